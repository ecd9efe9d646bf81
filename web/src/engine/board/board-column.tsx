import { useDroppable } from '@dnd-kit/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { BoardColumn } from './use-board';
import type { Entity } from '@/api/types';
import { useFormat } from '../use-format';
import { BoardCard } from './board-card';
import styles from './board.module.css';

/** One stage: how many, how much, and its cards. */
export function BoardColumnView({ entity, column }: { entity: Entity; column: BoardColumn }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { setNodeRef, isOver } = useDroppable({ id: column.stage.id });
  const all = JSON.stringify({ all: [[entity.board ?? 'stage', 'in', [column.stage.id]]] });
  return (
    <section ref={setNodeRef} className={`${styles['column']} ${isOver ? styles['over'] : ''}`} aria-label={column.stage.title} data-stage={column.stage.title}>
      <div className={styles['head']}>
        <h2 className={`${styles['stage']} ${styles[column.stage.kind] ?? ''}`}>{column.stage.title}</h2>
        <span className={styles['figures']}>
          {t('board.count', { count: format.number(column.count) as never })}
          {column.sum_amount ? ` · ${format.short(column.sum_amount)}` : ''}
        </span>
      </div>
      <div className={styles['cards']}>
        {column.records.map((record) => <BoardCard key={record.id} entity={entity} record={record} />)}
        {column.records.length === 0 && <div className={styles['nothing']}>{t('board.empty')}</div>}
        {column.count > column.records.length && (
          <Link to={`/${entity.path}?filter=${encodeURIComponent(all)}`}>{t('record.allRelated')}</Link>
        )}
      </div>
    </section>
  );
}
