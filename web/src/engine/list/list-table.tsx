import { useCallback, useEffect, useMemo, useRef, useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import type { Entity, RecordData } from '@/api/types';
import { later } from '@/shared/later';
import { fieldOf } from '../meta';
import { placeIn } from './came-from';
import { CellEditor, type Next } from './edit/cell-editor';
import { editable } from './edit/editable';
import { useCellEdit } from './edit/use-cell-edit';
import { useClipboard } from './edit/use-clipboard';
import { usePaste } from './edit/use-paste';
import { Grid, type Place } from './grid/grid';
import type { RowActs } from './grid/grid-row';
import { useHead } from './grid/use-head';
import { GroupHead, Sum } from './group-head';
import type { ListState } from './list-state';
import type { Looks } from './looks';
import { useNear } from './prefetch';
import type { Group } from './rows/groups';
import type { Rows } from './rows/use-rows';
import { everything, has, nothing, toggled, withAll, type Selection } from './selection';
import { useCursor } from './use-cursor';
import { useListKeys } from './use-list-keys';
import styles from './list-page.module.css';

const Preview = later(() => import('./preview').then((parts) => parts.Preview));

// Where one was in a list, for coming back to it.
const left = new Map<string, { first: number; line: number | null }>();

interface Props {
  entity: Entity;
  state: ListState;
  change: (part: Partial<ListState>) => void;
  looks: Looks;
  setLooks: (part: Partial<Looks>) => void;
  rows: Rows;
  groups: Group[] | null;
  folded: { closed: ReadonlySet<string>; toggle: (key: string) => void };
  sums: Group | null;
  selection: Selection;
  onSelect: (selection: Selection) => void;
  /** Whether one page is shown, of which all can be chosen without the others. */
  paged: boolean;
  RowAct?: ComponentType<{ record: RecordData }> | undefined;
}

/** A list on a desk: rows and columns, where one walks, types, chooses and looks. */
export function ListTable({ entity, state, change, looks, setLooks, rows, groups, folded, sums, selection, onSelect, paged, RowAct }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { key, pathname } = useLocation();
  const near = useNear(entity);
  const back = useRef(left.get(key)).current;
  const shape = state.columns.join();
  const fields = useMemo(() => shape.split(',').flatMap((name) => fieldOf(entity, name) ?? []), [entity, shape]);
  const cursor = useCursor(rows.layout.count, fields.length, back?.line ?? null);
  const [editing, setEditing] = useState<Place | null>(null);
  const [previewing, setPreviewing] = useState(false);
  const anchor = useRef<number | null>(null);
  const { write, asking } = useCellEdit(entity);
  const { paste, dialog } = usePaste(entity, fields, rows);
  const head = useHead(entity, state, change, looks, setLooks);

  const { place } = cursor;
  const record = place ? rows.at(place.line) : undefined;
  const section = place ? rows.layout.at(place.line) : undefined;
  const recordId = record?.id;
  useEffect(() => {
    if (recordId) near(recordId);
  }, [recordId, near]);

  const from = (line: number) => {
    const one = rows.layout.at(line);
    if (one?.kind !== 'row') return null;
    const part = rows.layout.sections[one.section];
    return placeIn(pathname, entity, state, part?.filter ?? null, (part?.from ?? 0) + one.index);
  };
  const open = (line: number, opened: RecordData) => void navigate(`/${entity.path}/${opened.id}`, { state: { list: from(line) } });

  const chooseThrough = async (line: number) => {
    const begin = anchor.current ?? line;
    const found = await rows.load(Math.min(begin, line), Math.max(begin, line));
    onSelect(withAll(selection, found.map((one) => one.record.id), true));
  };
  const choose = (line: number, chosen: RecordData, through: boolean) => {
    if (through) void chooseThrough(line);
    else {
      anchor.current = line;
      onSelect(toggled(selection, chosen.id));
    }
  };
  const edit = (at: Place | null) => {
    const field = at ? fields[at.column] : undefined;
    const row = at ? rows.at(at.line) : undefined;
    if (at && field && row && editable(entity, field, row)) setEditing(at);
  };
  const done = (values: RecordData | { [field: string]: unknown } | null, next: Next) => {
    setEditing(null);
    focusGrid();
    const lines = next === 'down' ? 1 : 0;
    const columns = next === 'right' ? 1 : next === 'left' ? -1 : 0;
    cursor.move(lines, columns);
    if (values && record) void write(record, values as RecordData);
    // With Tab one goes on typing in the next cell.
    if (columns !== 0 && place) edit({ line: place.line, column: place.column + columns });
  };

  // Rows get the same acts each time, and are not drawn anew for them.
  const latest = { from, open, choose, near, point: (line: number, column: number, twice: boolean) => {
    if (editing && editing.line === line && editing.column === column) return;
    cursor.set({ line, column });
    anchor.current ??= line;
    if (twice) edit({ line, column });
  } };
  const acting = useRef(latest);
  useEffect(() => {
    acting.current = latest;
  });
  const acts = useMemo((): RowActs => ({
    point: (...all) => acting.current.point(...all),
    choose: (...all) => acting.current.choose(...all),
    near: (one, pressed) => acting.current.near(one.id, pressed),
    open: (...all) => acting.current.open(...all),
    from: (line) => acting.current.from(line),
  }), []);

  const groupOf = section?.kind === 'head' ? groups?.[section.section] : undefined;
  const fold = (wanted: boolean) => {
    if (!groupOf) return false;
    if (folded.closed.has(groupOf.key) === wanted) folded.toggle(groupOf.key);
    return true;
  };
  useListKeys(cursor, {
    fold,
    open: () => {
      if (groupOf) folded.toggle(groupOf.key);
      else if (record && place) open(place.line, record);
    },
    preview: () => setPreviewing((now) => !now),
    edit: () => edit(place),
    choose: (through) => record && place && choose(place.line, record, through),
    chooseAll: () => onSelect(everything),
    create: entity.can.includes('create') ? () => void navigate(`/${entity.path}/new`) : null,
    leave: () => {
      if (previewing) setPreviewing(false);
      else onSelect(nothing);
      return true;
    },
    page: 12,
  });
  useClipboard({ fields, place, rows, selection, paste: (text) => place && void paste(text, place) });

  const scrolled = useCallback((first: number) => left.set(key, { ...left.get(key), line: left.get(key)?.line ?? null, first }), [key]);
  const line = place?.line ?? null;
  useEffect(() => {
    left.set(key, { first: left.get(key)?.first ?? 0, line });
  }, [key, line]);

  const pageIds = paged ? rows.layout.count : 0;
  const chosenOnPage = paged ? Array.from({ length: pageIds }, (_, at) => rows.at(at)?.id).filter((id) => id !== undefined && has(selection, id)).length : 0;
  const check = paged
    ? {
        all: pageIds > 0 && chosenOnPage === pageIds, some: chosenOnPage > 0,
        onChange: () => onSelect(withAll(selection, Array.from({ length: pageIds }, (_, at) => rows.at(at)?.id ?? ''), chosenOnPage < pageIds)),
      }
    : {
        all: selection.all && selection.ids.size === 0, some: selection.all || selection.ids.size > 0,
        onChange: () => onSelect(selection.all ? nothing : everything),
      };
  const field = editing ? fields[editing.column] : undefined;

  return (
    <div className={styles['table']}>
      <Grid
        entity={entity}
        columns={state.columns}
        rows={rows}
        sort={state.sort}
        onSort={(sort) => change({ sort })}
        acts={acts}
        widths={looks.widths}
        frozen={looks.frozen}
        head={head}
        chosen={{ selection, check }}
        cursor={place}
        RowAct={RowAct}
        editor={editing && field && record ? <CellEditor key={`${record.id}/${field.name}`} field={field} record={record} onDone={done} /> : null}
        {...(groups && state.group
          ? { groupHead: (at: number) => {
              const group = groups[at];
              return group && state.group && <GroupHead entity={entity} grouping={state.group} group={group} open={!folded.closed.has(group.key)} onToggle={() => folded.toggle(group.key)} />;
            } }
          : {})}
        {...(sums ? { sums: Object.fromEntries(Object.keys(sums.sums).map((name) => [name, <Sum key={name} entity={entity} group={sums} name={name} />])) } : {})}
        sumsLabel={t('list.sums')}
        question={JSON.stringify([state.filter, state.q, state.sort, state.page, state.removed, state.group])}
        first={back?.first ?? 0}
        onScrolled={scrolled}
      />
      {previewing && record && <Preview entity={entity} id={record.id} from={place && from(place.line)} onClose={() => setPreviewing(false)} />}
      {asking}
      {dialog}
    </div>
  );
}

export function focusGrid(): void {
  document.querySelector<HTMLElement>('[data-grid]')?.focus({ preventScroll: true });
}
