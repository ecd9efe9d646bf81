import type { Question } from './contract';
import { make } from './make';
import { readAnswer } from './read-answer';
import type { Say } from './say';

/** One question on the page: what it asks, what was answered, what is wrong with it. */
export interface Asked {
  element: HTMLElement;
  /** The answer; undefined when it is wrong, and then the page says why. */
  read: () => string | number | boolean | string[] | null | undefined;
  complain: (sentence: string | null) => void;
  focus: () => void;
}

const inputTypes: Record<string, string> = { email: 'email', phone: 'tel', url: 'url', date: 'date', datetime: 'datetime-local' };
const fills: Record<string, string> = { name: 'name', company: 'organization', mobile: 'tel', phone: 'tel', email: 'email', position: 'organization-title', website: 'url' };
const numbers = new Set(['integer', 'decimal', 'money', 'percent']);

export function ask(question: Question, say: Say): Asked {
  if (question.type === 'boolean') return askYes(question, say);
  if (question.type === 'choices') return askSeveral(question, say);
  return askOne(question, say);
}

const idOf = ({ name }: Question): string => `q-${name}`;
const heading = ({ label, required }: Question, say: Say) => [label, required ? make('span', { class: 'star', 'aria-hidden': 'true' }, ' *') : make('span', { class: 'quiet' }, ` ${say('optional')}`)];

/** The place below a question for its help and for what is wrong. */
function below(question: Question, boxes: HTMLElement[]) {
  const id = idOf(question);
  const help = question.help ? make('p', { class: 'help', id: `${id}-help` }, question.help) : null;
  const error = make('p', { class: 'error', id: `${id}-error`, hidden: true });
  for (const box of boxes) box.setAttribute('aria-describedby', `${help ? `${id}-help ` : ''}${id}-error`);
  const complain = (sentence: string | null) => {
    error.textContent = sentence ?? '';
    error.hidden = sentence === null;
    for (const box of boxes) box.setAttribute('aria-invalid', String(sentence !== null));
  };
  return { help, error, complain };
}

function askOne(question: Question, say: Say): Asked {
  const { type, required } = question;
  const id = idOf(question);
  const common = { id, name: question.name, 'aria-required': String(required) };
  const box = type === 'long_text' ? make('textarea', { ...common, rows: '4' })
    : type === 'choice' ? make('select', common, make('option', { value: '' }, say('choose')), ...(question.choices ?? []).map((one) => make('option', { value: one.value }, one.label)))
    : make('input', { ...common, type: inputTypes[type] ?? 'text', ...(numbers.has(type) ? { inputmode: type === 'integer' ? 'numeric' : 'decimal' } : {}), ...(fills[question.name] ? { autocomplete: fills[question.name] ?? '' } : {}) });
  const { help, error, complain } = below(question, [box]);
  box.addEventListener('input', () => complain(null));
  return {
    element: make('div', { class: 'question' }, make('label', { for: id }, ...heading(question, say)), help, box, error),
    complain,
    focus: () => box.focus(),
    read: () => {
      const answer = readAnswer(question, type === 'datetime' && box.value ? new Date(box.value).toISOString() : box.value);
      if ('wrong' in answer) {
        complain(say(answer.wrong, { n: question.max ?? 0, least: question.least ?? 0, most: question.most ?? 0 }));
        return undefined;
      }
      if (answer.value === null && required) {
        complain(say('required'));
        return undefined;
      }
      return answer.value;
    },
  };
}

function askYes(question: Question, say: Say): Asked {
  const id = idOf(question);
  const box = make('input', { id, type: 'checkbox', name: question.name });
  const { help, error, complain } = below(question, [box]);
  box.addEventListener('input', () => complain(null));
  return {
    element: make('div', { class: 'question' }, make('label', { class: 'tick', for: id }, box, make('span', {}, question.label)), help, error),
    complain,
    focus: () => box.focus(),
    read: () => {
      if (box.checked || !question.required) return box.checked;
      complain(say('required'));
      return undefined;
    },
  };
}

function askSeveral(question: Question, say: Say): Asked {
  const boxes = (question.choices ?? []).map((one) => make('input', { type: 'checkbox', name: question.name, value: one.value }));
  const { help, error, complain } = below(question, boxes);
  const lines = (question.choices ?? []).map((one, at) => make('label', { class: 'tick' }, boxes[at], make('span', {}, one.label)));
  for (const box of boxes) box.addEventListener('input', () => complain(null));
  return {
    element: make('fieldset', { class: 'question' }, make('legend', {}, ...heading(question, say)), help, ...lines, error),
    complain,
    focus: () => boxes[0]?.focus(),
    read: () => {
      const chosen = boxes.filter((box) => box.checked).map((box) => box.value);
      if (chosen.length > 0 || !question.required) return chosen;
      complain(say('required'));
      return undefined;
    },
  };
}
