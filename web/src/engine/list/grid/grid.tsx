import { useCallback, useEffect, useId, useMemo, useRef, useState, type ComponentType, type ReactNode } from 'react';
import type { Entity, RecordData } from '@/api/types';
import { useDensity } from '@/shared/density';
import type { SortKey } from '../list-state';
import type { Rows } from '../rows/use-rows';
import { has, type Selection } from '../selection';
import { columnsOf, columnStyle } from './columns';
import { GridHead, type HeadActs } from './grid-head';
import { GridRow, type RowActs } from './grid-row';
import { useWindow } from './use-window';
import styles from './grid.module.css';

export interface Place {
  line: number;
  column: number;
}

interface Props {
  entity: Entity;
  columns: string[];
  rows: Rows;
  sort: SortKey[];
  onSort: (sort: SortKey[]) => void;
  acts: RowActs;
  widths?: Record<string, number>;
  frozen?: number;
  /** How columns are changed; without it they stay as they are. */
  head?: Omit<HeadActs, 'resize'> & { resized: (name: string, width: number) => void };
  chosen?: { selection: Selection; check: { all: boolean; some: boolean; onChange: () => void } };
  /** Where one stands; without it rows are only read. */
  cursor?: Place | null;
  editor?: ReactNode;
  /** Beside each title: what can be done with the record. */
  RowAct?: ComponentType<{ record: RecordData }> | undefined;
  /** The line with a group's name. */
  groupHead?: (section: number) => ReactNode;
  /** Below the columns, over all records. */
  sums?: Record<string, ReactNode>;
  sumsLabel?: string;
  /** When it changes, the list begins again at the top. */
  question?: string;
  /** The first line in sight when the list appears, and what is in sight later. */
  first?: number;
  onScrolled?: (first: number) => void;
  /** As high as its rows, for lists inside a page. */
  inline?: boolean;
}

/** Rows and columns of any record type. Only what is in sight is drawn, and asked for. */
export function Grid({ entity, columns: names, rows, sort, onSort, acts, widths = {}, frozen = 0, head, chosen, cursor, editor, RowAct, groupHead, sums, sumsLabel, question, first = 0, onScrolled, inline }: Props) {
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const { rowHeight } = useDensity();
  const mover = useRef<HTMLDivElement>(null);
  const { width: available, at: inSight, lines, height, scrollTo } = useWindow(scroller, mover, rows.layout.count, rowHeight, first);
  const [drawn, setDrawn] = useState<Record<string, number>>({});
  const checks = chosen !== undefined;
  const shape = names.join();
  const columns = useMemo(
    () => columnsOf(entity, shape.split(','), { ...widths, ...drawn }, frozen, checks, available),
    [entity, shape, widths, drawn, frozen, checks, available],
  );
  // Rows know columns by what stays the same while one is drawn wider.
  const shapeKey = `${shape}/${columns.map((column) => (column.left === null ? 0 : 1)).join('')}`;
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const rowColumns = useMemo(() => columns, [entity, shapeKey]);

  const top = lines[0]?.line ?? 0;
  const bottom = lines.at(-1)?.line ?? 0;
  const { show } = rows;
  const any = lines.length > 0;
  useEffect(() => {
    if (any) show(top, bottom);
  }, [show, any, top, bottom]);
  useEffect(() => {
    if (any) onScrolled?.(inSight);
  }, [any, inSight, onScrolled]);

  const asked = useRef(question);
  useEffect(() => {
    if (asked.current !== question) scroller.current?.scrollTo({ top: 0 });
    asked.current = question;
  }, [question]);

  const at = cursor?.line;
  useEffect(() => {
    if (at !== undefined) scrollTo(at);
  }, [at, scrollTo]);

  const resize = useCallback(
    (name: string, width: number, done: boolean) => {
      setDrawn(done ? {} : { [name]: width });
      if (done) head?.resized(name, width);
    },
    [head],
  );
  const headActs = useMemo(() => head && { move: head.move, menu: head.menu, resize }, [head, resize]);

  return (
    <div
      ref={scroller}
      className={`${styles['scroller']} ${inline ? styles['inline'] : ''} ${rows.stale ? styles['stale'] : ''}`}
      style={columnStyle(columns, checks)}
      role="grid"
      aria-label={entity.label_many}
      aria-rowcount={rows.layout.count + 1}
      aria-colcount={columns.length}
      aria-multiselectable={checks}
      aria-busy={rows.stale}
      aria-activedescendant={cursor ? `${id}-here` : undefined}
      tabIndex={0}
      data-grid={entity.path}
    >
      <GridHead columns={columns} sort={sort} onSort={onSort} acts={headActs} check={chosen?.check} />
      <div role="rowgroup" className={styles['body']} style={{ height }}>
        <div role="presentation" ref={mover}>
          {lines.map(({ line, top: from }) => {
            const one = rows.layout.at(line);
            if (one?.kind === 'head') {
              return (
                <div key={`head-${line}`} role="row" className={`${styles['row']} ${styles['group']} ${at === line ? styles['here'] : ''}`} style={{ height: rowHeight, transform: `translateY(${from}px)` }} aria-rowindex={line + 2}>
                  <div role="gridcell" className={styles['groupCell']} {...(at === line ? { id: `${id}-here` } : {})}>{groupHead?.(one.section)}</div>
                </div>
              );
            }
            const record: RecordData | undefined = rows.at(line);
            if (!record) {
              return (
                <div key={`wait-${line}`} role="row" className={`${styles['row']} ${styles['waiting']}`} style={{ height: rowHeight, transform: `translateY(${from}px)` }} aria-rowindex={line + 2}>
                  <div role="gridcell" className={styles['groupCell']} aria-busy><span className={styles['bar']} /></div>
                </div>
              );
            }
            return (
              <GridRow
                key={record.id}
                entity={entity}
                record={record}
                line={line}
                top={from}
                height={rowHeight}
                columns={rowColumns}
                acts={acts}
                chosen={chosen ? has(chosen.selection, record.id) : undefined}
                active={at === line ? (cursor?.column ?? -1) : -1}
                editor={at === line ? editor : null}
                Act={RowAct}
                cursor={cursor !== undefined}
                gridId={id}
              />
            );
          })}
        </div>
      </div>
      {sums && Object.keys(sums).length > 0 && (
        <div className={styles['sums']} role="row" aria-rowindex={rows.layout.count + 2}>
          {checks && <div role="gridcell" aria-label={sumsLabel} className={styles['check']}>Σ</div>}
          {columns.map((column) => <div key={column.field.name} role="gridcell" className={`${styles['cell']} ${column.numeric ? styles['numeric'] : ''}`}>{sums[column.field.name]}</div>)}
        </div>
      )}
    </div>
  );
}
