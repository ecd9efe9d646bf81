// Every problem has a sentence: the codes that the sources throw, against the words.
import {basename} from 'node:path';
import {parse} from 'yaml';

/** @typedef {{path: string, text: string}} File */

// A code stands where a problem is made: malformed("http.bad_path"), Problem(Kind::kStale, "record.stale", …),
// invalid("phone", "record.duplicate"), FieldError{field.name, "record.not_a_list", {}}.
const kMade = /\b(?:malformed|forbidden|conflict|invalid|unavailable|Problem|FieldError|error|fail|refuse|bad|filter_problem)\w*\s*[({][^"(){};]*(?:"[\w ]*"\s*,\s*)?"([a-z_]+\.[a-z_]+)"/g;

/**
 * @param {File[]} files sources
 * @returns {Map<string, string>} code → a place where it is made
 */
export function codesMade(files) {
  const codes = new Map();
  for (const {path, text} of files)
    if (/\.(cpp|hpp)$/.test(path) && !path.endsWith('_test.cpp'))
      for (const match of text.matchAll(kMade))
        codes.set(match[1], `${path}:${text.slice(0, match.index).split('\n').length}`);
  return codes;
}

/**
 * @param {File[]} documents
 * @param {string} language
 * @returns {Set<string>} codes that have a sentence
 */
export function sentences(documents, language) {
  const known = new Set();
  for (const {path, text} of documents) {
    if (basename(path) !== `${language}.yaml`) continue;
    for (const [area, codes] of Object.entries(parse(text)?.problems ?? {}))
      for (const code of typeof codes === 'string' ? [''] : Object.keys(codes)) known.add(code ? `${area}.${code}` : area);
  }
  return known;
}
