import { useQuery } from '@tanstack/react-query';
import { useMeta } from '@/api/meta-context';
import { keys } from '@/api/keys';
import { listRecords } from '@/api/records';
import { typed } from '@/api/typed';
import type { Condition, Entity, RecordData, Value } from '@/api/types';

/** What a saved view keeps of a list. */
export interface ViewDefinition {
  filter?: Condition | null;
  sort?: string;
  columns?: string[];
}

export interface SavedView {
  id: string;
  version: number;
  name: string;
  shared: boolean;
  mine: boolean;
  definition: ViewDefinition;
}

/** The saved views of a record type that the reader may use. */
export function useViews(entity: Entity) {
  const { byName } = useMeta();
  const path = byName.get('view')?.path;
  return useQuery({
    queryKey: [...keys.lists('view'), entity.name],
    enabled: path !== undefined,
    queryFn: async () => {
      const page = await listRecords(path ?? '', {
        limit: 100, sort: 'name', filter: { all: [['entity', '=', entity.name], ['kind', '=', 'list']] },
      });
      return page.data.map(viewOf);
    },
  });
}

export function viewOf(record: RecordData): SavedView {
  return {
    id: record.id,
    version: record.version,
    name: typed<'View'>(record).name ?? '',
    shared: typed<'View'>(record).shared === 'all',
    mine: record.can?.includes('update') ?? false,
    definition: definitionOf(typed<'View'>(record).definition),
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
