import { useSyncExternalStore } from 'react';
import { appearance } from '@/shared/appearance';
import { useStore } from '@/shared/store';

const media = (): MediaQueryList | undefined =>
  typeof matchMedia === 'function' ? matchMedia('(prefers-color-scheme: dark)') : undefined;

/** Whether to draw dark. */
export function useDark(): boolean {
  const chosen = useStore(appearance);
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
