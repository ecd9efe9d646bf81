// Small rules of the house that a program can check.
import {basename, dirname} from 'node:path';
import {parse} from 'yaml';

/** @typedef {{path: string, text: string}} File */

const lines = (text) => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);

/**
 * Files longer than `limit` lines, longest first, as "path: n lines".
 * @param {File[]} files
 * @param {number} limit
 */
export function longerThan(files, limit) {
  return files
    .map(({path, text}) => ({path, n: lines(text)}))
    .filter(({n}) => n > limit)
    .sort((a, b) => b.n - a.n)
    .map(({path, n}) => `${path}: ${n} lines`);
}

/**
 * Lines that put work off.
 * @param {File[]} files
 */
export function putOff(files) {
  const mark = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX'].join('|')})\\b`);
  return files.flatMap(({path, text}) =>
    text.split('\n').flatMap((line, index) => (mark.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])));
}

/**
 * Lines of browser tests that look once at what comes when it comes: they hold on a quick machine only.
 * That something is not there may be seen at once, behind a line that waited for what is. Playwright takes the promise of
 * an asynchronous function for a yes, and does not ask it again.
 * @param {File[]} files
 */
export function notWaitedFor(files) {
  return files
    .filter(({path}) => /^tests\/browser\/.*\.test\.mjs$/.test(path))
    .flatMap(({path, text}) =>
      text.split('\n').flatMap((line, index) =>
        /assert\.\w+\(await .*\.(count\(\), (?!0\))|inputValue\(\))|waitForFunction\(async/.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : []));
}

/**
 * Lines of lock files that name where a package was fetched: other machines fetch it elsewhere.
 * @param {File[]} files
 */
export function fetchedFrom(files) {
  return files
    .filter(({path}) => /(^|\/)(package-lock\.json|\.npmrc)$/.test(path))
    .flatMap(({path, text}) =>
      text.split('\n').flatMap((line, index) =>
        /"resolved":|^\s*registry\s*=/.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : []));
}

function keysOf(value, prefix = '') {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return [prefix];
  return Object.entries(value).flatMap(([key, inner]) => keysOf(inner, prefix ? `${prefix}.${key}` : key));
}

/**
 * Words that one language has and another lacks. Files of one folder named by the language belong together.
 * @param {File[]} files
 * @param {string[]} languages
 */
export function missingWords(files, languages) {
  /** @type {Map<string, Map<string, Set<string>>>} */
  const folders = new Map();
  for (const {path, text} of files) {
    const [, language, ending] = /^(.+)\.(yaml|json)$/.exec(basename(path)) ?? [];
    if (!languages.includes(language)) continue;
    const group = `${dirname(path)}/*.${ending}`;
    if (!folders.has(group)) folders.set(group, new Map());
    // Every language has synonyms of its own.
    const {synonyms: _, ...words} = parse(text) ?? {};
    folders.get(group)?.set(language, new Set(keysOf(words)));
  }
  const missing = [];
  for (const [group, byLanguage] of folders) {
    const all = new Set([...byLanguage.values()].flatMap((keys) => [...keys]));
    for (const language of languages) {
      const have = byLanguage.get(language);
      if (!have) missing.push(`${group.replace('*', language)}: there is no such file`);
      else for (const key of all) if (!have.has(key)) missing.push(`${group.replace('*', language)}: lacks ${key}`);
    }
  }
  return missing;
}
