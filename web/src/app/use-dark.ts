import { useSyncExternalStore } from 'react';
import { appearance } from './appearance';

const media = (): MediaQueryList | undefined =>
  typeof matchMedia === 'function' ? matchMedia('(prefers-color-scheme: dark)') : undefined;

/** Whether to draw dark. */
export function useDark(): boolean {
  const chosen = useSyncExternalStore(appearance.subscribe, appearance.get);
  const system = useSyncExternalStore(
    (changed) => {
      const list = media();
      list?.addEventListener('change', changed);
      return () => list?.removeEventListener('change', changed);
    },
    () => media()?.matches ?? false,
  );
  return chosen === 'system' ? system : chosen === 'dark';
}
