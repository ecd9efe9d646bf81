// Puts values into a scenario's texts: {lead} becomes what was saved as lead, <60 × ab> becomes sixty ab, {in 2 days} and
// {2 days ago} those moments, {date in 2 days} that day, {proof of nonce} the work that a form asks for what was saved as nonce.
import {solve} from './proof.mjs';

/**
 * `value` with every text in it filled. A text that is nothing but {name} becomes the value itself.
 * @param {any} value
 * @param {Map<string, any>} saved
 * @returns {any}
 */
export function fill(value, saved) {
  if (typeof value === 'string') return fillText(value, saved);
  if (Array.isArray(value)) return value.map((item) => fill(item, saved));
  if (value && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [fillText(key, saved), fill(inner, saved)]));
  return value;
}

const kSeconds = {second: 1, minute: 60, hour: 3600, day: 86400};

/** "in 2 days", "2 days ago" → that moment. */
function moment(name) {
  const [, ahead, n, unit, ago] = /^(in )?(\d+) (second|minute|hour|day)s?( ago)?$/.exec(name) ?? [];
  return unit && Boolean(ahead) !== Boolean(ago) && new Date(Date.now() + Number(n) * kSeconds[unit] * (ago ? -1000 : 1000)).toISOString();
}

const kWorkspaceZone = 'Asia/Shanghai';

/** "date in 2 days" → that day where the workspace is. */
function day(name) {
  const [, rest] = /^date (in \d+ days?)$/.exec(name) ?? [];
  return rest && new Date(moment(rest)).toLocaleDateString('sv-SE', {timeZone: kWorkspaceZone});
}

const kName = /\{([\p{L}_][\p{L}\p{N}_ ./]*|\d+ [a-z]+ ago)\}/gu;

function fillText(text, saved) {
  const get = (name) => {
    const then = moment(name) || day(name);
    if (then) return then;
    const [, asked] = /^proof of (.+)$/.exec(name) ?? [];
    if (asked) return solve(get(asked));
    if (!saved.has(name)) throw new Error(`nothing was saved as {${name}}; there is ${[...saved.keys()].join(', ')}`);
    return saved.get(name);
  };
  const [, whole] = /^\{([\p{L}_][\p{L}\p{N}_ ./]*|\d+ [a-z]+ ago)\}$/u.exec(text) ?? [];
  if (whole) return get(whole);
  return text
    .replace(/<(\d+) × ([^>]+)>/g, (_, times, piece) => piece.repeat(Number(times)))
    .replace(kName, (_, name) => String(get(name)));
}

/**
 * The value at a dotted path: "data.0.id".
 * @param {any} value
 * @param {string} path
 */
export function valueAt(value, path) {
  return path.split('.').reduce((inner, key) => inner?.[key], value);
}
