import { useSyncExternalStore } from 'react';

const query = '(max-width: 767px)';
const media = (): MediaQueryList | undefined => (typeof matchMedia === 'function' ? matchMedia(query) : undefined);

/** Whether the screen is a phone's: cards instead of tables, one column. */
export function usePhone(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = media();
      list?.addEventListener('change', changed);
      return () => list?.removeEventListener('change', changed);
    },
    () => media()?.matches ?? false,
  );
}
