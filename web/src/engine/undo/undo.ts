/** What was done, and how it is taken back. */
export interface Done {
  /** "电话 changed": for the button that takes it back. */
  said: string;
  undo: () => Promise<unknown>;
}

const deepest = 100;

/** What can be taken back, the last first. One for the tab: Ctrl/⌘ Z takes back whatever was done last. */
export class UndoStack {
  #done: Done[] = [];
  #busy: Promise<unknown> = Promise.resolve();

  push(one: Done): void {
    this.#done = [...this.#done, one].slice(-deepest);
  }

  get size(): number {
    return this.#done.length;
  }

  /** Takes back the last, or the one given when it was not taken back yet. Two at once go one after the other. */
  takeBack(which?: Done): Promise<Done | null> {
    const next = this.#busy.then(async () => {
      const one = which ?? this.#done.at(-1);
      if (!one || !this.#done.includes(one)) return null;
      this.#done = this.#done.filter((other) => other !== one);
      await one.undo();
      return one;
    });
    this.#busy = next.catch(() => undefined);
    return next;
  }
}

export const undoStack = new UndoStack();
