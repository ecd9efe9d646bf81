import type { MappingAlgorithm } from 'antd';
import { tagColors } from '@/shared/tag-colors';

// Bright by nature: one shade further before they can be read on their own pale ground.
const bright = new Set<string>(['gold', 'lime', 'yellow']);

/**
 * Makes words in a tag readable: Ant Design writes shade 7 on shade 1, which is under 4.5 to 1 for
 * most colours by day and for some at night. Comes after the algorithm that made the shades.
 */
export function readableTags(dark: boolean): MappingAlgorithm {
  return (_seed, map) => {
    if (!map) throw new Error('the shades are made before');
    const texts = tagColors.map((name) => [`${name}7`, map[`${name}${!dark && bright.has(name) ? 9 : 8}`]] as const);
    return { ...map, ...Object.fromEntries(texts) };
  };
}
