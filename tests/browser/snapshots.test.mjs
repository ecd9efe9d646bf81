// Every page in both themes, three languages, on a desk and a phone, compared with the picture that was taken of it.
// Taken anew, after a change that is meant:  KEYUAN_SNAPSHOTS=take KEYUAN_ONLY=snapshots ./test browser
// Only some of them:  KEYUAN_LOOKS=zh-CN-dark-phone
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {chromium} from 'playwright-core';
import {serveBuilt} from './browser.mjs';
import {Snapshots} from './snapshot.mjs';
import {kAdmin, program, Server} from '../lib/server.mjs';

// A Wednesday morning in Shanghai: the clock of the server and of the page stand still there.
const kNow = '2026-03-04T02:00:00Z';
const kFrozen = {
  LD_PRELOAD: '/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1', FAKETIME: '2026-03-04 02:00:00', FAKETIME_DONT_FAKE_MONOTONIC: '1', TZ: 'UTC',
};
const kLanguages = ['zh-CN', 'zh-TW', 'en'];
const kThemes = ['light', 'dark'];
const kWidths = {desk: {width: 1280, height: 800}, phone: {width: 360, height: 760}};

/** @param {(path: string) => string} first the id of the first record of a type */
const pages = (first) => ({
  'sign-in': '/sign-in',
  home: '/',
  accounts: '/accounts',
  account: `/accounts/${first('accounts')}`,
  'account-new': '/accounts/new',
  contact: `/contacts/${first('contacts')}`,
  leads: '/leads',
  lead: `/leads/${first('leads')}`,
  board: '/opportunities/board',
  deals: '/opportunities',
  deal: `/opportunities/${first('opportunities')}`,
  funnel: '/opportunities/funnel',
  activities: '/activities',
  calendar: '/calendar?whose=all',
  week: '/calendar?whose=all&view=week',
  'deals-calendar': '/opportunities/calendar?field=expected_close',
  search: '/search?q=公司',
  'import-new': '/imports/new/accounts',
  imports: '/imports',
  me: '/me',
  settings: '/settings',
  users: '/settings/users',
  departments: '/settings/departments',
  roles: '/settings/roles',
  pipelines: '/settings/pipelines',
  fields: '/settings/fields/account',
  jobs: '/settings/jobs',
  backups: '/settings/backups',
  api: '/settings/api?tag=accounts',
  about: '/settings/about',
  nowhere: '/settings/nowhere',
});

const kWhyNot = !existsSync(kFrozen.LD_PRELOAD) ? 'faketime is not installed' : !Snapshots.taken() && 'no pictures were taken yet';

test('every page looks as it did', {timeout: 900_000, skip: kWhyNot}, async () => {
  const data = mkdtempSync(join(tmpdir(), 'keyuan-'));
  const server = await withExamples(data);
  const browser = await chromium.launch({executablePath: process.env.KEYUAN_BROWSER ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-dev-shm-usage', '--force-color-profile=srgb', '--font-render-hinting=none']});
  try {
    const snapshots = await Snapshots.open(browser);
    const looks = kLanguages.flatMap((language) => kThemes.flatMap((theme) => Object.keys(kWidths).map((width) => ({language, theme, width})))).filter((look) => (process.env.KEYUAN_LOOKS ?? '').split(',').every((part) => `${look.language}-${look.theme}-${look.width}`.includes(part)));
    // Two at a time: as many as the smallest machine has cores.
    const lanes = [0, 1].map(async (lane) => {
      for (const look of looks.filter((_, index) => index % 2 === lane)) await lookThrough(browser, server, snapshots, look);
    });
    await Promise.all(lanes);
    assert.equal(snapshots.differing.length, 0, `what is on these pages changed:\n  ${snapshots.differing.join('\n  ')}`);
  } finally {
    await browser.close();
    await server.stop();
    rmSync(data, {recursive: true, force: true});
  }
});

/** A server with the small example company, all of it made at one moment that never passes. */
async function withExamples(data) {
  const made = await Server.start({data, env: kFrozen});
  await made.stop();
  execFileSync(program(), ['demo', '--data', data, '--size', 'small'], {env: {...process.env, ...kFrozen}, stdio: 'ignore'});
  return Server.start({data, env: kFrozen});
}

async function lookThrough(browser, server, snapshots, {language, theme, width}) {
  const context = await browser.newContext({
    baseURL: server.url, locale: language, colorScheme: theme, viewport: kWidths[width], timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce', deviceScaleFactor: 1,
  });
  try {
    const page = await context.newPage();
    const waiting = underWay(page);
    await page.clock.setFixedTime(kNow);
    await serveBuilt(page);
    const signedIn = await context.request.post('/api/v1/session', {data: {email: kAdmin.email, password: kAdmin.password}});
    const {csrf} = await signedIn.json();
    await context.request.patch('/api/v1/session', {data: {language}, headers: {'X-CSRF-Token': csrf}});
    const ids = {};
    for (const path of ['accounts', 'contacts', 'leads', 'opportunities']) {
      const list = await (await context.request.get(`/api/v1/${path}?limit=1&sort=created_at,number&fields=name`).then((one) => (one.ok() ? one : context.request.get(`/api/v1/${path}?limit=1&sort=name&fields=name`)))).json();
      ids[path] = list.data[0].id;
    }
    for (const [name, address] of Object.entries(pages((path) => ids[path]))) {
      await go(page, address);
      await settled(page, waiting);
      await snapshots.look(page, `${name}-${language}-${theme}-${width}`);
    }
  } finally {
    await context.close();
  }
}

/** Goes there as a link does, without loading the application anew. */
async function go(page, address) {
  if (page.url() === 'about:blank') return page.goto(address);
  return page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate', {state: null}));
    scrollTo(0, 0);
  }, address);
}

/** How many requests of a page are on their way, but for the stream of live events, which never ends. */
function underWay(page) {
  const open = new Set();
  const ends = (request) => open.delete(request);
  page.on('request', (request) => !request.url().endsWith('/events') && open.add(request));
  page.on('requestfinished', ends);
  page.on('requestfailed', ends);
  return () => open.size;
}

const kStillMs = 400;
const kMostMs = 20_000;

/** Waits until nothing is on its way and nothing has changed for a moment. */
async function settled(page, waiting) {
  const began = Date.now();
  let seen = '';
  let since = began;
  while (Date.now() - began < kMostMs) {
    const now = await page.evaluate(() => `${document.querySelector('#page, form') !== null} ${document.body.innerText} ${document.body.getElementsByTagName('*').length}`).catch(() => '');
    if (now !== seen || waiting() > 0 || !now.startsWith('true')) since = Date.now();
    seen = now;
    if (Date.now() - since >= kStillMs) return;
    await new Promise((next) => setTimeout(next, 60));
  }
}
