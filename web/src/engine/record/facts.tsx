import { useTranslation } from 'react-i18next';
import type { Entity, RecordData } from '@/api/types';
import { FieldValue } from '@/fields-types/field-value';
import { useLocale } from '@/shared/locale';
import { visible } from '../form/form-fields';
import { groupedFields } from '../meta';
import { ReferenceLink } from '@/fields-types/reference-link';
import { referenceOf } from '@/api/reference';
import { useFormat } from '../use-format';
import styles from './record.module.css';

/** All fields of a record in their groups. */
export function Facts({ entity, record }: { entity: Entity; record: RecordData }) {
  const { t } = useTranslation();
  const reader = useLocale();
  const format = useFormat();
  const groups = groupedFields(entity)
    // A field the reader may not see does not come with the record at all.
    .map((group) => ({ ...group, fields: group.fields.filter((field) => field.name in record && visible(entity, field, record, reader)) }))
    .filter((group) => group.fields.length > 0);
  const stamp = (at: string, by: string) => {
    const person = referenceOf(record[by]);
    return (
      <>
        {format.dateTime(String(record[at]))} {person && <ReferenceLink to="user" reference={person} />}
      </>
    );
  };
  return (
    <>
      {groups.map((group) => (
        <section key={group.name}>
          {group.label && <h2 className={styles['group']}>{group.label}</h2>}
          <dl className={styles['list']}>
            {group.fields.map((field) => (
              <div key={field.name} className={styles['fact']}>
                <dt>{field.label}</dt>
                <dd><FieldValue field={field} record={record} /></dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <section>
        <h2 className={styles['group']}>{t('record.system')}</h2>
        <dl className={styles['list']}>
          {record['created_at'] && <div className={styles['fact']}><dt>{t('record.created')}</dt><dd>{stamp('created_at', 'created_by')}</dd></div>}
          {record['updated_at'] && <div className={styles['fact']}><dt>{t('record.updated')}</dt><dd>{stamp('updated_at', 'updated_by')}</dd></div>}
        </dl>
      </section>
    </>
  );
}
