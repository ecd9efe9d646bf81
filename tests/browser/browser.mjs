// A real browser in front of a real server, for the time of one test.
import {existsSync, mkdirSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join, resolve} from 'node:path';
import {chromium} from 'playwright-core';
import {kRoot, Server} from '../lib/server.mjs';
import {until} from '../lib/until.mjs';

const kExecutable = process.env.KEYUAN_BROWSER ?? '/usr/bin/chromium';
const kScreens = join(kRoot, 'build/test/screens');
const kDesk = {width: 1440, height: 900};
// How long something on a page is waited for: longer where much else runs.
const kPatienceMs = Number(process.env.KEYUAN_PATIENCE_MS ?? 15_000);
const kTries = Number(process.env.KEYUAN_TRIES ?? 1);
export const kPhone = {width: 390, height: 844};

/** KEYUAN_WEB=web/dist puts the application built there in front of a program that carries an older one. */
export const kWeb = process.env.KEYUAN_WEB && resolve(kRoot, process.env.KEYUAN_WEB);

/** @typedef {{page: import('playwright-core').Page, server: Server}} Scene */

/** What the page complained about while the test went on: errors in its console, answers from 500 on. */
function complaints(page, broken) {
  const found = [];
  page.on('pageerror', (error) => found.push(`error in the page: ${error.message}`));
  page.on('console', (message) => {
    // The browser writes a line of its own for every 4xx; whether one is right, the test knows.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      found.push(`console: ${message.text()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 500 && !broken) found.push(`${response.status()} ${response.url()}`);
  });
  return found;
}

/** A path as its workspace knows it. @param {string} pathname */
const below = (pathname) => pathname.replace(/^\/w\/\w+(?=\/|$)/, '');

/** The page that answers an address which is no file: that of a published form, or the application. */
export const pageOf = (pathname) => (below(pathname).startsWith('/f/') ? 'f.html' : 'index.html');

/** Answers everything but the API from a folder. */
export async function serveFrom(folder, page) {
  await page.route(({pathname}) => !below(pathname).startsWith('/api/'), (route) => {
    const {pathname} = new URL(route.request().url());
    const file = join(folder, pathname);
    const isFile = file !== join(folder, '/') && existsSync(file);
    return route.fulfill({path: isFile ? file : join(folder, pageOf(pathname))});
  });
}

/** Puts the application of KEYUAN_WEB, if any is named, in front of the program's own. */
export const serveBuilt = async (page) => {
  if (kWeb) await serveFrom(kWeb, page);
};

async function picture(page, name) {
  mkdirSync(kScreens, {recursive: true});
  const path = join(kScreens, `${name.replace(/[^\p{L}\p{N}]+/gu, '-')}.png`);
  await page.screenshot({path, fullPage: true}).catch(() => {});
  return path;
}

/**
 * Runs `act` on a new server in a new window. When it fails, a picture of the page lies in build/test/screens.
 * A browser on a busy machine has moments of its own: with KEYUAN_TRIES=2, as continuous integration sets it, what failed is begun
 * again on another new server, and said to have been; what is wrong fails twice.
 * @param {import('node:test').TestContext} t
 * @param {{admin?: boolean, demo?: number, keeps?: boolean, broken?: boolean, locale?: string, size?: {width: number, height: number}, env?: Record<string, string>, flags?: string[]}} options
 *   admin: whether the first administrator is there from the start; demo: customers of an example company; keeps: whether the browser may keep the application for reading offline;
 *   broken: whether answers from 500 on belong to it; env: what the server is started with besides; flags: the browser
 * @param {(scene: Scene) => Promise<void>} act
 */
export async function inBrowser(t, options, act) {
  for (let left = kTries; ; --left) {
    try {
      return await once(t, options, act);
    } catch (error) {
      if (left <= 1) throw error;
      console.log(`browser: begun again: ${t.name}\n${error.stack}`);
    }
  }
}

async function once(t, {admin = true, demo = 0, keeps = false, broken = false, locale = 'zh-CN', size = kDesk, env = {}, flags = []}, act) {
  const server = await (demo ? Server.startWithExample(demo) : Server.start({admin, env}));
  const browser = await chromium.launch({executablePath: kExecutable, args: ['--no-sandbox', '--disable-dev-shm-usage', ...flags]});
  try {
    const page = await browser.newPage({baseURL: server.url, locale, viewport: size, timezoneId: 'Asia/Shanghai', serviceWorkers: keeps ? 'allow' : 'block'});
    page.setDefaultTimeout(kPatienceMs);
    const found = complaints(page, broken);
    await serveBuilt(page);
    try {
      await act({page, server});
      if (found.length) throw new Error(`the page complained:\n  ${found.join('\n  ')}`);
    } catch (error) {
      const path = await picture(page, t.name);
      error.message += `\n  at ${page.url()}, seen in ${path}${found.length ? `\n  ${found.join('\n  ')}` : ''}`;
      throw error;
    }
  } finally {
    await browser.close();
    await server.stop();
  }
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Throws when a person with a screen reader or a keyboard alone could not use what is on the page. */
export async function expectAccessible(page) {
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    // What still fades in has not its colours yet; what turns for ever is not waited for.
    const passing = document.getAnimations().filter((one) => Number.isFinite(one.effect?.getComputedTiming().endTime));
    await Promise.all(passing.map((one) => one.finished.catch(() => {})));
    const {violations} = await globalThis.axe.run(document, {runOnly: ['wcag2a', 'wcag2aa']});
    return violations
      .filter(({impact}) => impact === 'serious' || impact === 'critical')
      .map(({id, help, nodes}) => `${id}: ${help}: ${nodes.map(({target}) => target.join(' ')).slice(0, 3).join(', ')}`);
  });
  if (violations.length) throw new Error(`not accessible:\n  ${violations.join('\n  ')}`);
}

/** Waits until what is read is the expected. @param {string} what @param {() => Promise<unknown>} read @param {unknown} expected */
export async function eventually(what, read, expected) {
  let found;
  const comes = async () => (found = await read()) === expected;
  await until(comes, kPatienceMs / 1000, () => `${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`);
}

/** Waits until the answers to these addresses are put away for reading without a network. @param {import('playwright-core').Page} page @param {string[]} addresses */
export const expectKept = (page, ...addresses) =>
  eventually(`put away: ${addresses}`, () => page.evaluate(async (paths) => {
    const found = await Promise.all(paths.map((path) => caches.match(`/api/v1${path}`, {ignoreSearch: true})));
    return found.every(Boolean);
  }, addresses), true);

/** Waits until so many are there: what a list shows comes after the list. @param {import('playwright-core').Locator} locator @param {number} count */
export const expectCount = (locator, count) => eventually(`how many of ${locator}`, () => locator.count(), count);

/** Waits until this stands in a box. @param {import('playwright-core').Locator} box @param {string} value */
export const expectValue = (box, value) => eventually(`what stands in ${box}`, () => box.inputValue(), value);
