/** A colleague who was chosen behind an @. */
export interface Mentionable {
  id: string;
  name: string;
}

/**
 * The colleagues whom a text names: "@王芳" where 王芳 was chosen before. A longer name wins (@王芳芳 is not 王芳), and whose
 * @ was deleted again is not meant. Where two of one name were chosen, both are: the text does not say which.
 */
export function mentioned(text: string, chosen: readonly Mentionable[]): string[] {
  const names = [...new Set(chosen.map((one) => one.name))].filter(Boolean).sort((one, other) => other.length - one.length);
  const found = new Set<string>();
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const name = names.find((one) => text.startsWith(one, at + 1));
    if (name) for (const one of chosen) if (one.name === name) found.add(one.id);
  }
  return [...found];
}
