import type { RecordData } from '@/api/types';
import { parentOf } from '@/engine/tree';

/** What changes of one record when it, or one beside it, is carried elsewhere. */
export interface Change {
  record: RecordData;
  body: { parent?: string | null; position?: number };
}

const step = 10;

/** What is to be saved so that `moved` stands under `parent`, behind its `after`th sibling there (0: first). Only what changes. */
export function placing(all: RecordData[], moved: RecordData, parent: string | null, after: number): Change[] {
  const siblings = all.filter((one) => one !== moved && parentOf(all, one) === parent);
  const order = [...siblings.slice(0, after), moved, ...siblings.slice(after)];
  return order.flatMap((record, at): Change[] => {
    const position = (at + 1) * step;
    const body = {
      ...(record === moved && parentOf(all, moved) !== parent ? { parent } : {}),
      ...(record['position'] !== position ? { position } : {}),
    };
    return Object.keys(body).length > 0 ? [{ record, body }] : [];
  });
}
