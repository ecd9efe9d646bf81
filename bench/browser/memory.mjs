// What a tab holds after mixed work: lists, records, board, forms, searches, changes by colleagues, again and again. Pressed into some hundred
// pages within minutes, or for as long as it is said (`minutes`), with the time that a person takes for each.
import {open} from './window.mjs';

const kRounds = 30;      // where no time is said
const kSamples = 12;     // where one is
const kOfEach = 100;     // records
const kLookMs = 60, kPersonsLookMs = 1500;
const kPlaces = ['/', '/accounts', '/contacts', '/leads', '/opportunities', '/opportunities/board', '/activities', '/today', '/pools', '/calendar', '/accounts/new', '/settings/users', '/leads/results'];
const kTyped = ['重庆', 'hd', '138'];

/** @returns {Promise<{minutes: number, samples: {pages: number, heap: number, nodes: number, listeners: number}[], growth: number}>} bytes */
export async function memory({minutes = 0, ...where}) {
  const {page, close} = await open(where);
  await page.goto('/');
  const tools = await page.context().newCDPSession(page);
  await tools.send('Performance.enable');
  const of = (path) => page.evaluate(async ([one, many]) => (await (await fetch(`/api/v1/${one}?limit=${many}&fields=id`)).json()).data.map(({id}) => `/${one}/${id}`), [path, kOfEach]);
  const accounts = await of('accounts');
  const ids = [...accounts, ...(await of('leads')), ...(await of('contacts'))];
  const begun = performance.now(), samples = [];
  const passed = () => (performance.now() - begun) / 60_000;
  const due = (round) => (minutes ? passed() >= (minutes * (samples.length + 1)) / kSamples : round % 5 === 4);
  let pages = 0;
  for (let round = 0; minutes ? samples.length < kSamples : round < kRounds; ++round) {
    const records = Array.from({length: 7}, (_, index) => ids[(round * 7 + index * 43) % ids.length]);
    for (const path of [...kPlaces, ...records]) {
      await goTo(page, path);
      await page.waitForTimeout(minutes ? kPersonsLookMs : kLookMs);
      ++pages;
    }
    await searched(page, kTyped[round % kTyped.length]);
    await changedElsewhere(page, accounts[(round * 7) % accounts.length], round);
    if (due(round)) samples.push({pages, ...(await held(tools))});
  }
  await close();
  return {minutes: Math.round(passed()), samples, growth: grown(samples)};
}

const goTo = (page, path) => page.evaluate((to) => {
  history.pushState(null, '', to);
  dispatchEvent(new PopStateEvent('popstate', {state: null}));
}, path);

async function searched(page, text) {
  const box = page.locator('[role=search] input');
  await box.pressSequentially(text, {delay: 120});
  await page.locator('#search-results').waitFor();
  await box.fill('');
  await page.keyboard.press('Escape');
}

// As a colleague's change, it comes by the live events.
async function changedElsewhere(page, record, round) {
  const path = `/api/v1${record}`;
  const {version} = await (await page.request.get(path)).json();
  const {csrf} = await (await page.request.get('/api/v1/session')).json();
  const answer = await page.request.patch(path, {data: {description: `第 ${round} 次`, version}, headers: {'X-CSRF-Token': csrf}});
  if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
}

/** Bytes and nodes that are still there after what is garbage was taken away. */
async function held(tools) {
  for (let time = 0; time < 3; ++time) await tools.send('HeapProfiler.collectGarbage');
  const {metrics} = await tools.send('Performance.getMetrics');
  const of = (name) => metrics.find((one) => one.name === name).value;
  return {heap: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners')};
}

// From the second sixth, when every page has been seen, to the last one.
function grown(samples) {
  const part = Math.max(1, Math.floor(samples.length / 6));
  const mean = (of) => of.reduce((sum, {heap}) => sum + heap, 0) / of.length;
  return mean(samples.slice(-part)) / mean(samples.slice(part, 2 * part)) - 1;
}
