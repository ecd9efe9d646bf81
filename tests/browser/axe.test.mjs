// Every page, by day on a desk and at night on a phone: nothing that keeps out who cannot see well or has no mouse.
import {test} from 'node:test';
import {expectAccessible, inBrowser, kPhone} from './browser.mjs';
import {SignInPage} from './pages/welcome.mjs';
import {watchOver} from './still.mjs';
import {wordsOf} from './words.mjs';
import {Client} from '../lib/client.mjs';
import {kAdmin} from '../lib/server.mjs';

const words = wordsOf('zh-CN');

/** A record of every kind that a page shows. @returns {Promise<string[]>} the addresses of all pages */
async function everyPage(server) {
  const admin = new Client(server.url);
  await admin.signIn(kAdmin);
  const make = async (path, body) => (await admin.send('POST', path, {body})).body.id;
  const account = await make('/accounts', {name: '重庆长安汽车股份有限公司', phone: '023 6759 1234'});
  const contact = await make('/contacts', {name: '欧阳明华', account, email: 'ouyang@example.com'});
  const lead = await make('/leads', {name: '李清照', company: '漱玉文化有限公司'});
  await make('/opportunities', {name: '新厂房设备', account, amount: 120_000, close_date: '2026-12-31'});
  await make('/activities', {kind: 'task', subject: '回访', account, due_at: '2020-01-01T00:00:00.000Z'});
  const meta = (await admin.send('GET', '/meta')).body;
  const lists = meta.entities.filter(({can}) => can.includes('read')).map(({path}) => `/${path}`);
  const boards = meta.entities.filter(({board}) => board).map(({path}) => `/${path}/board`);
  return [
    '/', '/me', '/search?q=长安', '/calendar', '/imports', '/imports/new/accounts', '/no/such/page', ...lists, ...boards,
    '/today', '/follow-ups', '/commitments/rates', '/leads/results', '/accounts/new', '/capture', '/leads/card', '/web-forms/new', `/accounts/${account}`, `/contacts/${contact}`, `/leads/${lead}`,
    '/settings', ...['users', 'departments', 'roles', 'pipelines', 'fields', 'jobs', 'access-log', 'about', 'plans', 'rhythm', 'scoring', 'types'].map((page) => `/settings/${page}`),
  ];
}

// Each appearance and each width: colours do not depend on the width, nor what fits on the colours.
for (const [theme, where, size] of /** @type {const} */ ([['light', 'on a desk', undefined], ['dark', 'on a phone', kPhone]]))
  test(`every page, ${theme}, ${where}`, (t) =>
    inBrowser(t, size ? {size} : {}, async ({page, server}) => {
      await page.emulateMedia({colorScheme: theme, reducedMotion: 'reduce'});
      // What comes while the page is looked at is looked at half: a box that is not hidden yet counts as one to step on.
      const done = await watchOver(page);
      await page.goto('/');
      await new SignInPage(page, words).isOpen();
      await expectAccessible(page);
      await new SignInPage(page, words).signIn(kAdmin);
      await page.locator('#page').waitFor();

      const wrong = [];
      for (const address of await everyPage(server)) {
        await page.goto(address);
        await done();
        await expectAccessible(page).catch((error) => wrong.push(`${address}: ${error.message}`));
        const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (width > 0) wrong.push(`${address}: ${width} pixels wider than the screen`);
      }
      if (wrong.length) throw new Error(wrong.join('\n'));
    }));
