import { listRecords, type RecordQuery } from './records';
import type { RecordData } from './types';

// Departments, roles, stages: a company has dozens, seldom hundreds.
const mostPages = 10;

/** All records of a small type. */
export async function allRecords(entities: string, query: RecordQuery): Promise<RecordData[]> {
  const all: RecordData[] = [];
  for (let page = 1; page <= mostPages; page += 1) {
    const { data, total } = await listRecords(entities, { ...query, limit: 200, page });
    all.push(...data);
    if (data.length === 0 || all.length >= total) break;
  }
  return all;
}
