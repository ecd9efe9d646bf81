import { useTranslation } from 'react-i18next';
import type { Entity, Value } from '@/api/types';
import { FieldValue } from '@/fields-types/field-value';
import { isEmpty } from '@/fields-types/values';
import { fieldOf, isForPeople } from '../meta';
import styles from './record.module.css';

/** Fields before and after. */
export function Changes({ entity, changes }: { entity: Entity; changes: Record<string, [Value, Value]> }) {
  const { t } = useTranslation();
  return (
    <>
      {Object.entries(changes).map(([name, pair]) => {
        const field = fieldOf(entity, name);
        if (!field || field.name === 'updated_at' || field.name === 'updated_by') return null;
        if (!isForPeople(field)) return <div key={name} className={styles['change']}><span className={styles['muted']}>{field.label}</span> {t('record.rewritten')}</div>;
        const [before, after] = Array.isArray(pair) ? pair : [undefined, pair];
        return (
          <div key={name} className={styles['change']}>
            <span className={styles['muted']}>{field.label}</span>{' '}
            {!isEmpty(before) && <><span className={styles['old']}><FieldValue field={field} record={{ [name]: before }} compact /></span> → </>}
            {isEmpty(after) ? '—' : <FieldValue field={field} record={{ [name]: after }} compact />}
          </div>
        );
      })}
    </>
  );
}
