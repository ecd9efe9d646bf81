import type { PublishedForm } from './contract';
import { make } from './make';
import type { Say } from './say';

type Limits = NonNullable<PublishedForm['files']>;
/** Sends a file, telling how much of it is there; gives the name by which an answer takes it along. */
export type SendFile = (file: File, onPart: (part: number) => void) => Promise<string>;

interface Line {
  file: File;
  bar: HTMLProgressElement;
  sent: Promise<string | null>;
}

const sizeOf = (bytes: number): string => (bytes >= 1_000_000 ? `${Math.floor(bytes / 1_000_000)} MB` : `${Math.ceil(bytes / 1000)} kB`);

/** Files that go along with an answer: each begins its way when it is chosen. */
export function askFiles({ count, max_size: biggest }: Limits, say: Say, send: SendFile) {
  const lines = new Map<HTMLElement, Line>();
  const list = make('ul', { class: 'files' });
  const error = make('p', { class: 'error', role: 'alert', hidden: true });
  const picker = make('input', { type: 'file', id: 'files', multiple: count > 1, class: 'picker' });
  const complain = (sentence: string | null) => {
    error.textContent = sentence ?? '';
    error.hidden = sentence === null;
  };
  const drop = (line: HTMLElement) => {
    lines.delete(line);
    line.remove();
    picker.disabled = false;
  };
  const begin = (line: HTMLElement, file: File, bar: HTMLProgressElement) => {
    bar.hidden = false;
    const sent = send(file, (part) => bar.setAttribute('value', String(part))).then(
      (name) => {
        bar.hidden = true;
        return name;
      },
      () => {
        drop(line);
        complain(say('fileFailed', { name: file.name }));
        return null;
      },
    );
    lines.set(line, { file, bar, sent });
  };
  const add = (file: File) => {
    if (lines.size >= count) return;
    if (file.size > biggest) {
      complain(say('fileTooBig', { name: file.name, size: sizeOf(biggest) }));
      return;
    }
    const bar = make('progress', { max: '1', value: '0', 'aria-label': file.name });
    const away = make('button', { type: 'button', class: 'away', 'aria-label': say('removeFile', { name: file.name }) }, '×');
    const line = make('li', {}, make('span', { class: 'name' }, file.name), make('span', { class: 'quiet' }, sizeOf(file.size)), bar, away);
    away.addEventListener('click', () => drop(line));
    list.append(line);
    begin(line, file, bar);
    picker.disabled = lines.size >= count;
  };
  picker.addEventListener('change', () => {
    complain(null);
    for (const file of picker.files ?? []) add(file);
    picker.value = '';
  });
  return {
    element: make('div', { class: 'question' },
      make('span', { class: 'label' }, say('files'), make('span', { class: 'quiet' }, ` ${say('optional')}`)),
      make('p', { class: 'help' }, say('filesHelp', { n: count, size: sizeOf(biggest) })),
      list,
      make('label', { class: 'pick', for: 'files' }, picker, make('span', {}, say('addFile'))),
      error),
    /** When all are there: their names. `anew`: what was sent counts no longer. */
    all: async (anew: boolean) => {
      if (anew) for (const [line, { file, bar }] of [...lines]) begin(line, file, bar);
      const names = await Promise.all([...lines.values()].map((one) => one.sent));
      return names.filter((name): name is string => name !== null);
    },
  };
}
