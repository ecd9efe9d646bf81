import { CaretDownOutlined, CaretUpOutlined } from '@ant-design/icons';
import { useVirtualizer } from '@tanstack/react-virtual';
import { Checkbox } from 'antd';
import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { Entity, Field, RecordData } from '@/api/types';
import { FieldValue, shownAs } from '@/fields-types/field-value';
import { fieldType } from '@/fields-types/registry';
import { fieldOf } from '../meta';
import type { SortKey } from './list-state';
import styles from './record-grid.module.css';

interface Props {
  entity: Entity;
  columns: string[];
  records: RecordData[];
  sort: SortKey[];
  onSort: (sort: SortKey[]) => void;
  /** Without it rows cannot be chosen. */
  selection?: { chosen: ReadonlySet<string>; onChange: (chosen: Set<string>) => void };
  stale?: boolean;
  /** As high as its rows, for lists inside a page. */
  inline?: boolean;
}

const rowHeight = 40;

/** Rows and columns of any record type. Only rows in sight are drawn; arrows walk, Enter opens, x chooses. */
export function RecordGrid({ entity, columns, records, sort, onSort, selection, stale, inline }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const scroller = useRef<HTMLDivElement>(null);
  const fields = columns.flatMap((name) => fieldOf(entity, name) ?? []);
  const rows = useVirtualizer({ count: records.length, getScrollElement: () => scroller.current, estimateSize: () => rowHeight, overscan: 12 });
  const template = [
    ...(selection ? ['44px'] : []),
    ...fields.map((field) => (field.name === entity.title ? 'minmax(220px, 2fr)' : `minmax(${fieldType(shownAs(field)).width}px, 1fr)`)),
  ].join(' ');
  const width = fields.reduce((sum, field) => sum + (field.name === entity.title ? 220 : fieldType(shownAs(field)).width), selection ? 44 : 0);

  const chosenHere = selection ? records.filter((record) => selection.chosen.has(record.id)).length : 0;
  const choose = (id: string) => {
    if (!selection) return;
    const next = new Set(selection.chosen);
    if (!next.delete(id)) next.add(id);
    selection.onChange(next);
  };
  const chooseAll = () => {
    if (!selection) return;
    const next = new Set(selection.chosen);
    for (const record of records) {
      if (chosenHere === records.length) next.delete(record.id);
      else next.add(record.id);
    }
    selection.onChange(next);
  };

  const focusRow = (index: number) => {
    if (index < 0 || index >= records.length) return;
    rows.scrollToIndex(index);
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-row="${index}"]`)?.focus());
  };
  const onKeyDown = (event: KeyboardEvent, index: number, record: RecordData) => {
    if (event.target !== event.currentTarget) return;
    const moves: Record<string, number> = { ArrowDown: index + 1, j: index + 1, ArrowUp: index - 1, k: index - 1, Home: 0, End: records.length - 1 };
    const to = moves[event.key];
    if (to !== undefined) {
      event.preventDefault();
      focusRow(to);
    } else if (event.key === 'Enter') {
      void navigate(`/${entity.path}/${record.id}`);
    } else if (event.key === 'x' || event.key === ' ') {
      event.preventDefault();
      choose(record.id);
    }
  };

  return (
    <div
      ref={scroller}
      className={`${styles['scroller']} ${inline ? styles['inline'] : ''} ${stale ? styles['stale'] : ''}`}
      role="grid"
      aria-label={entity.label_many}
      aria-rowcount={records.length + 1}
      aria-busy={stale ?? false}
      tabIndex={-1}
    >
      <div className={styles['head']} role="row" style={{ gridTemplateColumns: template, minWidth: width }}>
        {selection && (
          <div className={styles['check']} role="columnheader">
            <Checkbox
              aria-label={t('list.selectPage')}
              checked={chosenHere > 0 && chosenHere === records.length}
              indeterminate={chosenHere > 0 && chosenHere < records.length}
              onChange={chooseAll}
            />
          </div>
        )}
        {fields.map((field) => (
          <HeadCell key={field.name} field={field} sort={sort} onSort={onSort} />
        ))}
      </div>
      <div role="rowgroup" style={{ height: rows.getTotalSize(), minWidth: width, position: 'relative' }}>
        {rows.getVirtualItems().map((item) => {
          const record = records[item.index];
          if (!record) return null;
          return (
            <div
              key={record.id}
              role="row"
              data-row={item.index}
              tabIndex={item.index === 0 ? 0 : -1}
              aria-rowindex={item.index + 2}
              aria-selected={selection?.chosen.has(record.id) ?? false}
              className={styles['row']}
              style={{ gridTemplateColumns: template, height: rowHeight, transform: `translateY(${item.start}px)` }}
              onClick={(event) => {
                if (!window.getSelection()?.toString() && !(event.target as HTMLElement).closest('a,label')) void navigate(`/${entity.path}/${record.id}`);
              }}
              onKeyDown={(event) => onKeyDown(event, item.index, record)}
            >
              {selection && (
                <div className={styles['check']} role="gridcell" onClick={(event) => event.stopPropagation()}>
                  <Checkbox
                    aria-label={t('list.selectRow', { name: String(record[entity.title] ?? '') })}
                    checked={selection.chosen.has(record.id)}
                    onChange={() => choose(record.id)}
                  />
                </div>
              )}
              {fields.map((field) => (
                <div key={field.name} role="gridcell" className={`${styles['cell']} ${fieldType(shownAs(field)).numeric ? styles['numeric'] : ''}`}>
                  {field.name === entity.title ? (
                    <Link className={styles['title'] ?? ''} to={`/${entity.path}/${record.id}`}>
                      {String(record[field.name] ?? '') || t('record.untitled')}
                    </Link>
                  ) : (
                    <FieldValue field={field} record={record} compact />
                  )}
                </div>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function HeadCell({ field, sort, onSort }: { field: Field; sort: SortKey[]; onSort: (sort: SortKey[]) => void }) {
  const key = sort.find((one) => one.field === field.name);
  const className = `${styles['cell']} ${fieldType(shownAs(field)).numeric ? styles['numeric'] : ''}`;
  if (!field.sort) {
    return <div role="columnheader" className={className}>{field.label}</div>;
  }
  // A click sorts up, then down, then not; with Shift it is added to the others.
  const turn = (add: boolean) => {
    const next = !key ? [{ field: field.name, descending: false }] : key.descending ? [] : [{ field: field.name, descending: true }];
    onSort(add ? [...sort.filter((one) => one.field !== field.name), ...next] : next);
  };
  return (
    <div role="columnheader" className={className} aria-sort={key ? (key.descending ? 'descending' : 'ascending') : 'none'}>
      <button type="button" className={styles['sort']} onClick={(event) => turn(event.shiftKey)}>
        <span>{field.label}</span>
        {key && (key.descending ? <CaretDownOutlined /> : <CaretUpOutlined />)}
      </button>
    </div>
  );
}
