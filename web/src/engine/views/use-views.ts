import { useQuery } from '@tanstack/react-query';
import { useMeta } from '@/api/meta-context';
import { keys } from '@/api/keys';
import { listRecords } from '@/api/records';
import { typed } from '@/api/typed';
import type { Condition, Entity, RecordData, Value } from '@/api/types';
import { groupText, parseGroup, parseSort, sortText, type ListState } from '../list/list-state';
import { changeLooks, type Looks } from '../list/looks';

/** What a saved view keeps of a list. */
export interface ViewDefinition {
  filter?: Condition | null;
  sort?: string;
  columns?: string[];
  group?: string;
  widths?: Record<string, number>;
  frozen?: number;
  /** Shared with the department of who made it. */
  team?: boolean;
  /** What a board's cards say, and which field its columns are. */
  board_field?: string;
  card_fields?: string[];
  stale_days?: number;
}

/** Who may use a view: who made it, their department, everybody. */
export const audiences = ['private', 'team', 'all'] as const;
export type Audience = (typeof audiences)[number];

export interface SavedView {
  id: string;
  version: number;
  name: string;
  with: Audience;
  mine: boolean;
  definition: ViewDefinition;
}

/** The saved views of a record type that the reader may use. */
export function useViews(entity: Entity, kind: 'list' | 'board' = 'list') {
  const { byName } = useMeta();
  const path = byName.get('view')?.path;
  return useQuery({
    queryKey: [...keys.lists('view'), entity.name, kind],
    enabled: path !== undefined,
    queryFn: async () => {
      const page = await listRecords(path ?? '', {
        limit: 100, sort: 'name', filter: { all: [['entity', '=', entity.name], ['kind', '=', kind]] },
      });
      return page.data.map(viewOf);
    },
  });
}

/** What a list shows when the view is opened. */
export const stateOf = (view: SavedView | null, entity: Entity): Partial<ListState> => ({
  view: view?.id ?? null,
  filter: view?.definition.filter ?? null,
  sort: parseSort(view?.definition.sort ?? ''),
  columns: view?.definition.columns ?? entity.list,
  group: parseGroup(view?.definition.group, entity),
  q: '',
});

export const definitionFrom = (state: ListState, looks: Looks): ViewDefinition => ({
  filter: state.filter, sort: sortText(state.sort), columns: state.columns, widths: looks.widths, frozen: looks.frozen,
  ...(state.group ? { group: groupText(state.group) } : {}),
});

const judged = ['filter', 'sort', 'columns', 'group', 'board_field', 'card_fields', 'stale_days'] as const;

/** Whether what would be saved now is what the view says; widths are nobody's concern. */
export const isAsSaved = (view: SavedView, now: ViewDefinition): boolean =>
  judged.every((part) => JSON.stringify(view.definition[part] ?? null) === JSON.stringify(now[part] ?? null));

/** Draws the columns as the view has them. */
export function takeLooks(view: SavedView | null, entity: Entity): void {
  if (view?.definition.widths) changeLooks(entity, { widths: view.definition.widths, frozen: view.definition.frozen ?? 1 });
}

export function viewOf(record: RecordData): SavedView {
  const definition = definitionOf(typed<'View'>(record).definition);
  const mine = record.can?.includes('update') ?? false;
  return {
    id: record.id,
    version: record.version,
    name: typed<'View'>(record).name ?? '',
    with: typed<'View'>(record).shared === 'all' ? 'all' : definition.team || !mine ? 'team' : 'private',
    mine,
    definition,
  };
}

function definitionOf(value: Value): ViewDefinition {
  const parsed: unknown = typeof value === 'string' ? safeJson(value) : value;
  return parsed !== null && typeof parsed === 'object' ? (parsed as ViewDefinition) : {};
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
