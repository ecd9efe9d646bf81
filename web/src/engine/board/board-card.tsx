import { useDraggable } from '@dnd-kit/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Entity, RecordData } from '@/api/types';
import { FieldValue } from '@/fields-types/field-value';
import { isEmpty } from '@/fields-types/values';
import { fieldOf } from '../meta';
import styles from './board.module.css';

const faceFields = 4;

/** A card that can be picked up; its title leads to the record. */
export function BoardCard({ entity, record }: { entity: Entity; record: RecordData }) {
  const { t } = useTranslation();
  const { attributes, listeners, setNodeRef, isDragging } = useDraggable({ id: record.id });
  const node = useRef<HTMLElement | null>(null);
  return (
    <article
      ref={(element) => {
        node.current = element;
        setNodeRef(element);
      }}
      className={`${styles['card']} ${isDragging ? styles['away'] : ''}`}
      // Not a button, as dnd-kit has it: there are links in it.
      tabIndex={attributes.tabIndex}
      data-card={record.id}
      aria-roledescription={t('board.card')}
      aria-describedby={attributes['aria-describedby']}
      {...listeners}
      aria-label={String(record[entity.title] ?? '')}
    >
      <CardFace entity={entity} record={record} />
    </article>
  );
}

/** What a card says: the title and the first fields of the list, but the one the columns tell already. */
export function CardFace({ entity, record }: { entity: Entity; record: RecordData }) {
  const fields = entity.list
    .filter((name) => name !== entity.title && name !== entity.board && !(name === 'status' && entity.board === 'stage'))
    .flatMap((name) => fieldOf(entity, name) ?? [])
    .filter((field) => !isEmpty(record[field.name]))
    .slice(0, faceFields);
  return (
    <>
      <Link className={styles['name'] ?? ''} to={`/${entity.path}/${record.id}`}>{String(record[entity.title] ?? '')}</Link>
      <div className={styles['face']}>
        {fields.map((field) => <span key={field.name} title={field.label}><FieldValue field={field} record={record} compact /></span>)}
      </div>
    </>
  );
}
