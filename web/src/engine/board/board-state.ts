import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { Condition, Entity } from '@/api/types';
import { parseFilter, parseSort, sortText, type SortKey } from '../list/list-state';
import { fieldOf } from '../meta';
import type { SavedView, ViewDefinition } from '../views/use-views';

/** What a board shows, all of it in the address. */
export interface BoardState {
  field: string | null;
  filter: Condition | null;
  q: string;
  sort: SortKey[];
  /** What cards say; null: what the description suggests. */
  cards: string[] | null;
  /** After how many days without anything a card is marked; 0: never. */
  stale: number;
  /** The record that narrows it: which pipeline. */
  within: string | null;
  view: string | null;
}

export const staleChoices = [0, 3, 7, 14, 30, 60];
const firstStale = 14;
const firstSort = '-updated_at';

export function readBoardState(params: URLSearchParams, entity: Entity): BoardState {
  const cards = (params.get('cards') ?? '').split(',').filter((name) => fieldOf(entity, name));
  const stale = Number(params.get('stale') ?? firstStale);
  return {
    field: params.get('field'),
    filter: parseFilter(params.get('filter')),
    q: params.get('q') ?? '',
    sort: parseSort(params.get('sort') ?? firstSort),
    cards: cards.length > 0 ? cards : null,
    stale: staleChoices.includes(stale) ? stale : firstStale,
    within: params.get('within'),
    view: params.get('view'),
  };
}

export function writeBoardState(state: BoardState): URLSearchParams {
  const params = new URLSearchParams();
  if (state.view) params.set('view', state.view);
  if (state.field) params.set('field', state.field);
  if (state.within) params.set('within', state.within);
  if (state.q) params.set('q', state.q);
  if (state.filter) params.set('filter', JSON.stringify(state.filter));
  if (sortText(state.sort) !== firstSort) params.set('sort', sortText(state.sort));
  if (state.cards) params.set('cards', state.cards.join(','));
  if (state.stale !== firstStale) params.set('stale', String(state.stale));
  return params;
}

export const boardDefinition = (state: BoardState): ViewDefinition => ({
  filter: state.filter, sort: sortText(state.sort), stale_days: state.stale,
  ...(state.field ? { board_field: state.field } : {}),
  ...(state.cards ? { card_fields: state.cards } : {}),
});

export const boardStateOf = (view: SavedView | null): Partial<BoardState> => ({
  view: view?.id ?? null,
  filter: view?.definition.filter ?? null,
  sort: parseSort(view?.definition.sort || firstSort),
  field: view?.definition.board_field ?? null,
  cards: view?.definition.card_fields ?? null,
  stale: view?.definition.stale_days ?? firstStale,
  q: '',
});

export function useBoardState(entity: Entity): [BoardState, (part: Partial<BoardState>) => void] {
  const [params, setParams] = useSearchParams();
  const state = useMemo(() => readBoardState(params, entity), [params, entity]);
  const change = useCallback(
    (part: Partial<BoardState>) => setParams((now) => writeBoardState({ ...readBoardState(now, entity), ...part }), { replace: 'q' in part }),
    [setParams, entity],
  );
  return [state, change];
}
