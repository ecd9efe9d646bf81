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

/** Listens to what changes on the server until the returned function is called. */
export function listen(handlers: EventHandlers): () => void {
  const source = new EventSource(addressOf('/events'), { withCredentials: true });
  let broken = false;
  source.addEventListener('open', () => {
    if (broken) handlers.reconnected();
    broken = false;
  });
  source.addEventListener('error', () => {
    broken = true;
  });
  source.addEventListener('change', (event) => handlers.change(JSON.parse(event.data as string) as ChangeEvent));
  source.addEventListener('job', (event) => handlers.job(JSON.parse(event.data as string) as Job));
  return () => source.close();
}
