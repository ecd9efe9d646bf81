import { useEffect, useRef, useState } from 'react';
import { draftKey, dropDraft, keepDraft, readDraft, type Draft } from '@/shared/drafts';
import { useLocale } from '@/shared/locale';
import type { Values } from './form-fields';

/** Fields typed, and what stood in them before: whether somebody else changed them since is seen from that. */
export interface Typed {
  fields: Values;
  before: Values;
}

export interface FormDraft {
  /** What was typed here another time and not saved. */
  found: Draft<Typed> | null;
  /** It is taken up: no longer offered, still kept. */
  taken: () => void;
  /** Saved or thrown away. */
  drop: () => void;
}

const settleMs = 300;

/** Keeps what is typed in a form on this machine, so that a closed tab loses nothing. `typed` is empty while nothing is. */
export function useFormDraft(entity: string, id: string | null, typed: Typed): FormDraft {
  const { me } = useLocale();
  const key = draftKey(me, entity, id ?? 'new');
  const [found, setFound] = useState(() => readDraft<Typed>(key));
  const kept = useRef(false);
  const latest = useRef(typed);
  const text = JSON.stringify(typed);

  useEffect(() => {
    latest.current = JSON.parse(text) as Typed;
    const any = Object.keys(latest.current.fields).length > 0;
    const keep = () => {
      if (any) keepDraft(key, latest.current);
      else if (kept.current) dropDraft(key);
      kept.current ||= any;
    };
    const timer = setTimeout(keep, settleMs);
    window.addEventListener('pagehide', keep);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pagehide', keep);
    };
  }, [key, text]);

  // Leaving the page keeps what the pause above had not kept yet.
  useEffect(
    () => () => {
      if (Object.keys(latest.current.fields).length > 0) keepDraft(key, latest.current);
    },
    [key],
  );

  return {
    found,
    taken: () => {
      kept.current = true;
      setFound(null);
    },
    drop: () => {
      latest.current = { fields: {}, before: {} };
      kept.current = false;
      dropDraft(key);
      setFound(null);
    },
  };
}
