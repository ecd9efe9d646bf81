// A working day in fast motion: of five requests four read and one writes, while a large file is imported.
import {drive} from './drive.mjs';
import {bringIn} from './import.mjs';
import {dice} from './operations.mjs';

const kSeconds = 10;
const kClients = 8;
const kRequests = 20_000;
// Of a hundred requests; the two that write are the last.
const kShares = {read: 30, list: 14, filter: 10, timeline: 12, 'search-2': 8, 'search-initials': 4, 'search-phone': 2, update: 12, create: 8};

/** @returns {Promise<import('./drive.mjs').Figures & {import: number}>} import: rows a second beside it */
export async function workingDay(person, operations, url, rows) {
  const roll = dice(23);
  const kinds = Object.entries(kShares).flatMap(([name, share]) => Array(share).fill(operations.find((operation) => operation.name === name).requests));
  const requests = Array.from({length: kRequests}, () => {
    const some = kinds[roll(kinds.length)];
    return some[roll(some.length)];
  });
  const importing = bringIn(person, rows);
  const [figures, brought] = await Promise.all([drive({url, token: person.token, requests, clients: kClients, seconds: kSeconds}), importing]);
  return {...figures, import: brought.rows / brought.run};
}
