// Reads rows.yaml: for every route, what each kind of person gets.
import {readFileSync} from 'node:fs';
import {parse} from 'yaml';

/** @typedef {number | 'in'} Outcome  in: let in, whatever came of the request; otherwise 401, 403 or 404 */

/** "GET /{a,b}/{id}" → "GET /a/{id}", "GET /b/{id}". */
function alternatives(route) {
  const [whole, list] = /\{([^{}]*,[^{}]*)\}/.exec(route) ?? [];
  return list ? list.split(',').flatMap((one) => alternatives(route.replace(whole, one.trim()))) : [route];
}

/**
 * @param {URL} file
 * @returns {{who: string[], rows: Map<string, Outcome[]>}} rows by route, an outcome for each of `who`
 */
export function readRows(file) {
  const {who, rows} = parse(readFileSync(file, 'utf8'));
  const byRoute = new Map();
  for (const [pattern, outcomes] of Object.entries(rows)) {
    if (outcomes.length !== who.length) throw new Error(`${pattern}: ${outcomes.length} outcomes for ${who.length} people`);
    for (const route of alternatives(pattern)) {
      if (byRoute.has(route)) throw new Error(`${route} has two rows`);
      byRoute.set(route, outcomes);
    }
  }
  return {who, rows: byRoute};
}
