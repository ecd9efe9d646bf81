/**
 * How a shortcut is written: keys with `+` ("mod+k", "shift+ArrowDown"), one after another with a space
 * ("g a"). `mod` is Ctrl, on a Mac ⌘. Letters are small; a character that needs Shift is written itself ("?").
 */
export type Combo = string;

const aliases: Record<string, string> = { '？': '?', '／': '/', '、': '/', ' ': 'Space', Esc: 'Escape' };

export const isMac = typeof navigator !== 'undefined' && /mac|iphone|ipad/i.test(navigator.platform);

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** What was pressed, as combos are written. A Chinese keyboard's full-width signs are the plain ones. */
export function comboOf(event: Pressed): Combo {
  const named = aliases[event.key] ?? event.key;
  const key = named.length === 1 ? named.toLowerCase() : named;
  const letter = /^[a-z]$/.test(key);
  const mod = isMac ? event.metaKey : event.ctrlKey;
  return [
    mod && 'mod',
    (isMac ? event.ctrlKey : event.metaKey) && 'meta',
    event.altKey && 'alt',
    event.shiftKey && (letter || key.length > 1) && 'shift',
    key,
  ].filter(Boolean).join('+');
}

export const steps = (combo: Combo): string[] => combo.split(' ');

const caps: Record<string, string> = {
  mod: isMac ? '⌘' : 'Ctrl', alt: isMac ? '⌥' : 'Alt', shift: isMac ? '⇧' : 'Shift', meta: isMac ? '⌃' : 'Win', Enter: '↵', Escape: 'Esc',
  ArrowDown: '↓', ArrowUp: '↑', ArrowLeft: '←', ArrowRight: '→', Space: 'Space', Backspace: '⌫', Delete: 'Del',
};

/** The caps to draw: [["Ctrl", "K"]], [["G"], ["A"]]. */
export const capsOf = (combo: Combo): string[][] =>
  steps(combo).map((step) => step.split(/(?<!^)\+/).map((part) => caps[part] ?? (part.length === 1 ? part.toUpperCase() : part)));
