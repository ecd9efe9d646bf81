// Making a formatter takes a hundred times as long as using it, and a list has hundreds of cells: each is made once.
const made = new Map<string, unknown>();

function once<T>(kind: string, language: string, options: object, make: () => T): T {
  const key = `${kind} ${language} ${JSON.stringify(options)}`;
  if (!made.has(key)) made.set(key, make());
  return made.get(key) as T;
}

export const dates = (language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  once('dates', language, options, () => new Intl.DateTimeFormat(language, options));

export const numbers = (language: string, options: Intl.NumberFormatOptions): Intl.NumberFormat =>
  once('numbers', language, options, () => new Intl.NumberFormat(language, options));

/** "yesterday", "in 2 days": near times by their names. */
export const distances = (language: string): Intl.RelativeTimeFormat =>
  once('distances', language, {}, () => new Intl.RelativeTimeFormat(language, { numeric: 'auto' }));
