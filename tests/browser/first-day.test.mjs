// The first day: somebody who has never seen it makes the administrator, writes down a customer and finds it again.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {expectAccessible, expectValue, inBrowser, kPhone} from './browser.mjs';
import {SetupPage, SignInPage} from './pages/welcome.mjs';
import {ListPage, RecordForm, RecordPage, Shell} from './pages/workplace.mjs';
import {wordsOf} from './words.mjs';
import {kAdmin} from '../lib/server.mjs';

const kFirst = {company: '云杉贸易', name: '欧阳明华', email: 'ouyang@example.com', password: '春天从来不迟到 2026'};

test('set up, sign in, write down a customer, find it by pinyin, sign out', (t) =>
  inBrowser(t, {admin: false}, async ({page, server}) => {
    const words = wordsOf('zh-CN');
    const setup = new SetupPage(page, words);
    await setup.open(server.setupLink());
    await expectAccessible(page);
    await setup.answer(kFirst);

    const shell = new Shell(page, words);
    await shell.isOpen();
    await shell.signOut(kFirst.name);
    const signIn = new SignInPage(page, words);
    await signIn.signIn({...kFirst, password: 'wrong'});
    assert.ok(await signIn.refused());
    await signIn.signIn(kFirst);
    await shell.isOpen();
    await expectAccessible(page);

    await shell.goTo('客户');
    await new ListPage(page, words, '客户').create();
    const form = new RecordForm(page, words);
    await form.fill({客户名称: '重庆长安汽车股份有限公司'});
    await form.save();
    await new RecordPage(page, words).isOpen('重庆长安汽车股份有限公司');
    await expectAccessible(page);

    for (const typed of ['长安', 'changan', 'cqca']) {
      const hits = await shell.search(typed);
      await hits.filter({hasText: '重庆长安汽车股份有限公司'}).waitFor();
    }
    await page.getByRole('option').first().click();
    await new RecordPage(page, words).isOpen('重庆长安汽车股份有限公司');

    await shell.signOut(kFirst.name);
    await signIn.isOpen();
  }));

for (const locale of /** @type {const} */ (['zh-TW', 'en']))
  test(`the sign-in page speaks ${locale}`, (t) =>
    inBrowser(t, {locale}, async ({page}) => {
      await page.goto('/');
      await new SignInPage(page, wordsOf(locale)).signIn(kAdmin);
      await new Shell(page, wordsOf(locale)).isOpen();
      await expectAccessible(page);
    }));

test('on a phone', (t) =>
  inBrowser(t, {size: kPhone}, async ({page}) => {
    const words = wordsOf('zh-CN');
    await page.goto('/accounts');
    await new SignInPage(page, words).signIn(kAdmin);
    await page.getByRole('button', {name: words('shell.more'), exact: true}).waitFor();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= kPhone.width, `the page is ${width} pixels wide`);
    await expectAccessible(page);
  }));

test('Esc on a form asks before anything typed is lost', (t) =>
  inBrowser(t, {}, async ({page}) => {
    const words = wordsOf('zh-CN');
    await page.goto('/leads/new');
    await new SignInPage(page, words).signIn(kAdmin);
    const name = page.getByLabel('姓名', {exact: true});
    await name.fill('李清照');
    await name.press('Escape');
    const asked = page.getByRole('dialog');
    await asked.getByText(words('form.leaveAsk')).filter({visible: true}).waitFor();
    await asked.getByRole('button', {name: words('cancel')}).click();
    await asked.waitFor({state: 'hidden'});
    await expectValue(name, '李清照');
    await name.press('Control+Enter');
    await new RecordPage(page, words).isOpen('李清照');
  }));

test('on a phone what one touches is large enough', (t) =>
  inBrowser(t, {size: {width: 360, height: 740}}, async ({page}) => {
    await page.goto('/accounts');
    await new SignInPage(page, wordsOf('zh-CN')).signIn(kAdmin);
    await page.getByText(wordsOf('zh-CN')('list.total', {count: '0'})).waitFor();
    const small = await page.evaluate(() => [...document.querySelectorAll('main .ant-btn')].flatMap((button) => {
      const {x, y, width, height} = button.getBoundingClientRect();
      const meets = [y - Math.max(0, 43 - height) / 2, y + height + Math.max(0, 43 - height) / 2].every((edge) => {
        const found = document.elementFromPoint(x + width / 2, edge);
        return !found || found.closest('button, a') !== null;
      });
      return meets || x + width / 2 > innerWidth ? [] : [button.getAttribute('aria-label') ?? button.textContent];
    }));
    assert.deepEqual(small, []);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= 360);
  }));
