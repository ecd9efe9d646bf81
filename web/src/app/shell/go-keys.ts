import type { Entity } from '@/api/types';
import { modulePages } from '@/engine/slots/slots';

// Taken: `g h` goes home, `g s` to the settings, and pages of modules have theirs.
const taken = ['h', 's', ...modulePages.flatMap((page) => page.letter ?? [])];

/** The letter behind `g` for every record type: the first of its name that is still free. Many types, and the last have none. */
export function goKeys(entities: readonly Pick<Entity, 'name'>[], reserved: readonly string[] = taken): Map<string, string> {
  const letters = new Map<string, string>();
  const used = new Set(reserved);
  for (const { name } of entities) {
    const letter = [...name.toLowerCase()].find((one) => /[a-z]/.test(one) && !used.has(one));
    if (!letter) continue;
    used.add(letter);
    letters.set(name, letter);
  }
  return letters;
}
