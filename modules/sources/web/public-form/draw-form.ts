import { askConsent } from './ask-consent';
import { askFiles, type SendFile } from './ask-files';
import type { Answers, PublishedForm } from './contract';
import { make } from './make';
import { ask } from './question';
import type { Say } from './say';

/** What a visitor gave. */
export interface Given {
  values: Answers;
  consent: boolean;
  /** Filled by nobody who looks at the page. */
  website: string;
}

export interface Drawn {
  element: HTMLElement;
  /** Puts what the server found wrong beside the questions. */
  complain: (errors: { field: string; message: string }[], otherwise: string) => void;
}

interface Doing {
  /** `files` gives the names of the files when all are there; `anew` sends them once more. */
  onSubmit: (given: Given, files: (anew: boolean) => Promise<string[]>, drawn: Drawn) => Promise<void>;
  onFirstTouch?: () => void;
  sendFile: SendFile;
}

/** A whole form: title, questions, consent, the button. The builder's preview is this too. */
export function drawForm(form: PublishedForm, say: Say, { onSubmit, onFirstTouch, sendFile }: Doing): Drawn {
  const questions = form.questions.map((question) => ({ question, asked: ask(question, say) }));
  const consent = form.consent ? askConsent(form.consent, say) : null;
  const files = form.files ? askFiles(form.files, say, sendFile) : null;
  // Out of sight, out of the order of the keyboard, not read aloud: only programs fill it in, and no browser by itself.
  const trap = make('input', { type: 'text', name: 'referral_code', tabindex: '-1', autocomplete: 'off' });
  const alert = make('p', { class: 'alert', role: 'alert', hidden: true });
  const button = make('button', { type: 'submit', class: 'submit' }, make('span', { class: 'spinner', 'aria-hidden': 'true' }), make('span', {}, say('submit')));
  const element = make('form', { class: 'kf-form', novalidate: true, 'aria-labelledby': 'kf-title' },
    make('h1', { id: 'kf-title' }, form.title),
    form.intro ? make('p', { class: 'intro' }, form.intro) : null,
    ...questions.map(({ asked }) => asked.element),
    files?.element,
    make('div', { class: 'trap', 'aria-hidden': 'true' }, make('label', {}, 'Referral code', trap)),
    consent?.element,
    alert,
    button);

  const tell = (sentence: string | null) => {
    alert.textContent = sentence ?? '';
    alert.hidden = sentence === null;
  };
  const drawn: Drawn = {
    element,
    complain: (errors, otherwise) => {
      const hit = questions.flatMap(({ question, asked }) => {
        const wrong = errors.find((one) => one.field === question.name || one.field === `values.${question.name}`);
        if (wrong) asked.complain(wrong.message);
        return wrong ? [asked] : [];
      });
      tell(errors.length > 0 ? say('wrong', { n: errors.length }) : otherwise);
      const unagreed = errors.find((one) => one.field === 'consent');
      if (unagreed) consent?.complain(unagreed.message);
      if (hit[0]) hit[0].focus();
      else if (unagreed) consent?.focus();
    },
  };
  const submit = async () => {
    tell(null);
    const read = questions.map(({ question, asked }) => ({ question, asked, value: asked.read() }));
    const wrong = read.filter(({ value }) => value === undefined);
    const agreed = consent?.enough() ?? true;
    if (wrong.length > 0 || !agreed) {
      if (wrong.length > 0) tell(say('wrong', { n: wrong.length + (agreed ? 0 : 1) }));
      if (wrong[0]) wrong[0].asked.focus();
      else consent?.focus();
      return;
    }
    button.disabled = true;
    element.setAttribute('aria-busy', 'true');
    const values = Object.fromEntries(read.flatMap(({ question, value }) => (value === null || value === undefined || value === '' ? [] : [[question.name, value]])));
    await onSubmit({ values, consent: consent?.given() ?? false, website: trap.value }, async (anew) => (await files?.all(anew)) ?? [], drawn);
    button.disabled = false;
    element.removeAttribute('aria-busy');
  };
  element.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!button.disabled) void submit();
  });
  element.addEventListener('input', () => tell(null));
  if (onFirstTouch) element.addEventListener('focusin', onFirstTouch, { once: true });
  return drawn;
}

/** What stands there instead of the form when it is sent, or when there is none. */
export function drawMessage(title: string, text: string | null, onward?: { address: string; word: string }): HTMLElement {
  const heading = make('h1', { tabindex: '-1', id: 'kf-title' }, title);
  return make('div', { class: 'message', role: 'status' },
    heading,
    text ? make('p', { class: 'intro' }, text) : null,
    onward ? make('a', { class: 'submit', href: onward.address, target: '_top', rel: 'noopener' }, onward.word) : null);
}
