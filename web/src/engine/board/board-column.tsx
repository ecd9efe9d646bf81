import { MenuFoldOutlined, MenuUnfoldOutlined } from '@ant-design/icons';
import { useDroppable } from '@dnd-kit/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardColumn, BoardQuery } from '@/api/board';
import type { Entity, Field } from '@/api/types';
import { IconButton } from '@/shared/icon-button';
import { fieldOf } from '../meta';
import { useFormat } from '../use-format';
import { BoardCard, type CardLooks } from './board-card';
import { columnKey } from './moved';
import { columnFilter, useCards } from './use-board';
import { useCardsInSight } from './use-cards-in-sight';
import styles from './board.module.css';

interface Props {
  entity: Entity;
  query: BoardQuery;
  field: Field;
  column: BoardColumn;
  looks: CardLooks;
  collapsed: boolean;
  onCollapse: () => void;
}

/** One column: its name, how many, how much, and its cards. Narrow, it still takes cards. */
export function BoardColumnView({ entity, query, field, column, looks, collapsed, onCollapse }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { setNodeRef, isOver } = useDroppable({ id: columnKey(column.value) });
  const title = column.title || t('board.nowhere');
  const count = t('board.count', { count: format.number(column.count) as never });
  return (
    <section
      ref={setNodeRef}
      className={`${styles['column']} ${isOver ? styles['over'] : ''} ${collapsed ? styles['collapsed'] : ''}`}
      aria-label={title}
      data-column={columnKey(column.value)}
    >
      <div className={styles['head']}>
        <span className={styles['dot']} style={{ background: column.color && column.color !== 'gray' ? `var(--ant-${column.color}-6)` : 'var(--ant-color-border)' }} />
        <h2 className={styles['stage']}>{title}</h2>
        <IconButton
          icon={collapsed ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}
          aria-expanded={!collapsed}
          aria-label={t('board.collapse', { stage: title })}
          title={t('board.collapse', { stage: title })}
          onClick={onCollapse}
        />
      </div>
      <div className={styles['figures']}>
        <span>{count}</span>
        {query.sum.map((name) => {
          const sum = column.sums[name];
          const summed = fieldOf(entity, name);
          if (!summed || column.count === 0 || sum === undefined) return null;
          return <span key={name} title={summed.label}>{sum === null ? t('list.mixed') : format.money(sum, column.currencies[name] || undefined)}</span>;
        })}
      </div>
      {!collapsed && <Cards entity={entity} query={query} field={field} column={column} looks={looks} />}
    </section>
  );
}

// Cards in sight only.
function Cards({ entity, query, field, column, looks }: Pick<Props, 'entity' | 'query' | 'field' | 'column' | 'looks'>) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const holder = useRef<HTMLDivElement>(null);
  const { at, show } = useCards(entity, query, field, column);
  const { from, to, top, height } = useCardsInSight(scroller, holder, column.count);
  useEffect(() => show(from, Math.max(from, to - 1)), [show, from, to]);
  const address = addressOf(entity, query, field, column);
  return (
    <div ref={scroller} className={styles['cards']}>
      {column.count === 0 && <div className={styles['nothing']}>{t('board.empty')}</div>}
      <div style={{ height }}>
        <div ref={holder} className={styles['held']} style={top > 0 ? { transform: `translateY(${top}px)` } : undefined}>
          {Array.from({ length: to - from }, (_, place) => {
            const index = from + place;
            const record = at(index);
            return (
              <div key={record?.id ?? index}>
                {record
                  ? <BoardCard entity={entity} record={record} column={columnKey(column.value)} looks={looks} address={address} position={index} />
                  : <div className={styles['waiting']} aria-busy />}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** The list with exactly the cards of a column, in their order. */
function addressOf(entity: Entity, query: BoardQuery, field: Field, column: BoardColumn): string {
  const parts = [columnFilter(field, column.value), ...Object.entries(query.equals).map(([name, id]) => [name, 'in', [id]] as [string, 'in', string[]])];
  const params = new URLSearchParams({ filter: JSON.stringify({ all: [...(query.filter ? [query.filter] : []), ...parts] }) });
  if (query.sort) params.set('sort', query.sort);
  if (query.q) params.set('q', query.q);
  return `/${entity.path}?${params.toString()}`;
}
