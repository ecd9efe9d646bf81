import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { keys } from '@/api/keys';
import { useMeta } from '@/api/meta-context';
import { getBoard, type Stage } from '@/api/opportunities';
import { listRecords } from '@/api/records';
import type { Condition, Entity, Field, RecordData } from '@/api/types';
import { companionsOf, expandOf, fieldOf } from '../meta';

export function usePipelines() {
  const { byName } = useMeta();
  const path = byName.get('pipeline')?.path;
  return useQuery({
    queryKey: [...keys.lists('pipeline'), 'all'],
    enabled: path !== undefined,
    queryFn: async () => (await listRecords(path ?? '', { limit: 200 })).data,
  });
}

/** A column: its stage or choice, the first cards in it and figures over all of them. */
export interface BoardColumn {
  stage: Stage;
  count: number;
  sum_amount: number;
  records: RecordData[];
  next: string | null;
}

const cardsAColumn = 50;

/** The columns of a board: the stages of a pipeline, or the choices of a field. */
export function useBoard(entity: Entity, pipeline: string | null, filter: Condition | null) {
  const field = fieldOf(entity, entity.board ?? '');
  return useQuery({
    queryKey: [...keys.board(entity.name), pipeline, filter],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<{ columns: BoardColumn[] }> => ({
      columns: await (field?.type === 'choice' ? columnsOfChoices(entity, field, filter, signal) : columnsOfStages(entity, pipeline, filter, signal)),
    }),
  });
}

const cardFields = (entity: Entity) => entity.fields.filter((field) => entity.list.includes(field.name) || field.name === entity.title);

async function columnsOfStages(entity: Entity, pipeline: string | null, filter: Condition | null, signal: AbortSignal): Promise<BoardColumn[]> {
  const expand = expandOf(cardFields(entity)).join(',');
  const { columns } = await getBoard({ pipeline: pipeline ?? undefined, filter, expand, limit: cardsAColumn }, signal);
  return columns.map((column) => ({ ...column, records: column.records as RecordData[] }));
}

function columnsOfChoices(entity: Entity, field: Field, filter: Condition | null, signal: AbortSignal): Promise<BoardColumn[]> {
  const shown = cardFields(entity);
  return Promise.all(
    (field.choices ?? []).filter((choice) => !choice.retired).map(async (choice): Promise<BoardColumn> => {
      const here: Condition = [field.name, '=', choice.value];
      const page = await listRecords(
        entity.path,
        {
          limit: cardsAColumn, sort: '-updated_at', filter: filter ? { all: [filter, here] } : here, expand: expandOf(shown),
          fields: [...new Set([field.name, ...shown.map((one) => one.name), ...companionsOf(shown)])],
        },
        signal,
      );
      return { stage: { id: choice.value, title: choice.label, kind: 'open' }, count: page.total, sum_amount: 0, records: page.data, next: page.next };
    }),
  );
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
