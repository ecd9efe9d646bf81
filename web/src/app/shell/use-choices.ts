import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { changeSession, signOut } from '@/api/session';
import { useProblemMessage } from '@/engine/problems/use-problem-message';
import { useGo } from '@/shared/going';
import { useLanguage } from '@/shared/language-context';
import type { Language } from '@/shared/locale';

/** Leaves: the server forgets the session, this machine what it was shown. */
export function useLeave(): () => Promise<void> {
  const queries = useQueryClient();
  const navigate = useGo();
  const complain = useProblemMessage();
  return useCallback(async () => {
    try {
      await signOut();
    } catch (error) {
      complain(error);
      return;
    }
    queries.clear();
    await navigate('/sign-in');
  }, [queries, navigate, complain]);
}

/** Speaks another language from now on, here and wherever this person signs in. */
export function useSpeak(): (language: Language) => void {
  const { choose } = useLanguage();
  const complain = useProblemMessage();
  return useCallback(
    (language) => {
      choose(language);
      changeSession({ language }).catch(complain);
    },
    [choose, complain],
  );
}
