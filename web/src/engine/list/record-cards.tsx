import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import type { Entity, RecordData } from '@/api/types';
import { FieldValue } from '@/fields-types/field-value';
import { isEmpty } from '@/fields-types/values';
import { fieldOf } from '../meta';
import styles from './record-cards.module.css';

/** A list on a phone: the title and what else the columns say, a card a record. */
export function RecordCards({ entity, columns, records }: { entity: Entity; columns: string[]; records: RecordData[] }) {
  const { t } = useTranslation();
  const fields = columns.filter((name) => name !== entity.title).flatMap((name) => fieldOf(entity, name) ?? []);
  return (
    <ul className={styles['cards']} aria-label={entity.label_many}>
      {records.map((record) => (
        <li key={record.id} className={styles['card']}>
          <Link className={styles['title'] ?? ''} to={`/${entity.path}/${record.id}`}>
            {String(record[entity.title] ?? '') || t('record.untitled')}
          </Link>
          <div className={styles['facts']}>
            {fields.filter((field) => !isEmpty(record[field.name])).slice(0, 4).map((field) => (
              <span key={field.name} className={styles['fact']}>
                <span className={styles['label']}>{field.label}</span> <FieldValue field={field} record={record} compact />
              </span>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}
