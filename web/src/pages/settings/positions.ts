import type { RecordData } from '@/api/types';

/** Which records must get another position to stand in this order: 0, 1, 2, … */
export function positionsAfter(ordered: RecordData[]): { record: RecordData; position: number }[] {
  return ordered.flatMap((record, position) => (record['position'] === position ? [] : [{ record, position }]));
}
