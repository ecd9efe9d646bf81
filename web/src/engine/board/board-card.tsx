import { ClockCircleOutlined } from '@ant-design/icons';
import { useDraggable } from '@dnd-kit/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { Entity, Field, RecordData } from '@/api/types';
import { FieldValue } from '@/fields-types/field-value';
import { isEmpty } from '@/fields-types/values';
import { MeaningTag } from '@/shared/meaning-tag';
import { openedFrom } from '../list/came-from';
import styles from './board.module.css';

export interface CardLooks {
  fields: Field[];
  /** For how many days nothing happened, when that is too many; null otherwise. */
  quiet: (record: RecordData) => number | null;
}

interface Props {
  entity: Entity;
  record: RecordData;
  column: string;
  looks: CardLooks;
  /** The list of its column, and its place there. */
  address: string;
  position: number;
}

/** A card that can be picked up; its title leads to the record, and so does Enter. */
export const BoardCard = memo(function BoardCard({ entity, record, column, looks, address, position }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { attributes, listeners, setNodeRef, isDragging } = useDraggable({ id: record.id, data: { record, column } });
  const { onKeyDown, ...pointers } = { onKeyDown: undefined, ...listeners } as Record<string, ((event: unknown) => void) | undefined>;
  return (
    <article
      ref={setNodeRef}
      className={`${styles['card']} ${isDragging ? styles['away'] : ''}`}
      // Not a button, as dnd-kit has it: there are links in it.
      tabIndex={attributes.tabIndex}
      data-card={record.id}
      aria-roledescription={t('board.card')}
      aria-describedby={attributes['aria-describedby']}
      {...pointers}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget) return;
        if (event.key === 'Enter' && !isDragging) {
          event.preventDefault();
          void navigate(`/${entity.path}/${record.id}`, { state: openedFrom(address, position) });
        } else onKeyDown?.(event);
      }}
      aria-label={String(record[entity.title] ?? '')}
    >
      <CardFace entity={entity} record={record} looks={looks} address={address} position={position} />
    </article>
  );
});

/** What a card says: the title, the fields chosen for it, and that it was forgotten. */
export function CardFace({ entity, record, looks, address, position }: Omit<Props, 'column'>) {
  const { t } = useTranslation();
  const quiet = looks.quiet(record);
  return (
    <>
      <Link className={styles['name'] ?? ''} to={`/${entity.path}/${record.id}`} state={openedFrom(address, position)} draggable={false}>
        {String(record[entity.title] ?? '') || t('record.untitled')}
      </Link>
      <div className={styles['face']}>
        {looks.fields.filter((field) => !isEmpty(record[field.name])).map((field) => (
          <span key={field.name} title={field.label}><FieldValue field={field} record={record} compact /></span>
        ))}
      </div>
      {quiet !== null && <MeaningTag of="risk" icon={<ClockCircleOutlined />}>{t('board.quiet', { count: quiet })}</MeaningTag>}
    </>
  );
}
