import { referenceOf } from '@/api/reference';
import type { RecordData } from '@/api/types';

/** A record of a type that has a `parent` of its own kind, and those below it. */
export interface Branch {
  record: RecordData;
  children: Branch[];
}

/** The id of the record above, if it is among these. */
export function parentOf(all: RecordData[], record: RecordData): string | null {
  const id = referenceOf(record['parent'])?.id ?? null;
  return all.some((one) => one.id === id) ? id : null;
}

/** Records as a tree. One whose parent is not among them, or is in a circle, stands at the top: none is lost. */
export function treeOf(all: RecordData[]): Branch[] {
  const placed = new Set<string>();
  const branch = (record: RecordData): Branch => {
    placed.add(record.id);
    return { record, children: all.filter((one) => !placed.has(one.id) && parentOf(all, one) === record.id).map(branch) };
  };
  const tops = all.filter((one) => parentOf(all, one) === null).map(branch);
  return [...tops, ...all.flatMap((one) => (placed.has(one.id) ? [] : [branch(one)]))];
}

/** Whether a record may go under another: not under itself or what is below it. */
export function mayMove(all: RecordData[], id: string, under: string | null): boolean {
  const seen = new Set<string>();
  for (let at = under; at !== null && !seen.has(at);) {
    if (at === id) return false;
    seen.add(at);
    const above = all.find((one) => one.id === at);
    at = above ? parentOf(all, above) : null;
  }
  return true;
}
