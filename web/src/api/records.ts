import { call } from './call';
import type { AccessInfo, BulkBody, ShareInfo } from './contract';
import type { Condition, FileInfo, HistoryEntry, Page, RecordData, TimelineEntry, Value } from './types';

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
}

type Fields = { [field: string]: Value };
type Paged<T> = { data: T[]; next: string | null };

// Above this length a filter goes in a body: many a proxy cuts addresses off at 8 kB.
const longestFilter = 1500;

export function queryOf(query: RecordQuery): Record<string, string | number | boolean | undefined> {
  return {
    limit: query.limit,
    page: query.page,
    cursor: query.cursor,
    sort: query.sort,
    fields: query.fields?.join(','),
    expand: query.expand?.join(','),
    filter: query.filter ? JSON.stringify(query.filter) : undefined,
    q: query.q,
    removed: query.removed || undefined,
  };
}

export function listRecords(entities: string, query: RecordQuery, signal?: AbortSignal): Promise<Page<RecordData>> {
  const wire = queryOf(query);
  const how = signal ? { signal } : {};
  return String(wire['filter'] ?? '').length > longestFilter
    ? call('POST', `/${entities}/query`, { body: { ...wire, filter: query.filter }, ...how })
    : call('GET', `/${entities}`, { query: wire, ...how });
}

export const getRecord = (entities: string, id: string, expand: string[] = [], signal?: AbortSignal) =>
  call<RecordData>('GET', `/${entities}/${id}`, { query: { expand: expand.join(',') }, ...(signal ? { signal } : {}) });

/** `key` makes the creation safe to send twice. */
export const createRecord = (entities: string, fields: Fields, key: string) =>
  call<RecordData>('POST', `/${entities}`, { body: fields, headers: { 'Idempotency-Key': key } });

/** Fails with 412 when somebody changed the record after `version`. */
export const updateRecord = (entities: string, id: string, version: number, fields: Fields) =>
  call<RecordData>('PATCH', `/${entities}/${id}`, { body: fields, headers: { 'If-Match': `"${version}"` } });

export const removeRecord = (entities: string, id: string, version: number) =>
  call<undefined>('DELETE', `/${entities}/${id}`, { headers: { 'If-Match': `"${version}"` } });

export const purgeRecord = (entities: string, id: string) =>
  call<undefined>('DELETE', `/${entities}/${id}`, { query: { purge: true } });

export const restoreRecord = (entities: string, id: string) => call<RecordData>('POST', `/${entities}/${id}/restoration`);

export const bulk = (entities: string, body: BulkBody) => call<{ job: string }>('POST', `/${entities}/bulk`, { body });

export async function aggregate(
  entities: string, query: { group?: string; measures: string; filter?: Condition | null },
): Promise<Fields[]> {
  const { data } = await call<{ data: Fields[] }>('GET', `/${entities}/aggregate`, {
    query: { group: query.group, measures: query.measures, filter: query.filter ? JSON.stringify(query.filter) : undefined },
  });
  return data;
}

export const timelineOf = (entities: string, id: string, query: { kinds?: string; cursor?: string }) =>
  call<Paged<TimelineEntry>>('GET', `/${entities}/${id}/timeline`, { query });

export const historyOf = (entities: string, id: string, cursor?: string) =>
  call<Paged<HistoryEntry>>('GET', `/${entities}/${id}/history`, { query: { cursor } });

export const accessOf = (entities: string, id: string) => call<AccessInfo>('GET', `/${entities}/${id}/access`);

export const sharesOf = (entities: string, id: string) => call<{ data: ShareInfo[] }>('GET', `/${entities}/${id}/shares`);

export const share = (entities: string, id: string, body: { with: Fields; level: string; until?: string | null }) =>
  call<ShareInfo>('POST', `/${entities}/${id}/shares`, { body });

export const unshare = (entities: string, id: string, shareId: string) =>
  call<undefined>('DELETE', `/${entities}/${id}/shares/${shareId}`);

export const filesOf = (entities: string, id: string) => call<{ data: FileInfo[] }>('GET', `/${entities}/${id}/files`);

export const addFile = (entities: string, id: string, file: File) =>
  call<FileInfo>('POST', `/${entities}/${id}/files`, { query: { name: file.name }, raw: file });

export const removeFile = (id: string) => call<undefined>('DELETE', `/files/${id}`);
