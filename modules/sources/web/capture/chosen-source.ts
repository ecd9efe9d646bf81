import { useState } from 'react';
import type { Captured } from './captured';

type Source = Captured['source'];
const keyOf = (person: string): string => `keyuan.capture.source.${person}`;

function read(person: string): Source | null {
  try {
    return JSON.parse(localStorage.getItem(keyOf(person)) ?? 'null') as Source | null;
  } catch {
    return null;
  }
}

/** Where this person captures: kept on this machine until another is chosen. */
export function useChosenSource(person: string): [Source | null, (source: Source | null) => void] {
  const [source, setSource] = useState(() => read(person));
  return [
    source,
    (next) => {
      localStorage.setItem(keyOf(person), JSON.stringify(next));
      setSource(next);
    },
  ];
}
