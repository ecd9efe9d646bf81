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
  const begin = () => {
    source = new EventSource(addressOf('/events'), { withCredentials: true });
    source.addEventListener('open', () => {
      if (broken) handlers.reconnected();
      broken = false;
    });
    source.addEventListener('error', () => {
      broken = true;
      if (source.readyState === EventSource.CLOSED) timer = setTimeout(begin, againMs);
    });
    source.addEventListener('change', (event) => handlers.change(JSON.parse(event.data as string) as ChangeEvent));
    source.addEventListener('job', (event) => handlers.job(JSON.parse(event.data as string) as Job));
  };
  begin();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}
