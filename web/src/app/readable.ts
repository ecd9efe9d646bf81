import type { MappingAlgorithm } from 'antd';
import { tagColors } from '@/shared/tag-colors';

// Bright by nature: one shade further before they can be read on their own pale ground.
const bright = new Set<string>(['gold', 'lime', 'yellow']);

/**
 * Makes coloured words readable, 4.5 to 1. Those in a tag: Ant Design writes shade 7 on shade 1, which
 * is less for most colours by day and for some at night. Red ones at night. Comes after the algorithm
 * that made the shades.
 */
export function readable(dark: boolean): MappingAlgorithm {
  return (_seed, map) => {
    if (!map) throw new Error('the shades are made before');
    const texts = tagColors.map((name) => [`${name}7`, map[`${name}${!dark && bright.has(name) ? 9 : 8}`]] as const);
    const red = dark ? { colorError: '#f0706e', colorErrorHover: '#f58f8c', colorErrorActive: '#e05c5a' } : {};
    return { ...map, ...Object.fromEntries(texts), ...red };
  };
}
