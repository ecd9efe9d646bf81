import { sections, type Command } from './command';
import type { Matcher, Span } from './matching';

export interface Ranked {
  command: Command;
  /** What of the label was matched. */
  span: Span | null;
}

/**
 * What fits what was typed, best first: how well the label fits, then whether and how lately it was used, then the order
 * of the sections and of the commands in them. With nothing typed: what was used lately, then all in their order.
 */
export function ranked(commands: readonly Command[], typed: string, match: Matcher, used: readonly string[]): Ranked[] {
  const q = typed.trim();
  const recency = new Map(used.map((id, at) => [id, used.length - at]));
  const rated = commands.flatMap((command, at) => {
    const inLabel = q === '' ? { grade: 0, span: null } : match(command.label, q);
    const other = inLabel ? null : (command.words ?? []).map((word) => match(word, q)).find((one) => one !== null);
    if (!inLabel && !other) return [];
    const grade = inLabel ? inLabel.grade : (other?.grade ?? 0) - 0.5;
    // Of two that begin with it, the one that is not much longer.
    const whole = q !== '' && inLabel?.span && inLabel.span[1] === command.label.length ? 0.5 : 0;
    return [{ command, span: inLabel?.span ?? null, grade: grade + whole, recent: recency.get(command.id) ?? 0, at }];
  });
  return rated
    .sort((a, b) => b.grade - a.grade || b.recent - a.recent || sections.indexOf(a.command.section) - sections.indexOf(b.command.section) || a.at - b.at)
    .map(({ command, span }) => ({ command, span }));
}

const keptUses = 20;

/** The uses after one more. */
export const usedNow = (used: readonly string[], id: string): string[] => [id, ...used.filter((one) => one !== id)].slice(0, keptUses);
