import { api, asFile, type Schemas } from './client';
import type { Condition, RecordPage, Value } from './types';

/** Which records of a type: what a list shows, an export writes, a bulk edit touches. */
export interface RecordQuery {
  limit?: number;
  page?: number;
  cursor?: string;
  sort?: string;
  fields?: string[];
  expand?: string[];
  filter?: Condition | null;
  q?: string;
  removed?: boolean;
  /** Whether how many there are is wanted; it is, when nothing is said. */
  total?: boolean;
}

type Fields = { [field: string]: Value };

// Above this length a filter goes in a body: many a proxy cuts addresses off at 8 kB.
const longestFilter = 1500;

export function queryOf({ fields, expand, filter, removed, ...query }: RecordQuery) {
  return {
    ...query,
    fields: fields?.join(','),
    expand: expand?.join(','),
    filter: filterText(filter),
    removed: removed || undefined,
  };
}

export const filterText = (filter: Condition | null | undefined) => (filter ? JSON.stringify(filter) : undefined);

export function listRecords(entities: string, wanted: RecordQuery, signal?: AbortSignal): Promise<RecordPage> {
  const path = { entities };
  const query = queryOf(wanted);
  return (query.filter?.length ?? 0) > longestFilter
    ? api.post('/{entities}/query', { params: { path }, body: { ...query, filter: wanted.filter ?? undefined }, signal })
    : api.get('/{entities}', { params: { path, query }, signal });
}

const of = (entities: string, id: string) => ({ entities, id });
const at = (version: number) => ({ 'If-Match': `"${version}"` });

export const getRecord = (entities: string, id: string, expand: string[] = [], signal?: AbortSignal) =>
  api.get('/{entities}/{id}', { params: { path: of(entities, id), query: { expand: expand.join(',') } }, signal });

/** `key` makes the creation safe to send twice. */
export const createRecord = (entities: string, body: Fields, key: string) =>
  api.post('/{entities}', { params: { path: { entities }, header: { 'Idempotency-Key': key } }, body });

/** Fails with 412 when somebody changed the record after `version`. */
export const updateRecord = (entities: string, id: string, version: number, body: Fields) =>
  api.patch('/{entities}/{id}', { params: { path: of(entities, id), header: at(version) }, body });

export const removeRecord = (entities: string, id: string, version: number) =>
  api.delete('/{entities}/{id}', { params: { path: of(entities, id), header: at(version) } });

export const purgeRecord = (entities: string, id: string) =>
  api.delete('/{entities}/{id}', { params: { path: of(entities, id), query: { purge: true } } });

export const restoreRecord = (entities: string, id: string) =>
  api.post('/{entities}/{id}/restoration', { params: { path: of(entities, id) } });

export const bulk = (entities: string, body: Schemas['Bulk']) => api.post('/{entities}/bulk', { params: { path: { entities } }, body });

interface FiguresQuery {
  group?: string;
  measures: string;
  filter?: Condition | null;
  q?: string;
  removed?: boolean;
}

export async function aggregate(entities: string, { filter, removed, ...query }: FiguresQuery, signal?: AbortSignal) {
  const asked = { ...query, filter: filterText(filter), removed: removed || undefined };
  const { data } = await api.get('/{entities}/aggregate', { params: { path: { entities }, query: asked }, signal });
  return data;
}

export const timelineOf = (entities: string, id: string, query: { kinds?: string; cursor?: string; q?: string }) =>
  api.get('/{entities}/{id}/timeline', { params: { path: of(entities, id), query } });

/** All changes, or those of one field. */
export const historyOf = (entities: string, id: string, cursor?: string, field?: string) =>
  api.get('/{entities}/{id}/history', { params: { path: of(entities, id), query: { cursor, field } as { cursor?: string } } });

export const accessOf = (entities: string, id: string) => api.get('/{entities}/{id}/access', { params: { path: of(entities, id) } });

export const sharesOf = (entities: string, id: string) => api.get('/{entities}/{id}/shares', { params: { path: of(entities, id) } });

export const share = (entities: string, id: string, body: Schemas['ShareCreate']) =>
  api.post('/{entities}/{id}/shares', { params: { path: of(entities, id) }, body });

export const unshare = (entities: string, id: string, share: string) =>
  api.delete('/{entities}/{id}/shares/{share}', { params: { path: { entities, id, share } } });

export const filesOf = (entities: string, id: string) => api.get('/{entities}/{id}/files', { params: { path: of(entities, id) } });

export const addFile = (entities: string, id: string, file: File) =>
  api.post('/{entities}/{id}/files', { params: { path: of(entities, id), query: { name: file.name } }, ...asFile(file) });

export const removeFile = (id: string) => api.delete('/files/{id}', { params: { path: { id } } });
