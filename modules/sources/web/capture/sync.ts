import { toProblem, type Problem } from '@/api/problem';
import type { Captured, CapturedFile } from './captured';
import type { CaptureStore } from './capture-store';

/** What sending needs of the server. */
export interface CaptureServer {
  /** Makes the lead, or gives the one that was made of the same key before. */
  create: (captured: Captured) => Promise<string>;
  fileNames: (lead: string) => Promise<string[]>;
  addFile: (lead: string, file: CapturedFile) => Promise<unknown>;
}

/** Sent ones stay in the list for so long, to be looked at. */
const shownFor = 24 * 3600 * 1000;

/**
 * Sends what this person captured, oldest first. `later`: the network or the server is gone, or he has to sign in; the rest waits.
 * What the server refuses is marked and the others go on. Stopped anywhere and begun again, nothing is there twice.
 */
export async function sync(store: CaptureStore, server: CaptureServer, person: string): Promise<'done' | 'later'> {
  const all = (await store.all()).filter((one) => one.person === person);
  await Promise.all(all.filter((one) => one.state === 'sent' && Date.now() - Date.parse(one.at) > shownFor).map((one) => store.remove(one.key)));
  for (const captured of all.filter((one) => one.state === 'waiting')) {
    try {
      await sendOne(store, server, captured);
    } catch (error) {
      const problem = toProblem(error);
      if (isForNow(problem)) return 'later';
      const now = (await store.all()).find((one) => one.key === captured.key) ?? captured;
      await store.put({ ...now, state: 'refused', why: [problem.message, ...problem.errors.map((one) => one.message)].join(' · ') });
    }
  }
  return 'done';
}

async function sendOne(store: CaptureStore, server: CaptureServer, captured: Captured): Promise<void> {
  const lead = captured.lead ?? (await server.create(captured));
  // From here on it is known even if the page is closed now.
  if (!captured.lead) await store.put({ ...captured, lead });
  if (captured.files.length > 0) {
    const there = new Set(await server.fileNames(lead));
    for (const file of captured.files) if (!there.has(file.name)) await server.addFile(lead, file);
  }
  await store.put({ ...captured, lead, state: 'sent', files: [] });
}

/** Passes by itself, or when somebody signs in. */
const isForNow = ({ status, code }: Problem): boolean => status === 0 || code === 'auth.csrf' || status === 401 || status === 408 || status === 429 || status >= 500;
