import { useEffect, useRef, useState } from 'react';
import type { Value } from '@/api/types';
import { captureStore } from './capture-queue';
import type { Captured, CapturedFile } from './captured';
import { leftToSend } from './left-to-send';

type Source = Captured['source'];
type Typed = Pick<Captured, 'fields' | 'files'>;

const empty: Typed = { fields: {}, files: [] };
const writeAfter = 400;

export interface Writing extends Typed {
  key: string;
  set: (fields: { [field: string]: Value }) => void;
  addFile: (file: CapturedFile) => void;
  removeFile: (name: string) => void;
  /** Keeps it to be sent, under this name, and begins a new one. */
  finish: (source: Source, name: string) => Promise<void>;
  /** Takes one back that the server refused. */
  take: (captured: Captured) => void;
}

/** The one that is being written: on the disk while it is, so that a page closed by the camera loses nothing. */
export function useWriting(person: string): Writing {
  const [key, setKey] = useState(newId);
  const [typed, setTyped] = useState<Typed>(empty);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    void captureStore.all().then((all) => {
      const before = all.find((one) => one.person === person && one.state === 'writing');
      if (!before) return;
      setKey(before.key);
      setTyped({ fields: before.fields, files: before.files });
    });
    return () => clearTimeout(timer.current);
  }, [person]);

  const kept = (now: Typed, state: Captured['state'], source: Source): Captured => ({ key, person, at: new Date().toISOString(), source, ...now, state });
  const change = (next: Typed, after: number) => {
    setTyped(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void captureStore.put(kept(next, 'writing', { id: '', title: '' })), after);
  };
  return {
    ...typed,
    key,
    set: (fields) => change({ ...typed, fields: { ...typed.fields, ...fields } }, writeAfter),
    addFile: (file) => change({ ...typed, files: [...typed.files, file] }, 0),
    removeFile: (name) => change({ ...typed, files: typed.files.filter((one) => one.name !== name) }, 0),
    finish: async (source, name) => {
      clearTimeout(timer.current);
      const fields = Object.fromEntries(Object.entries({ ...typed.fields, name }).filter(([, value]) => value !== '' && value !== null));
      await captureStore.put(kept({ ...typed, fields }, 'waiting', source));
      leftToSend(true, person);
      setKey(newId());
      setTyped(empty);
    },
    take: (captured) => {
      void captureStore.put({ ...captured, state: 'writing' });
      setKey(captured.key);
      setTyped({ fields: captured.fields, files: captured.files });
    },
  };
}

/** Plain HTTP has no randomUUID in browsers. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
