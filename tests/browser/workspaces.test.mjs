// Two workspaces on one server: made in the browser, and gone to and fro without a reload, with nothing of one left in the other.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {expectAccessible, expectCount, inBrowser, kPhone} from './browser.mjs';
import {Palette} from './pages/palette.mjs';
import {SetupPage, SignInPage} from './pages/welcome.mjs';
import {ListPage, RecordForm, RecordPage, Shell} from './pages/workplace.mjs';
import {Workspaces} from './pages/workspaces.mjs';
import {wordsOf} from './words.mjs';
import {kAdmin} from '../lib/server.mjs';

const words = wordsOf('zh-CN');
const kLi = {name: '李北', email: 'li@north.example', password: '安静的河流很深 2026', company: '北方机械'};

async function makeAccount(page, name) {
  await new Shell(page, words).goTo('客户');
  await new ListPage(page, words, '客户').create();
  const form = new RecordForm(page, words);
  await form.fill({客户名称: name});
  await form.save();
  await new RecordPage(page, words).isOpen(name);
}

test('a workspace is made, set up, and gone to and fro', {timeout: 180_000}, (t) =>
  inBrowser(t, {}, async ({page}) => {
    const workspaces = new Workspaces(page, words);
    const accounts = new ListPage(page, words, '客户');
    await page.goto('/settings/workspaces');
    await new SignInPage(page, words).signIn(kAdmin);
    await workspaces.isOpen();
    const link = await workspaces.make('north');
    await expectAccessible(page);
    await page.getByText(words('settings.workspaces.notSetUp')).waitFor();
    await makeAccount(page, '南方电器');

    const setup = new SetupPage(page, words);
    await setup.open(link);
    await setup.answer(kLi);
    await workspaces.isIn(kLi.company);
    assert.equal(new URL(page.url()).pathname.startsWith('/w/north'), true, page.url());
    await makeAccount(page, '北京重工');
    assert.match(new URL(page.url()).pathname, /^\/w\/north\/accounts\/[0-9a-f-]{36}$/);

    // Nothing is loaded anew from here on.
    await page.evaluate(() => Object.assign(window, {stillThis: true}));
    await workspaces.goTo(kLi.name, 'Keyuan');
    assert.equal(new URL(page.url()).pathname, '/');
    await new Shell(page, words).goTo('客户');
    await expectCount(accounts.named('南方电器'), 1);
    await expectCount(page.getByRole('link', {name: '北京重工'}), 0);
    await new Palette(page, words).run('beifang', words('palette.workspace', {what: kLi.company}));
    await workspaces.isIn(kLi.company);
    await page.setViewportSize(kPhone);
    await page.goBack();
    await workspaces.isIn('Keyuan');
    await page.goForward();
    await workspaces.isIn(kLi.company);
    await workspaces.goTo(kLi.name, 'Keyuan');
    await workspaces.goTo('admin', kLi.company);
    assert.ok(await page.evaluate(() => window.stillThis), 'the page was loaded again');
    await page.goto('/w/north/accounts');
    await expectCount(accounts.named('北京重工'), 1);
    await expectAccessible(page);

    // Who leaves one is still signed in to the other, and is told so.
    await new Shell(page, words).signOut(kLi.name);
    await new SignInPage(page, words).isOpen();
    assert.equal(new URL(page.url()).pathname, '/w/north/sign-in');
    await expectAccessible(page);
    await page.getByRole('button', {name: 'Keyuan', exact: true}).click();
    await workspaces.isIn('Keyuan');
  }));

test('an address of no workspace says so, and leads back', (t) =>
  inBrowser(t, {}, async ({page}) => {
    await page.goto('/w/nowhere/accounts');
    await page.getByText('这个地址没有工作区', {exact: false}).waitFor();
    await expectAccessible(page);
    await page.getByRole('link', {name: words('problem.home')}).click();
    await new SignInPage(page, words).isOpen();
    assert.equal(new URL(page.url()).pathname, '/sign-in');
  }));
