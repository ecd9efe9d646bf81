// From the keyboard alone: the palette in characters, by pinyin and its initials, in English; the search; the shortcuts.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {expectAccessible, expectCount, expectValue, inBrowser} from './browser.mjs';
import {Palette, ShortcutHelp} from './pages/palette.mjs';
import {SignInPage} from './pages/welcome.mjs';
import {RecordPage, Shell} from './pages/workplace.mjs';
import {wordsOf} from './words.mjs';
import {Client} from '../lib/client.mjs';
import {kAdmin} from '../lib/server.mjs';

/** @param {import('./browser.mjs').Scene} scene @param {string} language */
async function signedIn({page}, language) {
  const words = wordsOf(language);
  await page.goto('/');
  await new SignInPage(page, words).signIn(kAdmin);
  const shell = new Shell(page, words);
  await shell.isOpen();
  return {words, shell, palette: new Palette(page, words)};
}

test('the palette in Chinese, by pinyin and by initials', (t) =>
  inBrowser(t, {}, async (scene) => {
    const {page} = scene;
    const {words, palette} = await signedIn(scene, 'zh-CN');

    await palette.open();
    await expectAccessible(page);
    await palette.find('xjkh', '新建客户');
    await palette.find('新建客', '新建客户');
    await palette.find('xinjiankehu', '新建客户');
    await palette.find('new account', '新建客户');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', {name: words('form.new', {what: '客户'})}).waitFor();

    await palette.run('kh', '客户');
    await page.waitForURL('**/accounts');
    await palette.run('shezhi', words('shell.settings'));
    await page.waitForURL('**/settings');

    // What was used last comes first when nothing is typed.
    await palette.open();
    await palette.commands.first().filter({hasText: words('shell.settings')}).waitFor();
    await palette.box.fill('没有这样的命令');
    await page.getByText(words('palette.nothing', {q: '没有这样的命令'})).waitFor();
    await page.keyboard.press('Escape');
    await palette.box.waitFor({state: 'hidden'});
  }));

test('language, theme and density change without a reload', (t) =>
  inBrowser(t, {}, async (scene) => {
    const {page} = scene;
    const {palette} = await signedIn(scene, 'zh-CN');
    await page.evaluate(() => Object.assign(window, {stillThis: true}));

    await palette.run('dark', '深色');
    await page.locator('html[data-theme=dark]').waitFor();
    await palette.run('jincou', '紧凑');
    await page.waitForFunction(() => getComputedStyle(document.querySelector('.keyuan')).getPropertyValue('--ant-row-height') === '34px');
    await palette.run('english', 'English');
    await new Shell(page, wordsOf('en')).isOpen();
    await page.getByRole('link', {name: 'Accounts', exact: true}).first().waitFor();  // the record types speak it, too
    await new Palette(page, wordsOf('en')).run('new acc', 'New Account');
    assert.ok(await page.evaluate(() => window.stillThis), 'the page was loaded again');
  }));

test('search from the keyboard: marked, previewed, opened', (t) =>
  inBrowser(t, {}, async (scene) => {
    const {page, server} = scene;
    const {words, shell} = await signedIn(scene, 'zh-CN');
    const admin = new Client(server.url);
    await admin.signIn(kAdmin);
    for (const name of ['重庆长安汽车股份有限公司', '长安物流有限公司'])
      await admin.send('POST', '/accounts', {body: {name, phone: '023 6759 1234'}});

    await page.keyboard.press('/');
    const hits = await shell.search('changan');
    await hits.nth(1).waitFor();
    await expectCount(hits, 2);
    assert.equal(await hits.first().locator('mark').innerText(), '长安');
    await page.keyboard.press('ArrowDown');
    const second = (await hits.nth(1).innerText()).split('\n')[0];
    await page.locator('dd', {hasText: '6759'}).waitFor();
    await page.keyboard.press('Enter');
    await new RecordPage(page, words).isOpen(second);
  }));

test('shortcuts act on the page and leave the one who types alone', (t) =>
  inBrowser(t, {}, async (scene) => {
    const {page} = scene;
    const {words, palette} = await signedIn(scene, 'zh-CN');
    const help = await new ShortcutHelp(page, words).open();
    await help.getByText(words('keys.go', {what: '客户'})).waitFor();
    await expectAccessible(page);
    // Behind the dialog nothing is heard.
    await page.keyboard.press('g');
    await page.keyboard.press('a');
    assert.equal(new URL(page.url()).pathname, '/');
    await page.keyboard.press('Escape');
    await help.waitFor({state: 'hidden'});

    await page.keyboard.press('g');
    await page.keyboard.press('a');
    await page.waitForURL('**/accounts');

    await palette.run('xjkh', '新建客户');
    const name = page.getByLabel('客户名称', {exact: true});
    await name.click();
    await page.keyboard.type('g h ? n');
    await expectValue(name, 'g h ? n');
    assert.match(page.url(), /\/accounts\/new$/);
  }));
