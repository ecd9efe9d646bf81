import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { BoardAnswer, BoardColumn } from '@/api/board';
import { keys } from '@/api/keys';
import { updateRecord } from '@/api/records';
import type { Entity, Field, RecordData, RecordPage, Value } from '@/api/types';
import { useProblemMessage } from '../problems/use-problem-message';
import type { BoardSlot } from '../slots/slots';
import { useUndo } from '../undo/use-undo';
import { moved, withoutCard } from './moved';

export interface Carried {
  card: RecordData;
  from: BoardColumn;
  to: BoardColumn;
}

/** Takes a card to another column: shown at once, then said by the server; it can be taken back. */
export function useMove(entity: Entity, field: Field, slot: BoardSlot | undefined) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const complain = useProblemMessage();
  const { push } = useUndo();
  const key = keys.board(entity.name);

  const send = (card: RecordData, to: BoardColumn, more: { [name: string]: Value }): Promise<unknown> =>
    slot && typeof to.value === 'string' ? slot.send(card, to.value, more) : updateRecord(entity.path, card.id, card.version, { [field.name]: to.value });
  const show = ({ card, from, to }: Carried) =>
    queries.setQueriesData<unknown>({ queryKey: key }, (kept: unknown) =>
      isBoard(kept) ? (kept.field === field.name ? moved(kept, card, from.value, to.value) : kept) : isPage(kept) ? withoutCard(kept, card.id) : kept,
    );
  const confirm = (id: string) => {
    void queries.invalidateQueries({ queryKey: key });
    for (const touched of [keys.lists(entity.name), keys.figures(entity.name), keys.record(entity.name, id)]) void queries.invalidateQueries({ queryKey: touched });
  };
  const carry = async (carried: Carried, more: { [name: string]: Value }): Promise<RecordData | null> => {
    // What is being fetched was asked before the card went.
    await queries.cancelQueries({ queryKey: key });
    show(carried);
    try {
      return ((await send(carried.card, carried.to, more)) ?? null) as RecordData | null;
    } finally {
      confirm(carried.card.id);
    }
  };

  return async (carried: Carried, more: { [name: string]: Value } = {}): Promise<void> => {
    const { card, from, to } = carried;
    try {
      const saved = await carry(carried, more);
      const now = { ...card, version: saved?.version ?? card.version + 1 };
      push({
        said: t('board.moved', { name: String(card[entity.title] ?? ''), stage: to.title || t('board.nowhere') }),
        undo: () => carry({ card: now, from: to, to: from }, {}),
      });
    } catch (error) {
      complain(error);
    }
  };
}

const isBoard = (kept: unknown): kept is BoardAnswer => kept !== null && typeof kept === 'object' && 'columns' in kept;
const isPage = (kept: unknown): kept is RecordPage => kept !== null && typeof kept === 'object' && 'data' in kept && Array.isArray(kept.data);
