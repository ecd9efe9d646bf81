import { addressOf } from './client';
import { dropEarly } from './early';
import type { Job } from './types';

export interface ChangeEvent {
  seq: number;
  entity: string;
  id: string;
  kind: string;
  version?: number;
  fields?: string[];
  by?: string;
}

export interface EventHandlers {
  change: (event: ChangeEvent) => void;
  job: (job: Job) => void;
  /** Record types, or what one may do with them, are others than they were. */
  described: () => void;
  /** The stream is there for the first time: what changed while it was coming was missed. */
  opened: () => void;
  /** The stream came back after a break: what happened meanwhile was missed. */
  reconnected: () => void;
}

const againMs = 5000;
const kinds = ['change', 'described', 'job'] as const;

// A stream that nobody listens to yet, and what came by it meanwhile.
let early: { source: EventSource; missed: MessageEvent[]; keep: (event: MessageEvent) => void } | null = null;

/** Opens the stream for whoever listens next. @returns whether it is there */
export function listenEarly(): Promise<boolean> {
  const source = stream();
  const missed: MessageEvent[] = [];
  const keep = (event: MessageEvent) => {
    missed.push(event);
    dropEarly();
  };
  for (const kind of kinds) source.addEventListener(kind, keep);
  const mine = (early = { source, missed, keep });
  setTimeout(() => {
    if (early === mine) taken()?.source.close();
  }, 2 * againMs);
  return new Promise((told) => {
    source.addEventListener('open', () => told(true), { once: true });
    source.addEventListener('error', () => told(false), { once: true });
  });
}

const stream = (): EventSource => new EventSource(addressOf('/events'), { withCredentials: true });

function taken(): typeof early {
  const was = early;
  early = null;
  if (was) for (const kind of kinds) was.source.removeEventListener(kind, was.keep);
  return was;
}

/**
 * Listens to what changes on the server until the returned function is called. A browser takes up a broken stream by itself, but not
 * one that was refused (the session ended, the server restarts behind a proxy): that is asked for anew.
 */
export function listen(handlers: EventHandlers): () => void {
  let source: EventSource;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let broken = false;
  let opened = false;
  const begin = () => {
    const before = taken();
    const there = before?.source.readyState === EventSource.OPEN && before.source.url === addressOf('/events');
    if (!there) before?.source.close();
    source = there ? before.source : stream();
    opened ||= there;
    source.addEventListener('open', () => {
      if (broken) handlers.reconnected();
      else if (!opened) handlers.opened();
      broken = false;
      opened = true;
    });
    source.addEventListener('error', () => {
      broken = true;
      if (source.readyState === EventSource.CLOSED) timer = setTimeout(begin, againMs);
    });
    source.addEventListener('change', (event) => {
      dropEarly();
      handlers.change(JSON.parse(event.data as string) as ChangeEvent);
    });
    source.addEventListener('described', () => handlers.described());
    source.addEventListener('job', (event) => handlers.job(JSON.parse(event.data as string) as Job));
    if (there) for (const { type, data } of before.missed) source.dispatchEvent(new MessageEvent(type, { data }));
  };
  begin();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}
