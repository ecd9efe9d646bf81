import type { Challenge, PublishedForm, Thanks } from './contract';
import { drawForm, drawMessage, type Drawn, type Given } from './draw-form';
import { followHeight, isEmbedded, webAddress } from './embedded';
import { prove } from './prove';
import { sayIn, spoken } from './say';
import { Refused, talk, type Proven } from './talk';
import './form.css';
import './page.css';

const query = new URLSearchParams(location.search);
const language = spoken([...query.getAll('lang'), ...navigator.languages]);
const say = sayIn(language);
const slug = decodeURIComponent(location.pathname.split('/').filter(Boolean).at(-1) ?? '');
// Which campaign brought him, by the address that it led him to.
const server = talk(slug, language, query.get('campaign') ?? query.get('utm_campaign'));
const host = document.getElementById('form') ?? document.body;
const isOld = /challenge_(used|expired)|wrong_proof/;

document.documentElement.lang = language;
host.dataset['theme'] = query.get('theme') ?? (isEmbedded ? 'light' : 'auto');
if (isEmbedded) document.body.classList.add('embedded');
followHeight(host);
void open();

async function open(): Promise<void> {
  try {
    show(await server.form());
  } catch (error) {
    if (error instanceof Refused && error.status === 404) close();
    else host.replaceChildren(drawMessage(say(sentenceOf(error)), null, { address: location.href, word: say('again') }));
  }
}

function show(form: PublishedForm): void {
  document.title = form.title;
  const work = worker(form.challenge);
  const drawn = drawForm(form, say, {
    onSubmit: (given, files, drawn) => send(given, files, drawn, work),
    onFirstTouch: () => void work.proven(),
    sendFile: async (file, onPart) => server.file(file, await work.proven(), onPart),
  });
  host.replaceChildren(drawn.element);
}

/** The proof is worked out while one types; one that has grown old is asked for and done again. */
function worker(first: Challenge) {
  let challenge = first;
  let proven: Promise<Proven> | null = null;
  return {
    proven: () => (proven ??= prove(challenge).then((solution) => ({ ...challenge, solution }))),
    renew: async () => {
      challenge = (await server.form()).challenge;
      proven = null;
    },
  };
}

async function send(given: Given, files: (anew: boolean) => Promise<string[]>, drawn: Drawn, work: ReturnType<typeof worker>): Promise<void> {
  const attempt = async (anew: boolean) => server.answer(given, await files(anew), await work.proven());
  try {
    finish(await attempt(false).catch(async (error: unknown) => {
      if (!(error instanceof Refused) || !isOld.test(error.code)) throw error;
      await work.renew();
      return attempt(true);
    }));
  } catch (error) {
    if (error instanceof Refused && error.status === 404) close();
    else drawn.complain(error instanceof Refused ? error.errors : [], say(sentenceOf(error)));
  }
}

const close = () => host.replaceChildren(drawMessage(say('gone'), say('goneHelp')));

function finish({ thanks, redirect }: Thanks): void {
  const address = webAddress(redirect);
  const message = drawMessage(say('received'), thanks || say('thanks'), address ? { address, word: say('onward') } : undefined);
  host.replaceChildren(message);
  message.querySelector('h1')?.focus();
  // On another's page a browser may forbid it: then the link stands there.
  if (address) window.open(address, '_top');
}

function sentenceOf(error: unknown): 'busy' | 'offline' | 'failed' {
  if (!(error instanceof Refused) || error.status === 0) return 'offline';
  return error.status === 429 ? 'busy' : 'failed';
}
