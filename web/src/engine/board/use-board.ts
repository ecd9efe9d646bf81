import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '@/api/call';
import type { BoardColumn } from '@/api/contract';
import { keys } from '@/api/keys';
import { useMeta } from '@/api/meta-context';
import { listRecords } from '@/api/records';
import { referenceOf } from '@/api/reference';
import type { Condition, Entity, RecordData } from '@/api/types';

/** A column as the board draws it: what kind of end it is comes from the stage's own record. */
export interface Column extends BoardColumn {
  closing: 'won' | 'lost' | null;
}

export function usePipelines() {
  const { byName } = useMeta();
  const path = byName.get('pipeline')?.path;
  return useQuery({
    queryKey: [...keys.lists('pipeline'), 'all'],
    enabled: path !== undefined,
    queryFn: async () => (await listRecords(path ?? '', { limit: 200 })).data,
  });
}

function useStages(pipeline: string | null) {
  const { byName } = useMeta();
  const path = byName.get('stage')?.path;
  return useQuery({
    queryKey: [...keys.lists('stage'), 'all'],
    enabled: path !== undefined && pipeline !== null,
    queryFn: async () => (await listRecords(path ?? '', { limit: 200 })).data,
  });
}

export function useBoard(entity: Entity, pipeline: string | null, filter: Condition | null) {
  const { data: stages = [] } = useStages(pipeline);
  const kinds = new Map(stages.map((stage) => [stage.id, stage['kind']]));
  const answer = useQuery({
    queryKey: [...keys.board(entity.name), pipeline, filter],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call<{ columns: BoardColumn[] }>('GET', `/${entity.path}/board`, {
        signal,
        query: { pipeline: pipeline ?? undefined, filter: filter ? JSON.stringify(filter) : undefined, expand: 'account,owner' },
      }),
  });
  const columns = answer.data?.columns.map((column): Column => {
    const kind = column.kind ?? kinds.get(stageId(column));
    return { ...column, stage: stageId(column), closing: kind === 'won' || kind === 'lost' ? kind : null };
  });
  return { ...answer, columns };
}

function stageId(column: BoardColumn): string {
  return referenceOf(column.stage)?.id ?? String(column.stage);
}

/** The columns after a card went from one to another, before the server has said so. */
export function moved(columns: BoardColumn[], card: RecordData, to: string): BoardColumn[] {
  const amount = typeof card['amount'] === 'number' ? card['amount'] : 0;
  return columns.map((column) => {
    const holdsCard = column.records.some((one) => one.id === card.id);
    if (stageId(column) === to && !holdsCard) {
      return { ...column, records: [card, ...column.records], count: column.count + 1, sum_amount: (column.sum_amount ?? 0) + amount };
    }
    if (holdsCard && stageId(column) !== to) {
      return {
        ...column, records: column.records.filter((one) => one.id !== card.id), count: column.count - 1, sum_amount: (column.sum_amount ?? 0) - amount,
      };
    }
    return column;
  });
}
