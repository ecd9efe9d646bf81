import { CaretDownOutlined, CaretUpOutlined } from '@ant-design/icons';
import { Checkbox, type MenuProps } from 'antd';
import { memo, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useMenuAtPoint } from '@/shared/hanging';
import type { SortKey } from '../list-state';
import { narrowest, type Column } from './columns';
import { cellClass, cellStyle } from './grid-row';
import styles from './grid.module.css';

export interface HeadActs {
  /** While it is drawn `done` is false. */
  resize: (name: string, width: number, done: boolean) => void;
  move: (name: string, before: string) => void;
  menu: (column: Column, index: number) => NonNullable<MenuProps['items']>;
}

interface Props {
  columns: Column[];
  sort: SortKey[];
  onSort: (sort: SortKey[]) => void;
  /** Without it columns stay as they are. */
  acts: HeadActs | undefined;
  check: { all: boolean; some: boolean; onChange: () => void } | undefined;
}

/** The names of the columns: a click sorts, with Shift by several; drawn by the edge they grow, dragged they change places. */
export const GridHead = memo(function GridHead({ columns, sort, onSort, acts, check }: Props) {
  const { t } = useTranslation();
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  // One menu for all of them.
  const { menu, openMenu } = useMenuAtPoint();
  const drop = (name: string) => {
    if (dragged && dragged !== name) acts?.move(dragged, name);
    setDragged(null);
    setOver(null);
  };
  return (
    <div className={styles['head']} role="row" aria-rowindex={1}>
      {check && (
        <div className={`${styles['check']} ${columns[0]?.left === null ? '' : styles['frozen']}`} style={{ left: 0 }} role="columnheader">
          <Checkbox aria-label={t('list.selectPage')} checked={check.all} indeterminate={check.some && !check.all} onChange={check.onChange} />
        </div>
      )}
      {columns.map((column, index) => {
        const { field } = column;
        const at = sort.findIndex((one) => one.field === field.name);
        const key = sort[at];
        return (
          <div
            key={field.name}
            role="columnheader"
            aria-colindex={index + 1}
            aria-sort={field.sort ? (key ? (key.descending ? 'descending' : 'ascending') : 'none') : undefined}
            className={`${cellClass(column)} ${over === field.name && dragged !== field.name ? styles['dropHere'] : ''}`}
            style={cellStyle(column, index)}
            draggable={acts !== undefined}
            onContextMenu={acts && ((event) => openMenu(event, acts.menu(column, index)))}
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move';
              event.dataTransfer.setData('text/x-column', field.name);
              setDragged(field.name);
            }}
            onDragEnd={() => drop('')}
            onDragOver={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              setOver(field.name);
            }}
            onDrop={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              drop(field.name);
            }}
          >
            {field.sort ? (
              <button
                type="button"
                className={styles['sort']}
                title={sort.length > 0 ? t('list.sortMore') : undefined}
                onClick={(event) => onSort(turned(sort, field.name, event.shiftKey))}
                onKeyDown={(event) => acts && resizedByKey(event, column, acts)}
              >
                <span className={styles['name']}>{field.label}</span>
                {key && (key.descending ? <CaretDownOutlined /> : <CaretUpOutlined />)}
                {key && sort.length > 1 && <sub className={styles['order']}>{at + 1}</sub>}
              </button>
            ) : (
              <span className={styles['name']}>{field.label}</span>
            )}
            {acts && <Edge column={column} acts={acts} />}
          </div>
        );
      })}
      {menu}
    </div>
  );
});

/** A click sorts up, then down, then not; with Shift the column joins the others. */
export function turned(sort: SortKey[], field: string, join: boolean): SortKey[] {
  const key = sort.find((one) => one.field === field);
  const next = !key ? { field, descending: false } : key.descending ? null : { field, descending: true };
  if (!join) return next ? [next] : [];
  if (!key) return [...sort, { field, descending: false }];
  return sort.flatMap((one) => (one === key ? (next ?? []) : one));
}

function resizedByKey(event: KeyboardEvent, column: Column, acts: HeadActs) {
  const step = event.key === 'ArrowRight' ? 16 : event.key === 'ArrowLeft' ? -16 : 0;
  if (!event.altKey || step === 0) return;
  event.preventDefault();
  acts.resize(column.field.name, Math.max(narrowest, column.width + step), true);
}

function Edge({ column, acts }: { column: Column; acts: HeadActs }) {
  const draw = (event: PointerEvent<HTMLSpanElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const edge = event.currentTarget;
    const begin = event.clientX;
    const widthAt = (x: number) => Math.max(narrowest, column.width + x - begin);
    edge.setPointerCapture(event.pointerId);
    const move = (moved: globalThis.PointerEvent) => acts.resize(column.field.name, widthAt(moved.clientX), false);
    const end = (ended: globalThis.PointerEvent) => {
      edge.removeEventListener('pointermove', move);
      edge.removeEventListener('pointerup', end);
      acts.resize(column.field.name, widthAt(ended.clientX), true);
    };
    edge.addEventListener('pointermove', move);
    edge.addEventListener('pointerup', end);
  };
  return <span className={styles['edge']} data-edge={column.field.name} onPointerDown={draw} onClick={(event) => event.stopPropagation()} />;
}
