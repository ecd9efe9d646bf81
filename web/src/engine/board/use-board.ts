import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '@/api/call';
import type { BoardColumn } from '@/api/contract';
import { keys } from '@/api/keys';
import { useMeta } from '@/api/meta-context';
import { listRecords } from '@/api/records';
import type { Condition, Entity, RecordData } from '@/api/types';
import { expandOf } from '../meta';

export function usePipelines() {
  const { byName } = useMeta();
  const path = byName.get('pipeline')?.path;
  return useQuery({
    queryKey: [...keys.lists('pipeline'), 'all'],
    enabled: path !== undefined,
    queryFn: async () => (await listRecords(path ?? '', { limit: 200 })).data,
  });
}

export function useBoard(entity: Entity, pipeline: string | null, filter: Condition | null) {
  const query = {
    pipeline: pipeline ?? undefined,
    filter: filter ? JSON.stringify(filter) : undefined,
    expand: expandOf(entity.fields.filter((field) => entity.list.includes(field.name))).join(','),
    limit: 50,
  };
  return useQuery({
    queryKey: [...keys.board(entity.name), query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => call<{ columns: BoardColumn[] }>('GET', `/${entity.path}/board`, { signal, query }),
  });
}

/** The columns after a card went to another, before the server has said so. */
export function moved(columns: BoardColumn[], card: RecordData, to: string): BoardColumn[] {
  const amount = typeof card['amount'] === 'number' ? card['amount'] : 0;
  return columns.map((column) => {
    const holdsCard = column.records.some((one) => one.id === card.id);
    if (column.stage.id === to && !holdsCard) {
      return { ...column, records: [card, ...column.records], count: column.count + 1, sum_amount: column.sum_amount + amount };
    }
    if (holdsCard && column.stage.id !== to) {
      return {
        ...column, records: column.records.filter((one) => one.id !== card.id), count: column.count - 1, sum_amount: column.sum_amount - amount,
      };
    }
    return column;
  });
}
