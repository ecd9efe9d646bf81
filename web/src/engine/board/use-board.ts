import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import { getBoard, type BoardColumn, type BoardQuery, type ColumnValue } from '@/api/board';
import { keys } from '@/api/keys';
import { useMeta } from '@/api/meta-context';
import { listRecords, type RecordQuery } from '@/api/records';
import type { Condition, Entity, Field, RecordData, RecordPage } from '@/api/types';
import { both } from '../list/rows/piece';
import { sortText } from '../list/list-state';
import { companionsOf, expandOf, fieldOf } from '../meta';
import type { BoardState } from './board-state';
import { activityFields } from './board-fields';

/** Cards of a column asked for at once. */
export const cardsAPiece = 30;
const mostSums = 3;

/** The question a board asks. `needs` are fields that a module wants on its cards besides those shown. */
export function boardQuery(entity: Entity, state: BoardState, field: Field, cards: string[], narrowing: Field | undefined, within: string | null, needs: string[]): BoardQuery {
  const shown = [...new Set([entity.title, field.name, ...cards, ...activityFields(entity), ...needs])].flatMap((name) => fieldOf(entity, name) ?? []);
  const summed = entity.fields.filter((one) => one.type === 'money').slice(0, mostSums);
  return {
    field: field.name, cards: cardsAPiece, sum: summed.map((one) => one.name), sort: sortText(state.sort), filter: state.filter,
    fields: [...new Set([...shown, ...summed].map((one) => one.name)), ...companionsOf([...new Set([...shown, ...summed])])],
    expand: expandOf(shown),
    equals: narrowing && within ? { [narrowing.name]: within } : {},
    ...(state.q ? { q: state.q } : {}),
  };
}

export function useBoard(entity: Entity, query: BoardQuery | null) {
  return useQuery({
    queryKey: [...keys.board(entity.name), query],
    enabled: query !== null,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => getBoard(entity.path, query as BoardQuery, signal),
  });
}

export const columnFilter = (field: Field, value: ColumnValue): Condition =>
  value === null ? [field.name, 'is empty'] : typeof value === 'boolean' ? [field.name, '=', value] : [field.name, 'in', [value]];

// The question of a board, asked of one of its columns as a list.
function listQuery({ sort, fields, expand, q, filter, equals }: BoardQuery, field: Field, value: ColumnValue): RecordQuery {
  const within = Object.entries(equals).map(([name, id]): Condition => [name, '=', id]);
  return {
    filter: both(filter, { all: [columnFilter(field, value), ...within] }),
    ...(sort ? { sort } : {}), ...(fields ? { fields } : {}), ...(expand ? { expand } : {}), ...(q ? { q } : {}),
  };
}

/** The cards of a column by their place, fetched as they come in sight. */
export function useCards(entity: Entity, query: BoardQuery, field: Field, column: BoardColumn) {
  const [wanted, setWanted] = useState<number[]>([]);
  const asked = listQuery(query, field, column.value);
  const answers = useQueries({
    queries: wanted.map((number) => ({
      queryKey: [...keys.board(entity.name), 'piece', asked, number],
      gcTime: 60_000,
      queryFn: ({ signal }: { signal: AbortSignal }) => listRecords(entity.path, { ...asked, limit: cardsAPiece, page: number + 1 }, signal),
    })),
    combine: useCallback((results: { data?: RecordPage | undefined }[]) => results.map((one) => one.data), []),
  });
  const first = column.data;
  const at = useMemo(() => {
    const pieces = new Map(wanted.map((number, index) => [number, answers[index]]));
    // Cards carried here lie on top of the first piece, and those carried away are missing in it.
    return (index: number): RecordData | undefined => {
      if (index < first.length) return first[index];
      const place = index - first.length + cardsAPiece;
      return pieces.get(Math.floor(place / cardsAPiece))?.data[place % cardsAPiece];
    };
  }, [first, wanted, answers]);

  const range = useRef({ from: 0, to: 0 });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const show = useCallback(
    (from: number, to: number) => {
      range.current = { from, to };
      timer.current ??= setTimeout(() => {
        timer.current = undefined;
        const pieceOf = (index: number) => Math.floor((index - first.length + cardsAPiece) / cardsAPiece);
        const next: number[] = [];
        for (let number = Math.max(1, pieceOf(range.current.from)); number <= pieceOf(Math.min(range.current.to + 5, column.count - 1)); number += 1) next.push(number);
        setWanted((now) => (now.join() === next.join() ? now : next));
      }, 60);
    },
    [first.length, column.count],
  );
  return { at, show };
}

/** The records that may narrow a board, the one to begin with first. */
export function useNarrowing(field: Field | undefined) {
  const { byName } = useMeta();
  const target = byName.get(field?.to ?? '');
  const order = ['is_default', 'position'].filter((name) => target?.fields.some((one) => one.name === name && one.sort));
  return useQuery({
    queryKey: [...keys.lists(target?.name ?? ''), 'narrowing'],
    enabled: target !== undefined,
    queryFn: async () => {
      const sort = order.map((name) => (name === 'is_default' ? `-${name}` : name)).join(',');
      const { data } = await listRecords(target?.path ?? '', { limit: 200, ...(sort ? { sort } : {}) });
      return data.map((record) => ({ id: record.id, title: String(record[target?.title ?? 'id'] ?? '') }));
    },
  });
}
