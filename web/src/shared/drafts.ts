/** What somebody typed and did not save: kept on this machine until it is saved, thrown away or they sign out. */
export interface Draft<T> {
  /** When it was typed last. */
  at: string;
  typed: T;
}

const prefix = 'keyuan.draft.';
// Somebody who comes back after a month begins anew.
const longestDays = 30;

/** Whose draft of what: a person, a record type, and a record's id or "new". */
export const draftKey = (person: string, what: string, which: string): string => `${prefix}${person}.${what}.${which}`;

export function readDraft<T>(key: string, now: number = Date.now()): Draft<T> | null {
  try {
    const draft = JSON.parse(localStorage.getItem(key) ?? 'null') as Draft<T> | null;
    if (!draft || typeof draft.at !== 'string' || now - Date.parse(draft.at) > longestDays * 86_400_000) return null;
    return draft;
  } catch {
    return null;
  }
}

/** Keeps it; where the browser keeps nothing (a full or forbidden store) there is no draft, and nothing else is wrong. */
export function keepDraft<T>(key: string, typed: T, now: number = Date.now()): void {
  try {
    localStorage.setItem(key, JSON.stringify({ at: new Date(now).toISOString(), typed } satisfies Draft<T>));
  } catch {
    dropDraft(key);
  }
}

export function dropDraft(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // A store that cannot be written holds no draft.
  }
}

/** Everything typed on this machine, by anybody: whoever sits down next reads none of it. */
export function dropAllDrafts(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) dropDraft(key);
}
