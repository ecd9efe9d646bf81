// What a page may ask: so many requests, none of them with more statements than so many. Times depend on the machine, these do not.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {eventually, inBrowser} from './browser.mjs';
import {watchOver} from './still.mjs';
import {Traffic} from './pages/traffic.mjs';
import {SignInPage} from './pages/welcome.mjs';
import {wordsOf} from './words.mjs';
import {Client} from '../lib/client.mjs';
import {kAdmin} from '../lib/server.mjs';

const words = wordsOf('zh-CN');

/**
 * Of each page, in the order they are gone through by somebody who just signed in: its address, how many requests it may send (one more
 * than it does) and how many statements one of them may run. What an earlier page asked is not asked again.
 */
const kMostStatements = 7;
const kBudgets = {
  // Signing in; who one is, what there is, one's bell, favourites and last records: 5; how home is arranged, with its charts: 4; a question for
  // each of its ten parts. Of somebody new: what of his first steps was passed over, and a question for each of at most eight.
  first: ['/', 28],
  // Every list: the views, its columns, the first page; and the record under the pointer or the cursor, read ahead.
  accounts: ['/accounts', 5],
  // The record; that it was opened, what was opened last; its timeline, files, plan and promises; a question for each of the
  // lists of records that belong to it.
  account: ['/accounts/{account}', 14],
  // The description says all there is to a form.
  'account-new': ['/accounts/new', 1],
  leads: ['/leads', 5],
  // As an account, with its score; nothing belongs to it but promises.
  lead: ['/leads/{lead}', 9],
  // The sum of the amounts besides.
  deals: ['/opportunities', 6],
  // All columns with their figures and cards are one request.
  board: ['/opportunities/board', 5],
  // The pipelines, then the funnel of one.
  funnel: ['/opportunities/funnel', 3],
  // The queue, the first of it and, read ahead, the next, each with its timeline.
  today: ['/today', 6],
  // Which are mine and all; of those that I administer what is asked for.
  pools: ['/pools', 4],
  // What lies in it; that it was opened, what was opened last, which looks each record's title up.
  pool: ['/pools/{pool}', 4, 8],
  calendar: ['/calendar', 2],
  // One request; each record type is looked up for itself.
  search: ['/search?q=长江', 2, 34],
  sources: ['/sources', 3],
  results: ['/leads/results', 2],
  settings: ['/settings', 1],
  users: ['/settings/users', 3],
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

test('a page that begins again asks while its code comes, each thing once, and misses no change meanwhile', (t) =>
  inBrowser(t, {}, async ({page, server}) => {
    const {account} = await company(server);
    const still = await watchOver(page);
    await page.goto('/accounts');
    await new SignInPage(page, words).signIn(kAdmin);
    await page.getByText('长江重工29厂').first().waitFor();
    await page.reload();
    await page.getByText('长江重工29厂').first().waitFor();
    await eventually('that the list is remembered', () => page.evaluate(() => localStorage.getItem('keyuan.begun')?.includes('/api/v1/accounts?')), true);
    const isList = (request) => request.url().includes('/api/v1/accounts?');
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));

    // The code of the page does not come before the list was asked for.
    const hold = (meanwhile) => page.route('**/assets/list-page-*.js', async (route) => {
      await meanwhile;
      await route.continue();
    }, {times: 1});
    await hold(page.waitForRequest(isList));
    await page.reload();
    await page.getByText('长江重工29厂').first().waitFor();
    await still();
    const calls = asked.filter((url) => url.includes('/api/'));
    assert.deepEqual(calls.filter((url, index) => calls.indexOf(url) !== index), []);

    // Nor before a colleague has changed what the answer says.
    const colleague = new Client(server.url);
    await colleague.signIn(kAdmin);
    await hold(page.waitForResponse((answer) => isList(answer.request())).then(() => colleague.call('PATCH', `/accounts/${account}`, {body: {name: '黄河重工', version: 1}})));
    await page.reload();
    await page.getByText('黄河重工').first().waitFor();
    colleague.close();
  }));

/** Pages that are opened among 2,000 customers, 6,000 follow-ups and what belongs to them. */
const kLooked = [
  '/', '/accounts', '/accounts?sort=-last_follow_up_at', '/accounts/{accounts}', '/contacts', '/leads', '/leads?group=status', '/leads/{leads}', '/leads/board',
  '/leads/assignment', '/leads/results', '/opportunities', '/opportunities/{opportunities}', '/opportunities/board', '/opportunities/funnel', '/activities', '/today',
  '/calendar', '/calendar?whose=all', '/search?q=公司', '/pools', '/sources', '/follow-ups', '/commitments/rates', '/notifications', '/imports', '/settings/jobs',
  '/settings/health', '/settings/audit?entity=account',
];
// Rows that a request may go through without an index that led to them: more than any page shows, fewer than there are of any type.
const kMostScanned = 500;
// What is about every deal of a pipeline; and what SQLite, of so few, sooner reads in their order than sorts.
const kThroughAll = ['GET /opportunities/funnel', 'GET /activities'];

test('no page goes through a record type for want of an index', {timeout: 600_000}, (t) =>
  inBrowser(t, {demo: 2000}, async ({page, server}) => {
    const still = await watchOver(page);
    await page.goto('/sign-in');
    await new SignInPage(page, words).isOpen();
    await new SignInPage(page, words).signIn(kAdmin);
    await still();
    const traffic = new Traffic(page);
    const client = new Client(server.url);
    await client.signIn(kAdmin);
    const over = [];
    for (const address of kLooked) {
      const [, type] = /\{(\w+)\}/.exec(address) ?? [];
      const path = type ? `/${type}/${(await client.call('GET', `/${type}?limit=1`)).data[0].id}` : address;
      await follow(page, path);
      await page.waitForURL((url) => url.pathname === path.split('?')[0]);
      await still();
      for (const one of traffic.taken()) if (one.scanned > kMostScanned && !kThroughAll.includes(one.path)) over.push(`${address}: ${one.scanned} rows: ${one.path}`);
    }
    client.close();
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
