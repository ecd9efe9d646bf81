import { remembered, useStore } from './store';
import { usePhone } from './use-phone';

export const densities = ['comfortable', 'compact'] as const;
export type Density = (typeof densities)[number];

/** How much stands on a screen: one setting for every list, form and menu. Kept on this machine. */
export const density = remembered<Density>('keyuan.density', densities);

/** Pixels that a row of a list is high; what is drawn by CSS says `var(--ant-row-height)`. */
export const rowHeights: Record<Density, number> = { comfortable: 44, compact: 34 };

/** A finger needs room: a phone is always comfortable. */
export function useDensity(): { density: Density; rowHeight: number } {
  const chosen = useStore(density);
  const phone = usePhone();
  const used = phone ? 'comfortable' : chosen;
  return { density: used, rowHeight: rowHeights[used] };
}
