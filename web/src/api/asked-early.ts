import { place } from '@/shared/place';
import { addressOf } from './client';
import { credentials } from './credentials';
import { askedLastTime, askFor } from './early';
import { listenEarly } from './events';
import { wasSignedIn } from './kept';

// Pages for whoever is not signed in.
const open = /^\/(sign-in|invitation|password-reset|setup)(\/|$)/;

/** Asks for what the page that begins will want, while words and code are on their way: the session, the descriptions, and what it asked the last time. */
export function askEarly(language: string): void {
  if (open.test(location.pathname.slice(place.get().length))) return;
  askFor([addressOf('/session')], language);
  if (!wasSignedIn()) return;
  credentials.language = language;
  askFor([addressOf('/meta')], language);
  const asked = askedLastTime(place.get());
  // Changes are listened to before anything is read.
  if (asked.length > 0) void listenEarly().then((listening) => listening && askFor(asked, language));
}
