// What a tab holds after an hour's mixed work, pressed into some hundred pages: lists, records, board, search, forms, again and again.
import {open} from './window.mjs';

const kRounds = 30;
const kPlaces = ['/', '/accounts', '/contacts', '/leads', '/opportunities', '/opportunities/board', '/activities', '/today', '/pools', '/calendar', '/accounts/new', '/settings/users', '/leads/results'];

export async function memory(where) {
  const {page, close} = await open(where);
  await page.goto('/');
  const tools = await page.context().newCDPSession(page);
  await tools.send('Performance.enable');
  const ids = await page.evaluate(async () => {
    const of = async (path, from) => (await (await fetch(`/api/v1/${path}?limit=100&page=${from}&fields=id`)).json()).data.map(({id}) => `/${path}/${id}`);
    return [...(await of('accounts', 1)), ...(await of('leads', 1)), ...(await of('contacts', 1))];
  });
  const samples = [];
  let pages = 0;
  for (let round = 0; round < kRounds; ++round) {
    const records = Array.from({length: 7}, (_, index) => ids[(round * 7 + index * 43) % ids.length]);
    for (const path of [...kPlaces, ...records]) {
      await page.evaluate((to) => {
        history.pushState(null, '', to);
        dispatchEvent(new PopStateEvent('popstate', {state: null}));
        return new Promise((done) => setTimeout(done, 60)); // so long a look, and what was asked for is drawn
      }, path);
      ++pages;
    }
    if (round % 5 === 4) samples.push({pages, ...(await held(tools))});
  }
  await close();
  const [second, last] = [samples[1], samples.at(-1)];
  return {samples, growth: last.heap / second.heap - 1};
}

/** Bytes and nodes that are still there after what is garbage was taken away. */
async function held(tools) {
  for (let time = 0; time < 3; ++time) await tools.send('HeapProfiler.collectGarbage');
  const {metrics} = await tools.send('Performance.getMetrics');
  const of = (name) => metrics.find((one) => one.name === name).value;
  return {heap: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners')};
}
