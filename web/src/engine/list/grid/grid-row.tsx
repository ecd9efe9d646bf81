import { memo, type ComponentType, type CSSProperties, type MouseEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Entity, RecordData } from '@/api/types';
import { ShownValue } from '../../slots/shown-value';
import type { CameFrom } from '../came-from';
import type { Column } from './columns';
import styles from './grid.module.css';

/** What a row may be asked to do; the same object as long as the list is on the screen. */
export interface RowActs {
  /** A cell was pointed at; `twice` to type in it. */
  point: (line: number, column: number, twice: boolean) => void;
  choose: (line: number, record: RecordData, through: boolean) => void;
  near: (record: RecordData, pressed?: boolean) => void;
  open: (line: number, record: RecordData) => void;
  from: (line: number) => CameFrom | null;
}

interface Props {
  entity: Entity;
  record: RecordData;
  line: number;
  top: number;
  height: number;
  columns: Column[];
  acts: RowActs;
  /** Undefined where rows cannot be chosen. */
  chosen: boolean | undefined;
  /** The column one stands in; -1 when one stands in another row. */
  active: number;
  /** What is typed in, in place of the active cell. */
  editor: ReactNode;
  /** Without a cursor a click anywhere opens the record. */
  cursor: boolean;
  gridId: string;
  /** What can be done with the record, beside its title. */
  Act?: ComponentType<{ record: RecordData }> | undefined;
}

export const cellStyle = (column: Column, index: number): CSSProperties | undefined => (column.left === null ? undefined : { left: `var(--left-${index})` });

export const cellClass = (column: Column): string =>
  [styles['cell'], column.numeric ? styles['numeric'] : '', column.left === null ? '' : styles['frozen']].join(' ');

// Who points at a cell with a number to call, or twice to type in it, is not made to call.
function heldBack(event: MouseEvent, standsHere: boolean) {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link && (event.detail > 1 || (!standsHere && /^(tel|mailto):/.test(link.getAttribute('href') ?? '')))) event.preventDefault();
}

/** A record in a list. Drawn anew only when it, or one's place in it, changes. */
export const GridRow = memo(function GridRow({ entity, record, line, top, height, columns, acts, chosen, active, editor, cursor, gridId, Act }: Props) {
  const { t } = useTranslation();
  const place = { height, transform: `translateY(${top}px)` };
  return (
    <div
      role="row"
      aria-rowindex={line + 2}
      aria-selected={chosen ?? false}
      className={`${styles['row']} ${active >= 0 ? styles['here'] : ''}`}
      style={place}
      data-row={line}
      onMouseEnter={() => acts.near(record)}
      onPointerDown={() => acts.near(record, true)}
      onClick={(event) => {
        if (cursor || window.getSelection()?.toString() || (event.target as HTMLElement).closest('a,label')) return;
        acts.open(line, record);
      }}
    >
      {chosen !== undefined && (
        <div className={`${styles['check']} ${columns[0]?.left === null ? '' : styles['frozen']}`} style={{ left: 0 }} role="gridcell" onClick={(event) => event.stopPropagation()}>
          {/* The browser's own: there are as many as rows, and Ant Design's takes as long to draw as the row's other cells together. */}
          <input
            type="checkbox"
            className={styles['tick']}
            tabIndex={-1}
            aria-label={t('list.selectRow', { name: String(record[entity.title] ?? '') })}
            checked={chosen}
            onChange={(event) => acts.choose(line, record, (event.nativeEvent as globalThis.MouseEvent).shiftKey)}
          />
        </div>
      )}
      {columns.map((column, index) => (
        <div
          key={column.field.name}
          role="gridcell"
          id={active === index ? `${gridId}-here` : undefined}
          aria-colindex={index + 1}
          data-field={column.field.name}
          className={`${cellClass(column)} ${active === index ? styles['active'] : ''} ${column.title && Act ? styles['acting'] : ''}`}
          style={cellStyle(column, index)}
          onClickCapture={cursor ? (event) => {
            heldBack(event, active === index);
            acts.point(line, index, event.detail === 2);
          } : undefined}
        >
          {active === index && editor ? editor : column.title ? (
            <Link className={styles['title'] ?? ''} to={`/${entity.path}/${record.id}`} state={{ list: acts.from(line) }} tabIndex={cursor ? -1 : 0} draggable={false}>
              {String(record[column.field.name] ?? '') || t('record.untitled')}
            </Link>
          ) : (
            <ShownValue entity={entity} field={column.field} record={record} compact />
          )}
          {column.title && Act && !(active === index && editor) && <Act record={record} />}
        </div>
      ))}
    </div>
  );
});
