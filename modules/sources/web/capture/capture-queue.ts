import { connection } from '@/api/connection';
import { ask } from '@/api/client';
import { addFile, filesOf } from '@/api/records';
import type { RecordData } from '@/api/types';
import { leftToSend } from './left-to-send';
import { databaseStore } from './capture-store';
import { sync, type CaptureServer } from './sync';

export const captureStore = databaseStore();

const server = (leads: string): CaptureServer => ({
  create: async ({ key, source, fields }) => {
    const made = (await ask('post', '/leads/captures', { body: { ...fields, origin: source.id, capture_key: key } })) as RecordData;
    return made.id;
  },
  fileNames: async (lead) => (await filesOf(leads, lead)).data.map((one) => one.name),
  addFile: (lead, { name, content }) => addFile(leads, lead, new File([content], name, { type: content.type })),
});

let running: Promise<'done' | 'later'> | null = null;

/** Sends what waits: one window at a time, and one run at a time in it. */
export function sendCaptures(leads: string, person: string): Promise<'done' | 'later'> {
  const run = async () => {
    const ended = await sync(captureStore, server(leads), person);
    leftToSend((await captureStore.all()).some((one) => one.person === person && one.state === 'waiting'), person);
    return ended;
  };
  running ??= alone(run).finally(() => {
    running = null;
  });
  return running;
}

// Plain HTTP has no locks; there the server's knowledge of the keys has to do.
async function alone(run: () => Promise<'done' | 'later'>): Promise<'done' | 'later'> {
  if (!('locks' in navigator)) return run();
  return navigator.locks.request('keyuan-captures', { ifAvailable: true }, (lock) => (lock ? run() : 'later' as const));
}

const tryEvery = 20_000;

/** Sends what waits now, whenever the network is back, and every now and then. */
export function keepSending(leads: string, person: string): () => void {
  const send = () => {
    if (navigator.onLine) void sendCaptures(leads, person).catch(() => undefined);
  };
  const back = () => connection.get().reachable && send();
  const timer = setInterval(send, tryEvery);
  window.addEventListener('online', send);
  const leave = connection.subscribe(back);
  send();
  return () => {
    clearInterval(timer);
    window.removeEventListener('online', send);
    leave();
  };
}
