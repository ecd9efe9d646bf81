// Lists, records, boards and pages by a click on what leads to them; records and pieces of lists that were not seen before.
import {felt, figures, open} from './window.mjs';

/** @typedef {Record<'list' | 'record' | 'back' | 'board' | 'page', number[]>} Times in milliseconds */

const kLists = ['/accounts', '/contacts', '/leads', '/opportunities', '/activities'];
const kPages = ['/today', '/pools', '/leads/results', '/calendar'];
const kRecords = 6;  // of each list in a round
const kRounds = 2;

export async function clicks(where) {
  const times = await timesOf(where, kRounds);
  return {all: figures(Object.values(times).flat()), ...figuresOf(times)};
}

/** @param {Times} times */
export const figuresOf = (times) => Object.fromEntries(Object.entries(times).map(([name, list]) => [name, figures(list)]));

/** @param {number} rounds @returns {Promise<Times>} */
export async function timesOf(where, rounds) {
  const times = {list: [], record: [], back: [], board: [], page: []};
  const {page, close} = await open(where);
  await page.goto('/');
  await page.evaluate(() => globalThis.feel.since('home'));
  const go = (what, path, which = path) => felt(page, 'click', what, which, () => page.locator(`nav a[href="${path}"]`).first().click());
  const board = () => felt(page, 'click', 'board', '', () => page.locator('#page a[href="/opportunities/board"]').first().click());
  // The code of each page comes once; what is felt is what follows.
  for (const path of kLists) {
    await go('list', path);
    await openRow(page, path, 13);
  }
  for (let round = 0; round < rounds; ++round)
    for (const path of kLists) {
      times.list.push(await go('list', path));
      for (let row = 0; row < kRecords; ++row) {
        times.record.push(await openRow(page, path, round * kRecords + row));
        times.back.push(await go('list', path));
      }
    }
  for (let round = 0; round <= rounds; ++round) {
    await go('list', '/opportunities');
    const [took, pages] = [[await board()], []];
    for (const path of kPages) pages.push(await go('page', path));
    if (round === 0) continue;
    times.board.push(...took);
    times.page.push(...pages);
  }
  await close();
  return times;
}

/** A click on the name of the record in that row of the list. */
async function openRow(page, path, row) {
  const one = page.locator(`#page [data-row="${row}"] a[href^="${path}/"]`).first();
  const id = (await one.getAttribute('href')).split('/').at(-1);
  return felt(page, 'click', 'record', id, () => one.click());
}
