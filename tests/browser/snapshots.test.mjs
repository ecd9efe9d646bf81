// Every page in both themes, three languages, on a desk and a phone, compared with the picture that was taken of it.
// Taken anew, after a change that is meant:  KEYUAN_SNAPSHOTS=take ./test pictures
// Only some of them:  KEYUAN_LOOKS=zh-CN-dark-phone KEYUAN_PAGES=accounts,pool
import assert from 'node:assert/strict';
import {existsSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {chromium} from 'playwright-core';
import {serveBuilt} from './browser.mjs';
import {exampleCompany} from './example-company.mjs';
import {watchOver} from './still.mjs';
import {kLanguages, kWidths, nameOf, Snapshots} from './snapshot.mjs';

// A Wednesday morning in Shanghai: the clock of the server and of the page stand still there.
const kNow = '2026-03-04T02:00:00Z';
const kFrozen = {
  LD_PRELOAD: '/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1', FAKETIME: '2026-03-04 02:00:00', FAKETIME_DONT_FAKE_MONOTONIC: '1', TZ: 'UTC',
};

const kJob = {id: '01900000-0000-7000-8000-000000000001', done: 120, total: 120, result: null, error: null, may_undo: false, created_at: kNow, started_at: kNow, finished_at: kNow};
// How often a server at work had looked at something is never the same twice.
const kJobs = {data: [
  {...kJob, kind: 'bulk.update', state: 'done', result: {done: 120}, may_undo: true}, {...kJob, kind: 'bulk.undo', state: 'done'}, {...kJob, kind: 'bulk.remove', state: 'done', result: {done: 4, undone_by: kJob.id}},
  {...kJob, kind: 'import.run', state: 'failed', done: 40, error: {type: 'about:blank', title: '文件损坏', status: 422, code: 'import.broken'}}, {...kJob, kind: 'pools.clocks', state: 'cancelled', done: 0, total: 0},
].map((job, index) => ({...job, id: kJob.id.replace(/1$/, String(index))})), next: null};

const kWorkspaces = {data: [
  {name: '', path: '/', company: '云杉贸易', open: true, size: 15_000_000}, {name: 'north', path: '/w/north/', company: '北方机械', open: true, size: 4_600_000},
  {name: 'training', path: '/w/training/', company: '', open: true, size: 4_000_000}, {name: 'west', path: '/w/west/', company: '', open: false, size: 0},
]};

// How large and how quick this machine's server is, and where it lies.
const asEverywhere = (health) => ({
  ...health, uptime_seconds: 93_784, database: {...health.database, size: 15_000_000, wal: 9_500_000, place: '/var/lib/keyuan/keyuan.db'}, live: {connections: 6},
  jobs: {waiting: 0, running: 0, failed_last_day: 0},
  slow: {...health.slow, requests: [{at: kNow, route: '/api/v1/{entities}', name: 'records.list', status: 200, milliseconds: 320, statements: 3, user: null}]},
});

/**
 * Pages by name: an address; `alone` when it is no part of the application; `but` for what is never the same twice, `told` for an answer
 * of the server that is not, or what is made of it.
 * @param {Record<string, string>} ids
 */
const pages = (ids) => ({
  'sign-in': {alone: '/sign-in'},
  invitation: {alone: '/invitation?token=of-yesterday'},
  home: '/',
  accounts: '/accounts?sort=name',
  'accounts-calendar': '/accounts/calendar?field=next_follow_up_at',
  account: `/accounts/${ids.account}`,
  'account-new': '/accounts/new',
  contacts: '/contacts?sort=name',
  contact: `/contacts/${ids.contact}`,
  leads: '/leads?sort=name',
  lead: `/leads/${ids.lead}`,
  'lead-new': '/leads/new',
  'leads-grouped': '/leads?group=status',
  assignment: '/leads/assignment',
  results: '/leads/results',
  card: '/leads/card',
  board: '/opportunities/board',
  deals: '/opportunities?sort=name',
  deal: `/opportunities/${ids.deal}`,
  funnel: '/opportunities/funnel',
  'deals-calendar': '/opportunities/calendar?field=expected_close',
  activities: '/activities?sort=subject',
  'follow-ups': '/follow-ups',
  commitments: '/commitments',
  rates: '/commitments/rates',
  today: '/today',
  calendar: '/calendar?whose=all',
  week: '/calendar?whose=all&view=week',
  search: '/search?q=公司',
  pools: '/pools',
  pool: `/pools/${ids.pool}`,
  'pool-settings': `/pools/${ids.pool}/settings`,
  'pool-requests': `/pools/${ids.pool}/requests`,
  capture: '/capture',
  sources: '/sources',
  'web-forms': '/web-forms',
  // Its address has a port and a name that nobody chose.
  'web-form': {address: `/web-forms/${ids.form}`, but: '[class*=useParts]'},
  'web-form-new': '/web-forms/new',
  'import-new': '/imports/new/accounts',
  imports: '/imports',
  notifications: '/notifications',
  me: '/me',
  settings: '/settings',
  users: '/settings/users',
  departments: '/settings/departments',
  roles: '/settings/roles',
  role: `/settings/roles/${ids.role}`,
  pipelines: '/settings/pipelines',
  types: '/settings/types',
  fields: '/settings/fields/account',
  'work-calendar': '/settings/calendar',
  plans: '/settings/plans',
  plan: `/settings/plans/${ids.plan}`,
  rhythm: '/settings/rhythm',
  scoring: '/settings/scoring',
  rules: '/settings/assignment',
  absences: '/settings/absences',
  jobs: {address: '/settings/jobs', told: {'/api/v1/jobs': kJobs}},
  health: {address: '/settings/health', told: {'/api/v1/administration/health': asEverywhere}},
  backups: '/settings/backups',
  audit: '/settings/audit?entity=account',
  'access-log': '/settings/access-log',
  workspaces: {address: '/settings/workspaces', told: {'/api/v1/administration/workspaces': kWorkspaces}},
  api: '/settings/api?tag=accounts',
  about: '/settings/about',
  nowhere: '/settings/nowhere',
  'no-record': '/accounts/01900000-0000-7000-8000-000000000000',
  form: {alone: `/f/${ids.slug}`},
});

// Two at a time: as many as the smallest machine has cores. Everybody who looks is a person of his own, so that nobody's last pages are another's.
const kLanes = 2;
const viewer = (lane, language) => `viewer${lane}${kLanguages.indexOf(language)}`;
// One visit is seen by day and at night, then on a phone.
const kTurns = [['light', 'desk'], ['dark', 'desk'], ['dark', 'phone'], ['light', 'phone']];
const wanted = (name, list) => !list || list.split(',').some((part) => name.includes(part));

test('every page looks as it did', {timeout: 1_800_000}, async (t) => {
  assert.ok(existsSync(kFrozen.LD_PRELOAD), 'the package faketime is not installed');
  const data = mkdtempSync(join(tmpdir(), 'keyuan-'));
  const viewers = [...Array(kLanes).keys()].flatMap((lane) => kLanguages.map((language) => viewer(lane, language)));
  const {server, people, ids} = await exampleCompany(data, {now: kNow, env: kFrozen, viewers});
  const browser = await chromium.launch({executablePath: process.env.KEYUAN_BROWSER ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--force-color-profile=srgb', '--font-render-hinting=none']});
  try {
    const snapshots = await Snapshots.open(browser);
    snapshots.setsText(await specimen(browser, server));
    const every = Object.entries(pages(ids));
    const all = every.filter(([name]) => wanted(name, process.env.KEYUAN_PAGES));
    let twice = 0;
    const lookThrough = async (lane) => {
      const windows = [];
      for (const language of kLanguages) windows.push(await openWindow(browser, server, language, people.get(viewer(lane, language))));
      for (const [name, where] of all.filter((_, index) => index % kLanes === lane)) {
        for (const window of windows) await visit(snapshots, window, name, where);
        // What differs is loaded anew and looked at once more: a machine with much else to do may have shown it half done.
        const doubtful = await snapshots.changed(name);
        twice += doubtful.length;
        for (const window of windows) await visit(snapshots, window, name, where, doubtful);
        await snapshots.done(name);
      }
    };
    await Promise.all([...Array(kLanes).keys()].map(lookThrough));
    t.diagnostic(`${twice} looks were looked at twice`);
    assert.deepEqual(snapshots.left(every.map(([name]) => name)), [], 'pictures that belong to no page');
    const changed = `what is on these pages changed:\n  ${snapshots.differing.join('\n  ')}`;
    if (snapshots.judged) assert.equal(snapshots.differing.length, 0, changed);
    else t.diagnostic(`this machine sets text otherwise than that of the pictures, so they are not judged; ${snapshots.differing.length ? changed : 'nothing changed'}`);
  } finally {
    await browser.close();
    await server.stop();
    rmSync(data, {recursive: true, force: true});
  }
});

/** How wide and tall this machine sets a line in each language: other fonts wrap and fill other squares. */
async function specimen(browser, server) {
  const lines = {};
  for (const language of kLanguages) {
    const page = await browser.newPage({baseURL: server.url, locale: language, deviceScaleFactor: 1, serviceWorkers: 'block'});
    await serveBuilt(page);
    await page.goto('/sign-in');
    await page.getByRole('button').first().waitFor();
    lines[language] = await page.getByRole('button').first().evaluate((button) => {
      const pen = document.createElement('canvas').getContext('2d');
      return ['', '600 '].map((weight) => {
        pen.font = `${weight}14px ${getComputedStyle(button).fontFamily}`;
        const {width, fontBoundingBoxAscent, fontBoundingBoxDescent} = pen.measureText('客戶 客户 Customers 潜在客户 1,234.50 ￥€');
        return [width, fontBoundingBoxAscent, fontBoundingBoxDescent].map(Math.round);
      });
    });
    await page.close();
  }
  return lines;
}

/** A window of somebody who speaks that language; he is signed in when he first goes to a page of the application. */
async function openWindow(browser, server, language, person) {
  const context = await browser.newContext({
    baseURL: server.url, locale: language, viewport: kWidths.desk, timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce', deviceScaleFactor: 1, serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const still = await watchOver(page, kNow);
  await serveBuilt(page);
  const signIn = async () => {
    const {csrf} = await (await context.request.post('/api/v1/session', {data: person})).json();
    await context.request.patch('/api/v1/session', {data: {language}, headers: {'X-CSRF-Token': csrf}});
  };
  return {page, language, signIn, shows: await context.newCDPSession(page), still};
}

/** Looks at a page by day, at night, on a phone; or, of these, at `again`, after it was loaded anew. */
async function visit(snapshots, window, name, where, again = null) {
  const {page, language, shows, still} = window;
  const turns = kTurns.map(([theme, width]) => ({language, theme, width}))
    .filter((look) => (again ? again.some((one) => nameOf(one) === nameOf(look)) : wanted(nameOf(look), process.env.KEYUAN_LOOKS)));
  if (!turns.length) return;
  if (again) window.inside = false;
  const told = Object.entries(where.told ?? {});
  for (const [path, answer] of told)
    await page.route(({pathname}) => pathname === path, (route) => tell(route, answer).catch(() => {})); // a page that is left asks no more
  if (where.alone) {
    await page.goto(where.alone);
    window.inside = false;
  }
  else await goTo(window, where.address ?? where);
  await page.evaluate((hidden) => globalThis.holdStill.hide(hidden), where.but ?? 'nothing');
  for (const look of turns) {
    await page.emulateMedia({colorScheme: look.theme});
    await page.setViewportSize(kWidths[look.width]);
    await still();
    await snapshots.look(shows, name, look);
  }
  await page.emulateMedia({colorScheme: 'light'});
  await page.setViewportSize(kWidths.desk);
}

const tell = async (route, answer) => route.fulfill({json: typeof answer === 'function' ? answer(await (await route.fetch()).json()) : answer});

/** Goes there as a link does, without loading the application anew. */
async function goTo(window, address) {
  const {page} = window;
  if (!window.signedIn) {
    await window.signIn();
    window.signedIn = true;
  }
  if (!window.inside) await page.goto(address);
  else
    await page.evaluate((to) => {
      history.pushState(null, '', to);
      dispatchEvent(new PopStateEvent('popstate', {state: null}));
      scrollTo(0, 0);
    }, address);
  window.inside = true;
}
