import type { QueryClient } from '@tanstack/react-query';
import { keys } from '@/api/keys';
import type { RecordData, RecordPage, Value } from '@/api/types';

type Change = (record: RecordData) => RecordData;

/** Changes a record wherever lists keep it; everything else stays the very same, and is not drawn anew. */
export function changeKept(queries: QueryClient, entity: string, id: string, change: Change): void {
  queries.setQueriesData<unknown>({ queryKey: keys.lists(entity) }, (kept: unknown) => (isPage(kept) ? changedPage(kept, id, change) : kept));
}

const isPage = (kept: unknown): kept is RecordPage =>
  kept !== null && typeof kept === 'object' && 'data' in kept && Array.isArray(kept.data);

export function changedPage(page: RecordPage, id: string, change: Change): RecordPage {
  const at = page.data.findIndex((one) => one.id === id);
  const record = page.data[at];
  if (!record) return page;
  return { ...page, data: page.data.with(at, change(record)) };
}

/** What the server answered, for a row that holds some of its fields; titles of references are kept where it says only ids. */
export function merged(row: RecordData, answer: RecordData): RecordData {
  const next: RecordData = { ...row, version: answer.version };
  for (const name of Object.keys(row)) {
    if (name in answer) next[name] = titled(row[name], answer[name]);
  }
  return next;
}

function titled(before: Value, after: Value): Value {
  if (Array.isArray(before) && Array.isArray(after)) {
    const known = new Map(before.flatMap((one) => (isReference(one) ? [[one.id, one] as const] : [])));
    return after.map((one) => (typeof one === 'string' ? (known.get(one) ?? one) : one));
  }
  return isReference(before) && before.id === after ? before : after;
}

const isReference = (value: Value): value is { id: string } => value !== null && typeof value === 'object' && !Array.isArray(value) && typeof value['id'] === 'string';
