import { remembered } from './store';

export const appearances = ['system', 'light', 'dark'] as const;
export type Appearance = (typeof appearances)[number];

/** Light, dark, or as the machine says. Kept on this machine. */
export const appearance = remembered<Appearance>('keyuan.appearance', appearances);
