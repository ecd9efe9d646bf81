import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { credentials } from '@/api/credentials';
import { keys } from '@/api/keys';
import type { Session } from '@/api/types';
import { pathHere } from '@/shared/place';

/** Asks for a new sign-in over the page, and goes on with it or to the sign-in page. */
export function useSignInAgain() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [asked, setAsked] = useState(false);
  const answer = useRef<(renewed: boolean) => void>(() => undefined);

  /** With the new session, or without one when somebody else wants to sign in. */
  const done = useCallback(
    (session: Session | null) => {
      setAsked(false);
      if (session) {
        credentials.csrf = session.csrf;
        queries.setQueryData(keys.session, session);
      }
      answer.current(session !== null);
      if (session) return;
      credentials.left();
      queries.clear();
      void navigate('/sign-in', { state: { from: pathHere() } });
    },
    [queries, navigate],
  );
  const ask = useCallback(
    () =>
      new Promise<boolean>((resolve) => {
        answer.current = resolve;
        // Who looks through another's eyes begins anew as himself.
        if (credentials.viewAs) done(null);
        else setAsked(true);
      }),
    [done],
  );
  return { asked, ask, done };
}
