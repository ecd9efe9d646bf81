import { useEffect, useState } from 'react';
import { keepSending, captureStore } from './capture-queue';
import type { Captured } from './captured';

/** What is kept on this machine, newest first; it is on its way as long as this is drawn. Null until it is read. */
export function useCaptures(leads: string, person: string): Captured[] | null {
  const [captures, setCaptures] = useState<Captured[] | null>(null);
  useEffect(() => {
    let there = true;
    const read = () => void captureStore.all().then((all) => there && setCaptures(all.reverse()));
    read();
    const leave = captureStore.subscribe(read);
    return () => {
      there = false;
      leave();
    };
  }, []);
  useEffect(() => keepSending(leads, person), [leads, person]);
  return captures;
}
