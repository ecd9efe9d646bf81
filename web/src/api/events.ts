import { addressOf } from './client';
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
    source = new EventSource(addressOf('/events'), { withCredentials: true });
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
    source.addEventListener('change', (event) => handlers.change(JSON.parse(event.data as string) as ChangeEvent));
    source.addEventListener('described', () => handlers.described());
    source.addEventListener('job', (event) => handlers.job(JSON.parse(event.data as string) as Job));
  };
  begin();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}
