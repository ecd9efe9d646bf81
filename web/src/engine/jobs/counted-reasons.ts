import type { Value } from '@/api/types';

/** How many records were refused for each reason: `[{id, why}, …]` counted by `why`. */
export function countedReasons(refused: Value): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const one of Array.isArray(refused) ? refused : []) {
    const why = one !== null && typeof one === 'object' && !Array.isArray(one) ? one['why'] : null;
    if (typeof why === 'string') counts[why] = (counts[why] ?? 0) + 1;
  }
  return counts;
}
