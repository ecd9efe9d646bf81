import { keepPreviousData, useQueries, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Entity, RecordData, RecordPiece } from '@/api/types';
import type { ListState } from '../list-state';
import { useRecordPage } from '../use-record-page';
import { pieceOptions, pieceSize, type Base } from './piece';
import { Layout, piecesOf, type Piece, type Section } from './sections';
import { useTotal } from './use-total';

/** The records of a list, of which only those in sight are fetched. */
export interface Rows {
  layout: Layout;
  /** Exactly how many records; undefined until it is known, which may be after the first of them are there. */
  total: number | undefined;
  error: unknown;
  refetch: () => void;
  /** What is shown is the answer to an earlier question. */
  stale: boolean;
  /** The record on a line; undefined on heads, and until it is there. */
  at: (line: number) => RecordData | undefined;
  /** Tells which lines are in sight. */
  show: (first: number, last: number) => void;
  /** The records on these lines, fetched where they are not there yet. */
  load: (first: number, last: number) => Promise<{ line: number; record: RecordData }[]>;
}

// A scrollbar pulled through thousands of rows asks for what is in sight this often, and for nothing between.
const askEveryMs = 60;
const ahead = 30;

const recordsOf = (page: RecordPiece | undefined, index: number) => page?.data[index];

/** A page of a list, by its number. */
export function usePagedRows(entity: Entity, state: ListState, base: Base, enabled: boolean): Rows {
  const { data, error, isPlaceholderData, refetch } = useRecordPage(entity, state, enabled);
  const { total, error: uncounted } = useTotal(entity, base, data, state.page === 1);
  return useMemo(() => {
    const from = (state.page - 1) * state.limit;
    const layout = new Layout([{ key: '', filter: null, total: data?.data.length ?? 0, headed: false, open: true, from }]);
    const at = (line: number) => recordsOf(data, line);
    return {
      layout, at, error: error ?? uncounted, total, stale: isPlaceholderData,
      refetch: () => void refetch(),
      show: () => undefined,
      load: (first, last) => Promise.resolve(present(at, layout, first, last)),
    };
  }, [data, error, uncounted, total, isPlaceholderData, refetch, state.page, state.limit]);
}

/** All of a list in one, fetched in pieces as it is scrolled; `sections` for one in groups. */
export function useScrolledRows(entity: Entity, base: Base, sections: Section[] | null, enabled: boolean): Rows {
  const queries = useQueryClient();
  const first = useQuery({ ...pieceOptions(queries, entity, base, null, 0), enabled: enabled && sections === null, placeholderData: keepPreviousData });
  const old = sections === null && first.isPlaceholderData;
  const counted = useTotal(entity, base, sections ? undefined : first.data, true);
  const total = sections ? sections.reduce((sum, one) => sum + one.total, 0) : counted.total;
  const layout = useMemo(
    () => new Layout(sections ?? [{ key: '', filter: null, total: (old ? undefined : total) ?? first.data?.data.length ?? 0, headed: false, open: true, from: 0 }]),
    [sections, total, old, first.data],
  );

  const { wanted, show } = useWanted(layout, enabled && !old);
  const combine = useCallback((results: UseQueryResult<RecordPiece>[]) => results.map((one) => ({ data: one.data, error: one.error })), []);
  const answers = useQueries({
    queries: wanted.map((piece) => pieceOptions(queries, entity, base, layout.sections[piece.section]?.filter ?? null, piece.number)),
    combine,
  });

  const pages = useMemo(() => {
    const known = new Map<string, RecordPiece | undefined>();
    if (!sections && first.data) known.set('0/0', first.data);
    wanted.forEach((piece, index) => {
      const page = answers[index]?.data;
      if (page) known.set(`${piece.section}/${piece.number}`, page);
    });
    return known;
  }, [sections, first.data, wanted, answers]);

  const at = useCallback(
    (line: number) => {
      const one = layout.at(line);
      return one?.kind === 'row' ? recordsOf(pages.get(`${one.section}/${Math.floor(one.index / pieceSize)}`), one.index % pieceSize) : undefined;
    },
    [layout, pages],
  );
  const load = useCallback(
    async (from: number, to: number) => {
      const fetched = new Map<string, RecordPiece>();
      for (const piece of piecesOf(layout, from, to, pieceSize)) {
        const options = pieceOptions(queries, entity, base, layout.sections[piece.section]?.filter ?? null, piece.number);
        fetched.set(`${piece.section}/${piece.number}`, await queries.fetchQuery({ ...options, staleTime: 15_000 }));
      }
      return present(
        (line) => {
          const one = layout.at(line);
          return one?.kind === 'row' ? recordsOf(fetched.get(`${one.section}/${Math.floor(one.index / pieceSize)}`), one.index % pieceSize) : undefined;
        },
        layout, from, to,
      );
    },
    [layout, queries, entity, base],
  );

  const failed = first.error ?? counted.error ?? answers.find((one) => one.error && !one.data)?.error ?? null;
  const { refetch } = first;
  return useMemo(
    () => ({ layout, at, show, load, total, error: failed, stale: old, refetch: () => void refetch() }),
    [layout, at, show, load, total, failed, old, refetch],
  );
}

function present(at: (line: number) => RecordData | undefined, layout: Layout, first: number, last: number) {
  const found: { line: number; record: RecordData }[] = [];
  for (let line = Math.max(0, first); line <= Math.min(last, layout.count - 1); line += 1) {
    const record = at(line);
    if (record) found.push({ line, record });
  }
  return found;
}

// Which pieces are in sight and near it.
function useWanted(layout: Layout, enabled: boolean) {
  const piecesNear = ({ first, last }: { first: number; last: number }) => (enabled ? piecesOf(layout, first - ahead, last + ahead, pieceSize) : []);
  const range = useRef({ first: 0, last: ahead });
  const [wanted, setWanted] = useState(() => piecesNear({ first: 0, last: ahead }));
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const ask = useCallback(() => {
    timer.current = undefined;
    const next = piecesNear(range.current);
    setWanted((now) => (same(now, next) ? now : next));
    // It knows no more than these.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [layout, enabled]);
  useEffect(() => {
    ask();
    return () => clearTimeout(timer.current);
  }, [ask]);
  const show = useCallback(
    (first: number, last: number) => {
      range.current = { first, last };
      timer.current ??= setTimeout(ask, askEveryMs);
    },
    [ask],
  );
  return { wanted, show };
}

const same = (one: Piece[], other: Piece[]) =>
  one.length === other.length && one.every((piece, index) => piece.section === other[index]?.section && piece.number === other[index].number);
