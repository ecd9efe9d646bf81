import { comboOf, steps, type Combo } from './combo';

/**
 * Where a shortcut holds. An open dialog hears only `dialog`; otherwise the inner wins: list before page before everywhere.
 */
export type Scope = 'dialog' | 'list' | 'page' | 'everywhere';

export interface Shortcut {
  /** One combo, or several that do the same. */
  keys: readonly Combo[];
  does: (event: KeyboardEvent) => void;
  /** What it does, in the reader's words; what has none is not shown by `?`. */
  label?: string;
  scope: Scope;
  /** Also while somebody types in a box (Ctrl+Enter, Esc), and, for `everywhere`, while a dialog is open. */
  whileTyping?: boolean;
}

const order: Scope[] = ['dialog', 'list', 'page', 'everywhere'];
const patience = 1200;

/** All shortcuts that hold now. One listener on the document; the newest of a scope wins. */
class Registry {
  #shortcuts: Shortcut[] = [];
  #listeners = new Set<() => void>();
  #begun: string[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Holds until the returned function is called. */
  add(shortcut: Shortcut): () => void {
    if (this.#shortcuts.length === 0) document.addEventListener('keydown', this.#onKey);
    this.#change([shortcut, ...this.#shortcuts]);
    return () => {
      this.#change(this.#shortcuts.filter((one) => one !== shortcut));
      if (this.#shortcuts.length === 0) document.removeEventListener('keydown', this.#onKey);
    };
  }

  all = (): readonly Shortcut[] => this.#shortcuts;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #change(shortcuts: Shortcut[]): void {
    this.#shortcuts = shortcuts;
    for (const listener of this.#listeners) listener();
  }

  #onKey = (event: KeyboardEvent): void => {
    // 229: an input method is at work on the key.
    if (event.defaultPrevented || event.isComposing || event.keyCode === 229 || ['Control', 'Shift', 'Alt', 'Meta'].includes(event.key)) return;
    const combo = comboOf(event);
    const target = event.target instanceof Element ? event.target : null;
    const inDialog = dialogIsOpen();
    const typing = isTyping(target);
    const heard = this.#shortcuts
      .filter((one) => (inDialog ? one.scope === 'dialog' || (one.scope === 'everywhere' && one.whileTyping) : one.scope !== 'dialog'))
      .filter((one) => !typing || one.whileTyping)
      .sort((a, b) => order.indexOf(a.scope) - order.indexOf(b.scope));

    const pressed = [...this.#begun, combo];
    const goesOn = (wanted: string[]) => wanted.length > pressed.length && pressed.every((key, at) => key === wanted[at]);
    if (heard.some((one) => one.keys.some((keys) => goesOn(steps(keys))))) {
      this.#begin(pressed);
      return;
    }
    const isIt = (keys: Combo) => keys === pressed.join(' ');
    const hit = heard.find((one) => one.keys.some(isIt));
    this.#begin([]);
    // A button under the focus is pressed by Enter and Space, whatever else they do.
    if (!hit || (['Enter', 'Space'].includes(combo) && isPressable(target))) return;
    event.preventDefault();
    hit.does(event);
  };

  #begin(pressed: string[]): void {
    clearTimeout(this.#timer);
    this.#begun = pressed;
    if (pressed.length > 0) this.#timer = setTimeout(() => this.#begin([]), patience);
  }
}

export const registry = new Registry();

const texts = 'input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=file]), textarea, select, [contenteditable=""], [contenteditable="true"], [role=combobox]';
const pressables = 'a[href], button, summary, input[type=checkbox], input[type=radio], [role=button], [role=menuitem], [role=tab], [role=switch], [role=checkbox]';

export const isTyping = (target: Element | null): boolean => target?.closest(texts) !== null && target !== null;
const isPressable = (target: Element | null): boolean => target?.closest(pressables) !== null && target !== null;

function dialogIsOpen(): boolean {
  return [...document.querySelectorAll<HTMLElement>('[role=dialog][aria-modal=true]')].some(
    (dialog) => typeof dialog.checkVisibility !== 'function' || dialog.checkVisibility(),
  );
}
