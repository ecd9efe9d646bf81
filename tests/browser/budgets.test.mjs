// What a page may ask: so many requests, none of them with more statements than so many. Times depend on the machine, these do not.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {inBrowser} from './browser.mjs';
import {watchOver} from './still.mjs';
import {Traffic} from './pages/traffic.mjs';
import {SignInPage} from './pages/welcome.mjs';
import {wordsOf} from './words.mjs';
import {Client} from '../lib/client.mjs';
import {kAdmin} from '../lib/server.mjs';

const words = wordsOf('zh-CN');

/** Of each page: its address, requests, and statements of one request where a page may need more than most. A page that asks for less gets a smaller budget. */
const kMostStatements = 16;
const kBudgets = {
  first: ['/', 30],
  accounts: ['/accounts', 12],
  account: ['/accounts/{account}', 30],
  'account-new': ['/accounts/new', 12],
  leads: ['/leads', 12],
  lead: ['/leads/{lead}', 30],
  deals: ['/opportunities', 12],
  board: ['/opportunities/board', 12],
  funnel: ['/opportunities/funnel', 12],
  today: ['/today', 12],
  pools: ['/pools', 12],
  pool: ['/pools/{pool}', 16],
  calendar: ['/calendar', 12],
  // Each record type is looked up for itself.
  search: ['/search?q=长江', 4, 40],
  sources: ['/sources', 12],
  results: ['/leads/results', 12],
  settings: ['/settings', 12],
  users: ['/settings/users', 12],
};

test('no page asks for more than its budget', {timeout: 600_000}, (t) =>
  inBrowser(t, {}, async ({page, server}) => {
    const ids = await company(server);
    const still = await watchOver(page);
    await page.goto('/sign-in');
    await new SignInPage(page, words).isOpen();
    await still();
    const traffic = new Traffic(page);
    await new SignInPage(page, words).signIn(kAdmin);
    const over = [];
    for (const [name, [address, requests, statements = kMostStatements]] of Object.entries(kBudgets)) {
      const path = address.replace(/\{(\w+)\}/, (_, what) => ids[what]);
      if (name !== 'first') await follow(page, path);
      await page.waitForURL((url) => url.pathname === path.split('?')[0]);
      await still();
      const asked = traffic.taken();
      const most = asked.reduce((worst, one) => (one.statements > worst.statements ? one : worst), {path: '', statements: 0});
      t.diagnostic(`${name}: ${asked.length} requests, ${most.statements} statements (${most.path}): ${asked.map((one) => one.path).join(', ')}`);
      if (asked.length > requests) over.push(`${name}: ${asked.length} requests of ${requests}: ${asked.map((one) => one.path).join(', ')}`);
      if (most.statements > statements) over.push(`${name}: ${most.statements} statements of ${statements}: ${most.path}`);
    }
    assert.deepEqual(over, []);
  }));

/** Thirty customers with what hangs on them, so that a request for each of a list would show. */
async function company(server) {
  const client = new Client(server.url);
  await client.signIn(kAdmin);
  const make = async (path, body) => (await client.call('POST', path, {body})).id;
  const pool = await make('/pools', {name: '公海', entity: 'lead', condition: ['region', '=', 'east'], members: []});
  let ids = {};
  for (let index = 0; index < 30; ++index) {
    const account = await make('/accounts', {name: `长江重工${index}厂`, phone: `0278500${1000 + index}`});
    const contact = await make('/contacts', {name: `周工${index}`, account});
    const lead = await make('/leads', {name: `李清照${index}`, company: `漱玉${index}`});
    await make('/leads', {name: `无主${index}`, region: 'east', owner: null});
    await make('/opportunities', {name: `设备${index}`, account, amount: 1000 * index});
    await make('/activities', {kind: 'task', subject: `回访${index}`, account, contact, due_at: '2020-01-01T00:00:00.000Z'});
    ids = {account, lead, pool};
  }
  client.close();
  return ids;
}

/** Goes there as a link does. */
const follow = (page, path) => page.evaluate((to) => {
  history.pushState(null, '', to);
  dispatchEvent(new PopStateEvent('popstate', {state: null}));
}, path);
