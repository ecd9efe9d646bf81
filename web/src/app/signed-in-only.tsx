import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, type ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { credentials } from '@/api/credentials';
import { keys } from '@/api/keys';
import { toProblem } from '@/api/problem';
import { getSession } from '@/api/session';
import { ProblemPage } from '@/engine/problems/problem-page';
import { useLanguage } from '@/shared/language-context';
import { Loading } from '@/shared/loading';
import { languages, LocaleContext, type Language } from '@/shared/locale';
import { later } from '@/shared/later';
import { SessionContext, type SignedIn } from '@/shared/session-context';
import { useSignInAgain } from './session/use-sign-in-again';

const OwedSecondFactor = later(() => import('./session/owed-second-factor').then((part) => part.OwedSecondFactor));
const SignInAgain = later(() => import('./session/sign-in-again').then((parts) => parts.SignInAgain));

/** Gives its children the session; leads to sign-in when there is none, and back afterwards. */
export function SignedInOnly({ children }: { children: ReactNode }) {
  const { language, choose } = useLanguage();
  const here = useLocation();
  const { data: session, error, refetch } = useQuery({
    queryKey: keys.session,
    staleTime: Infinity,
    queryFn: async () => {
      const answer = await getSession();
      credentials.csrf = answer.csrf;
      return answer;
    },
  });

  const again = useSignInAgain();
  const known = session !== undefined;
  useEffect(() => (known ? credentials.onLost(again.ask) : undefined), [known, again.ask]);

  // A person's own language wins over the machine's.
  const own = session?.user.language;
  useEffect(() => {
    if (own && own !== language && (languages as readonly string[]).includes(own)) choose(own as Language);
    // Only when the session says another language; a choice made here is sent to the session first.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [own]);

  const locale = useMemo(
    () =>
      session && {
        language,
        zone: session.user.zone || session.workspace.zone,
        currency: session.workspace.currency,
        me: session.user.id,
      },
    [session, language],
  );
  const signedIn = useMemo<SignedIn | null>(
    () =>
      session
        ? { ...session.user, admin: session.admin, workspace: session.workspace.name, version: session.version }
        : null,
    [session],
  );

  // What is on the screen stays there, whatever becomes of the session meanwhile.
  if (error && !session) {
    if (toProblem(error).status === 401) {
      return <Navigate to="/sign-in" replace state={{ from: here.pathname + here.search }} />;
    }
    return <ProblemPage error={error} onRetry={() => void refetch()} />;
  }
  if (!locale || !signedIn) return <Loading />;
  if (session?.second_factor_owed) return <OwedSecondFactor />;
  return (
    <SessionContext value={signedIn}>
      <LocaleContext value={locale}>{children}</LocaleContext>
      {again.asked && <SignInAgain email={signedIn.email} onDone={again.done} />}
    </SessionContext>
  );
}
