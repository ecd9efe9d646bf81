import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { Combo } from './combo';
import { registry, type Scope, type Shortcut } from './registry';

export interface ShortcutOptions {
  /** What it does, already in the reader's words; `?` shows it. */
  label?: string;
  /** Default: page. */
  scope?: Scope;
  /** Off for now. Default: on. */
  enabled?: boolean;
  /** Also while somebody types (Ctrl+Enter, Esc). Default: never in a box. */
  whileTyping?: boolean;
}

/**
 * A key does something as long as the component is on the screen:
 * `useShortcut('n', create, { label: t('list.create') })`, `useShortcut(['j', 'ArrowDown'], next, { scope: 'list', label })`,
 * `useShortcut('g a', …)`, `useShortcut('mod+Enter', save, { scope: 'dialog', whileTyping: true })`.
 * Never heard in a box (unless told so), while an input method composes, or, but for `dialog`, behind an open dialog.
 * `does` may change from render to render; a key that was used is not given to the browser.
 */
export function useShortcut(keys: Combo | readonly Combo[], does: (event: KeyboardEvent) => void, options: ShortcutOptions = {}): void {
  const { label, scope = 'page', enabled = true, whileTyping = false } = options;
  const latest = useRef(does);
  useEffect(() => {
    latest.current = does;
  });
  const written = typeof keys === 'string' ? keys : keys.join('\n');
  useEffect(() => {
    if (!enabled) return undefined;
    return registry.add({ keys: written.split('\n'), does: (event) => latest.current(event), scope, whileTyping, ...(label === undefined ? {} : { label }) });
  }, [written, label, scope, enabled, whileTyping]);
}

/** All shortcuts that hold now, the newest first. */
export const useShortcuts = (): readonly Shortcut[] => useSyncExternalStore(registry.subscribe, registry.all);
