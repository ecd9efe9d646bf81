// The first day: somebody who has never seen it makes the administrator, writes down a customer and finds it again.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {expectAccessible, inBrowser, kPhone} from './browser.mjs';
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
