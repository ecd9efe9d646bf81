import { useEffect, useRef, useState } from 'react';
import { draftKey, dropDraft, keepDraft, readDraft } from '@/shared/drafts';
import { useLocale } from '@/shared/locale';
import { newKey } from '@/shared/new-key';
import type { Composed } from './activity-shape';
import { mentioned, type Mentionable } from './mentions';

interface Kept {
  typed: Composed;
  people: Mentionable[];
}

const freshKeys = () => ({ said: newKey(), reminder: newKey() });

/** What is being written at one record; it is there again after the page was left, until it is saved. */
export function useComposed(entity: string, id: string, channel: string | null) {
  const { me } = useLocale();
  const key = draftKey(me, entity, `${id}.composer`);
  const empty: Composed = { kind: 'follow_up', channel, text: '', due: null, remind: null, nextStep: '', nextStepAt: null, mentions: [] };
  const [{ typed, people }, set] = useState<Kept>(() => {
    const kept = readDraft<Kept>(key)?.typed;
    return { typed: { ...empty, ...kept?.typed }, people: kept?.people ?? [] };
  });
  // A save that failed on its way is sent again under the same keys: nothing is written twice.
  const [sendKeys, setSendKeys] = useState(freshKeys);
  const touched = useRef(false);
  useEffect(() => {
    if (!touched.current) return;
    if (typed.text || typed.nextStep) keepDraft<Kept>(key, { typed, people });
    else dropDraft(key);
  }, [key, typed, people]);

  const change = (more: Partial<Composed>) => {
    touched.current = true;
    set((now) => ({ ...now, typed: { ...now.typed, ...more } }));
  };
  return {
    typed: { ...typed, mentions: mentioned(typed.text, people) },
    people,
    sendKeys,
    change,
    /** A colleague was chosen behind an @. */
    meet: (person: Mentionable) => set((now) => ({ ...now, people: [...now.people.filter((one) => one.id !== person.id), person] })),
    clear: () => {
      dropDraft(key);
      setSendKeys(freshKeys());
      set({ typed: { ...empty, kind: typed.kind, channel: typed.channel }, people: [] });
    },
  };
}
