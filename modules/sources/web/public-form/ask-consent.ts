import type { PublishedForm } from './contract';
import { make } from './make';
import type { Say } from './say';

/** The box that says yes to what is written beside it. Where that is required nothing is sent before. */
export function askConsent({ text, required }: NonNullable<PublishedForm['consent']>, say: Say) {
  const box = make('input', { id: 'consent', type: 'checkbox', 'aria-describedby': 'consent-error' });
  const error = make('p', { class: 'error', id: 'consent-error', hidden: true });
  const complain = (sentence: string | null) => {
    error.textContent = sentence ?? '';
    error.hidden = sentence === null;
    box.setAttribute('aria-invalid', String(sentence !== null));
  };
  box.addEventListener('input', () => complain(null));
  return {
    element: make('div', { class: 'question' }, make('label', { class: 'tick', for: 'consent' }, box, make('span', { class: 'consent' }, text)), error),
    given: () => box.checked,
    /** Whether one may go on; says so where not. */
    enough: () => {
      const wrong = required && !box.checked;
      complain(wrong ? say('consentNeeded') : null);
      return !wrong;
    },
    complain,
    focus: () => box.focus(),
  };
}
