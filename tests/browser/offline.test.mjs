// The network goes and comes back, and the session ends in the middle of something: nothing typed is lost, nothing old looks new.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {expectKept, expectValue, inBrowser, kPhone, kWeb} from './browser.mjs';
import {inFrontOf} from './front.mjs';
import {SignInPage} from './pages/welcome.mjs';
import {RecordForm, RecordPage, Shell} from './pages/workplace.mjs';
import {wordsOf} from './words.mjs';
import {Client} from '../lib/client.mjs';
import {kAdmin} from '../lib/server.mjs';

const words = wordsOf('zh-CN');

/** Signs in through a front that a service worker can ask too. */
async function signedIn({page, server}, navigation = words('shell.navigation')) {
  const front = kWeb ? await inFrontOf(kWeb, server.url) : {url: server.url, stop: async () => {}};
  if (kWeb) await page.unrouteAll();
  await page.goto(front.url);
  await new SignInPage(page, words).signIn(kAdmin);
  await page.getByRole('navigation', {name: navigation}).waitFor();
  return front;
}

async function makeAccount(server, name) {
  const admin = new Client(server.url);
  await admin.signIn(kAdmin);
  const {body} = await admin.send('POST', '/accounts', {body: {name}});
  return body.id;
}

const strip = (page) => page.getByRole('status').filter({hasText: /离线|连接不上/});

test('a record that was opened is read without a network, marked as of then, and not after signing out', (t) =>
  inBrowser(t, {size: kPhone, keeps: true}, async ({page, server}) => {
    const front = await signedIn({page, server}, words('shell.bottom'));
    try {
      const id = await makeAccount(server, '离线也能看的客户');
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      await page.goto(`${front.url}/accounts/${id}`);
      await new RecordPage(page, words).isOpen('离线也能看的客户');
      await expectKept(page, `/accounts/${id}`, '/session', '/meta');

      await page.context().setOffline(true);
      await page.reload();
      await new RecordPage(page, words).isOpen('离线也能看的客户');
      await strip(page).filter({hasText: /离线：显示的是/}).waitFor();

      // What was never opened is not there, and says so.
      await page.goto(`${front.url}/accounts/01900000-0000-7000-8000-000000000000`);
      await page.getByText(words('problem.offline.title')).first().waitFor();

      await page.context().setOffline(false);
      await strip(page).waitFor({state: 'hidden'});
      await new Shell(page, words).signOut(kAdmin.name);
      await new SignInPage(page, words).isOpen();
      const left = await page.evaluate(async () => ((await caches.has('keyuan-kept')) ? (await (await caches.open('keyuan-kept')).keys()).map((one) => one.url) : []));
      assert.deepEqual(left.filter((url) => url.includes('/accounts')), []);
    } finally {
      await front.stop();
    }
  }));

test('what is typed without a network stays and is saved when it is back', (t) =>
  inBrowser(t, {keeps: true}, async (scene) => {
    const {page} = scene;
    const front = await signedIn(scene);
    try {
      await page.goto(`${front.url}/accounts/new`);
      const form = new RecordForm(page, words);
      await form.fill({客户名称: '地铁里写的客户'});
      await page.context().setOffline(true);
      await form.save();
      await page.getByRole('alert').filter({hasText: words('problem.offline.text')}).first().waitFor();
      await strip(page).waitFor();
      await expectValue(page.getByLabel('客户名称', {exact: true}), '地铁里写的客户');

      await page.context().setOffline(false);
      await strip(page).waitFor({state: 'hidden'});
      await form.save();
      await new RecordPage(page, words).isOpen('地铁里写的客户');
    } finally {
      await front.stop();
    }
  }));

test('a session that ends in the middle of a form: sign in over it, and it is saved', (t) =>
  inBrowser(t, {}, async ({page}) => {
    await page.goto('/accounts/new');
    await new SignInPage(page, words).signIn(kAdmin);
    const form = new RecordForm(page, words);
    await form.fill({客户名称: '过期之后的客户'});
    await page.context().clearCookies();
    await form.save();

    const dialog = page.getByRole('dialog', {name: words('signIn.again')});
    await dialog.getByLabel(words('signIn.password')).fill('not it');
    await page.keyboard.press('Enter');
    await dialog.getByRole('alert').waitFor();
    await dialog.getByLabel(words('signIn.password')).fill(kAdmin.password);
    await page.keyboard.press('Enter');
    await dialog.waitFor({state: 'hidden'});
    await new RecordPage(page, words).isOpen('过期之后的客户');
  }));
