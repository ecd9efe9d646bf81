import { credentials } from './credentials';
import { wasSignedIn } from './kept';
import { getMeta } from './meta';
import { getSession } from './session';

// What every page behind the sign-in asks before it draws anything: asked while words and code are on their way.
let early: { language: string; session: ReturnType<typeof getSession> | null; meta: ReturnType<typeof getMeta> | null } | null = null;

/** Asks for the session and the descriptions, where somebody was signed in on this machine last. */
export function askEarly(language: string): void {
  if (!wasSignedIn()) return;
  credentials.language = language;
  early = { language, session: getSession(), meta: getMeta() };
  // Whoever asks hears what went wrong; perhaps nobody does.
  for (const answer of [early.session, early.meta]) void answer?.catch(() => undefined);
}

/** The session as it was asked for early, once; as it is now from then on. */
export function firstSession(): ReturnType<typeof getSession> {
  const asked = early?.session;
  if (early) early.session = null;
  return asked ?? getSession();
}

/** The same of the descriptions. Those that were refused, before somebody signed in, are asked for again. */
export function firstMeta(language: string): ReturnType<typeof getMeta> {
  const asked = early?.language === language ? early.meta : null;
  if (early) early.meta = null;
  return asked?.catch(getMeta) ?? getMeta();
}
