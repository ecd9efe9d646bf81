// What earns money, in one go: the customers one brings along, a follow-up, a lead, a deal won, the figures.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {expectAccessible, inBrowser, kPhone} from './browser.mjs';
import {Board, Composer, Conversion, FunnelPage, ImportPage} from './pages/selling.mjs';
import {SetupPage, SignInPage} from './pages/welcome.mjs';
import {ListPage, RecordForm, RecordPage, Shell} from './pages/workplace.mjs';
import {wordsOf} from './words.mjs';
import {kAdmin} from '../lib/server.mjs';

const kFirst = {company: '云杉贸易', name: '欧阳明华', email: 'ouyang@example.com', password: '春天从来不迟到 2026'};
const kCustomers = `客户名称,电话,邮箱
重庆长安汽车股份有限公司,13800138001,sales@changan.example
杭州西湖文化用品有限公司,13800138002,
南京金陵仪器厂,025-84210000,info@jinling.example
`;
const kWide = {width: 2900, height: 1000};

test('from the first start to a deal won', {timeout: 240_000}, (t) =>
  inBrowser(t, {admin: false}, async ({page, server}) => {
    const words = wordsOf('zh-CN');
    const shell = new Shell(page, words);
    const record = new RecordPage(page, words);
    const setup = new SetupPage(page, words);
    await setup.open(server.setupLink());
    await setup.answer(kFirst);
    await shell.isOpen();

    await shell.goTo('客户');
    const files = new ImportPage(page, words);
    await files.choose({name: '我的客户.csv', text: kCustomers});
    assert.equal(await files.rehearse(), 3);
    await files.run('客户');
    await page.getByRole('row').filter({hasText: '南京金陵仪器厂'}).waitFor();
    await expectAccessible(page);

    const hits = await shell.search('changan');
    await hits.filter({hasText: '重庆长安汽车股份有限公司'}).click();
    await record.isOpen('重庆长安汽车股份有限公司');
    await new Composer(page, words).write('电话沟通，周五上门演示');

    await shell.goTo('线索');
    await new ListPage(page, words, '线索').create();
    const form = new RecordForm(page, words);
    await form.fill({姓名: '王芳', 公司: '苏州园林设计有限公司', 手机: '13900139000'});
    await form.save();
    await record.isOpen('王芳');
    await new Conversion(page, words).convert({action: '转为客户', amountLabel: '金额', amount: '120000'});
    await record.isOpen('苏州园林设计有限公司');

    await page.setViewportSize(kWide);
    await shell.goTo('商机');
    const board = new Board(page, words);
    await board.open();
    await board.card('苏州园林设计有限公司').waitFor();
    await expectAccessible(page);
    await board.carryByKeyboard('苏州园林设计有限公司');
    await board.drag('苏州园林设计有限公司', '赢单');
    await board.confirm();
    await board.column('赢单').getByText('苏州园林设计有限公司').first().waitFor();

    await shell.goTo(words('funnel.title'));
    const [reached, , now, amount] = await new FunnelPage(page, words).stage('赢单');
    assert.equal(reached, '1');
    assert.equal(now, '1');
    assert.match(amount, /120,000/);
    await expectAccessible(page);
  }));

test('a list and a record on a phone', {timeout: 120_000}, (t) =>
  inBrowser(t, {size: kPhone}, async ({page, server}) => {
    const words = wordsOf('zh-CN');
    const shell = new Shell(page, words);
    await page.goto('/accounts/new');
    await new SignInPage(page, words).signIn(kAdmin);
    const form = new RecordForm(page, words);
    await form.fill({客户名称: '重庆长安汽车股份有限公司'});
    await form.save();
    await new RecordPage(page, words).isOpen('重庆长安汽车股份有限公司');
    await fits(page);
    await page.getByRole('tab', {name: words('record.timeline')}).click();
    await new Composer(page, words).write('电话沟通');
    await expectAccessible(page);

    await page.goto(`${server.url}/accounts`);
    await page.getByRole('link', {name: '重庆长安汽车股份有限公司'}).waitFor();
    await fits(page);
    await expectAccessible(page);
    await page.getByRole('button', {name: words('shell.more'), exact: true}).click();
    await shell.goTo('线索');
    await page.getByRole('heading', {name: '线索', level: 1}).waitFor();
  }));

/** Throws when the page can be pushed sideways. */
async function fits(page) {
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(width <= kPhone.width, `the page is ${width} pixels wide`);
}
