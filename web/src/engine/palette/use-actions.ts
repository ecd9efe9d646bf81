import { useEffect, type ReactNode } from 'react';
import { create } from '@/shared/store';

/** Something that can be done with what is open. */
export interface PageAction {
  /** The same from record to record: "convert". */
  name: string;
  /** In the reader's words. */
  label: string;
  icon?: ReactNode;
  /** The shortcut that does the same. */
  keys?: string;
  run: () => void;
}

/** What the pages on the screen offer now. */
export const pageActions = create<readonly (readonly PageAction[])[]>([]);

/** The palette offers these as long as the component is on the screen. */
export function useActions(actions: readonly PageAction[]): void {
  useEffect(() => {
    if (actions.length === 0) return undefined;
    pageActions.set([...pageActions.get(), actions]);
    return () => pageActions.set(pageActions.get().filter((one) => one !== actions));
  });
}
