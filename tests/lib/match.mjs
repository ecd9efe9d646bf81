// Compares an answer with what a scenario expects of it: what is named must be so, the rest is free.
//
// In an expectation
//   <any>          any value          <absent>   the field is not there
//   <id>           a UUID             <time>     a moment, 2024-03-05T06:30:00.000Z
//   <text>         a text, not empty  <number>   a number
//   <like REGEX>   a text in which the regular expression is found
//   {<contains>: [a, b]}   a list in which each of these is found, in any order
//   {<length>: 3}          a list of three
//   a plain list           as many items, each as expected
import {inspect} from 'node:util';

const kPlaceholders = {
  '<any>': (value) => value !== undefined,
  '<absent>': (value) => value === undefined,
  '<id>': (value) => /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(value),
  '<time>': (value) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value),
  '<text>': (value) => typeof value === 'string' && value !== '',
  '<number>': (value) => typeof value === 'number',
};

const show = (value) => inspect(value, {depth: 4, breakLength: 100, maxArrayLength: 10, maxStringLength: 200});

/**
 * What differs, a line each; empty when `actual` is as expected.
 * @param {any} expected
 * @param {any} actual
 * @param {string} [at] where we are, for the lines
 * @returns {string[]}
 */
export function differences(expected, actual, at = '') {
  const differs = () => [`${at || 'it'}: expected ${show(expected)}, got ${show(actual)}`];
  if (typeof expected === 'string') {
    const placeholder = kPlaceholders[expected];
    if (placeholder) return placeholder(actual) ? [] : differs();
    const [, pattern] = /^<like (.+)>$/s.exec(expected) ?? [];
    if (pattern) return typeof actual === 'string' && new RegExp(pattern, 'u').test(actual) ? [] : differs();
    return expected === actual ? [] : differs();
  }
  if (expected === null || typeof expected !== 'object') return expected === actual ? [] : differs();
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) return differs();
    return expected.flatMap((item, index) => differences(item, actual[index], `${at}[${index}]`));
  }
  if ('<contains>' in expected || '<length>' in expected) return listDiffers(expected, actual, at, differs);
  if (actual === null || typeof actual !== 'object' || Array.isArray(actual)) return differs();
  return Object.entries(expected).flatMap(([key, value]) =>
    differences(value, actual[key], at ? `${at}.${key}` : key));
}

function listDiffers(expected, actual, at, differs) {
  if (!Array.isArray(actual)) return differs();
  const found = [];
  const length = expected['<length>'];
  if (length !== undefined && actual.length !== length)
    found.push(`${at || 'it'}: expected ${length} items, got ${actual.length}: ${show(actual)}`);
  for (const wanted of expected['<contains>'] ?? [])
    if (!actual.some((item) => differences(wanted, item).length === 0))
      found.push(`${at || 'it'}: expected one item like ${show(wanted)} in ${show(actual)}`);
  return found;
}
