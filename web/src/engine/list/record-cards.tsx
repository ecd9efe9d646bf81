import type { ComponentType } from 'react';
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import type { Entity, RecordData } from '@/api/types';
import { isEmpty } from '@/fields-types/values';
import { fieldOf } from '../meta';
import { ShownValue } from '../slots/shown-value';
import { cellSlot } from '../slots/slots';
import type { CameFrom } from './came-from';
import styles from './record-cards.module.css';

interface Props {
  entity: Entity;
  columns: string[];
  records: RecordData[];
  /** Where each stands in its list, for going through that from its page. */
  from: (index: number) => CameFrom;
  Act?: ComponentType<{ record: RecordData }> | undefined;
}

/** A list on a phone: the title and what else the columns say, a card a record. */
export function RecordCards({ entity, columns, records, from, Act }: Props) {
  const { t } = useTranslation();
  const fields = columns.filter((name) => name !== entity.title).flatMap((name) => fieldOf(entity, name) ?? []);
  return (
    <ul className={styles['cards']} aria-label={entity.label_many}>
      {records.map((record, index) => (
        <li key={record.id} className={styles['card']}>
          <Link className={styles['title'] ?? ''} to={`/${entity.path}/${record.id}`} state={{ list: from(index) }}>
            {String(record[entity.title] ?? '') || t('record.untitled')}
          </Link>
          <div className={styles['facts']}>
            {fields.filter((field) => !isEmpty(record[field.name]) || cellSlot(entity.name, field.name)).slice(0, 4).map((field) => (
              <span key={field.name} className={styles['fact']}>
                <span className={styles['label']}>{field.label}</span> <ShownValue entity={entity} field={field} record={record} compact />
              </span>
            ))}
          </div>
          {Act && <div className={styles['act']}><Act record={record} /></div>}
        </li>
      ))}
    </ul>
  );
}
