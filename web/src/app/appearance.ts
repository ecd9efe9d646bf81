import { create } from './store';

export type Appearance = 'light' | 'dark' | 'system';
const remembered = 'keyuan.appearance';
const stored = typeof localStorage === 'undefined' ? null : localStorage.getItem(remembered);

/** Light, dark, or as the machine says. Kept on this machine. */
export const appearance = create<Appearance>(stored === 'light' || stored === 'dark' ? stored : 'system');
appearance.subscribe(() => localStorage.setItem(remembered, appearance.get()));
