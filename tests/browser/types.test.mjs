// A record type that the administrator makes in the morning is worked with by a salesperson like any other, without a reload.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {expectAccessible, expectCount, inBrowser, kPhone} from './browser.mjs';
import {Listing} from './pages/listing.mjs';
import {Board, Composer} from './pages/selling.mjs';
import {RecordTypes} from './pages/types.mjs';
import {SignInPage} from './pages/welcome.mjs';
import {ListPage, RecordForm, RecordPage, Shell} from './pages/workplace.mjs';
import {wordsOf} from './words.mjs';
import {Client} from '../lib/client.mjs';
import {kAdmin} from '../lib/server.mjs';

const words = wordsOf('zh-CN');
const kSales = {name: '王伟', email: 'wang@example.com', password: '春天从来不迟到 2026'};

/** A salesperson who can sign in. */
async function makeSalesperson(server) {
  const admin = new Client(server.url);
  await admin.signIn(kAdmin);
  const [role] = (await admin.send('GET', `/roles?filter=${encodeURIComponent(JSON.stringify(['name', '=', 'sales']))}`)).body.data;
  await admin.call('POST', '/users', {body: {name: kSales.name, email: kSales.email, password: kSales.password, roles: [role.id], language: 'zh-CN'}});
  return admin;
}

test('a type is made, has fields and a board, and is worked with at once', {timeout: 180_000}, (t) =>
  inBrowser(t, {}, async ({page, server}) => {
    const admin = await makeSalesperson(server);
    const theirs = await page.context().browser().newContext({baseURL: server.url, locale: 'zh-CN', serviceWorkers: 'block'});
    const colleague = await theirs.newPage();
    await colleague.goto('/');
    await new SignInPage(colleague, words).signIn(kSales);
    await new Shell(colleague, words).isOpen();

    const types = new RecordTypes(page, words);
    await page.goto('/settings/types');
    await new SignInPage(page, words).signIn(kAdmin);
    await types.isOpen();
    await types.make('设备');
    await types.addField('状态', 'choice', ['运行', '故障']);
    await types.addField('出厂日期', 'date');
    await types.open();
    await expectAccessible(page);
    await types.giveBoard('设备', '状态');

    // The colleague's navigation has it, though he did nothing.
    await new Shell(colleague, words).goTo('设备');
    await new ListPage(colleague, words, '设备').create();
    const form = new RecordForm(colleague, words);
    await form.fill({名称: 'CNC-500 加工中心'});
    await form.choose('状态', '故障');
    await form.save();
    await new RecordPage(colleague, words).isOpen('CNC-500 加工中心');
    await expectAccessible(colleague);

    await new Composer(colleague, words).write('主轴异响，约周三上门');

    const hits = await new Shell(colleague, words).search('jiagong');
    await hits.filter({hasText: 'CNC-500 加工中心'}).waitFor();
    await colleague.goto('/x-she-bei/board');
    const board = new Board(colleague, words);
    await board.column('故障').waitFor();
    await expectCount(board.column('故障').locator(board.card('CNC-500 加工中心')), 1);
    await colleague.goto('/x-she-bei');
    await expectCount(new Listing(colleague, words).row('CNC-500 加工中心'), 1);
    await expectAccessible(colleague);

    // Follow-ups refer to it: that field goes first.
    await types.remove('设备');
    await page.getByText('还有字段指向它', {exact: false}).waitFor();
    const {body} = await admin.send('DELETE', '/entities/activity/fields/x_she_bei');
    assert.ok(!body);
    await page.keyboard.press('Escape');
    await types.open();
    await types.remove('设备');
    await page.getByText('设备', {exact: true}).first().waitFor({state: 'detached'});
    admin.close();
  }));

test('on a phone a type of one’s own is cards and a form like any', {timeout: 120_000}, (t) =>
  inBrowser(t, {size: kPhone}, async ({page, server}) => {
    const admin = new Client(server.url);
    await admin.signIn(kAdmin);
    await admin.call('POST', '/entities', {body: {label: '设备', icon: 'tool', referred_by: ['activity']}});
    await admin.call('POST', '/x-she-bei', {body: {name: 'CNC-500 加工中心'}});
    await page.goto('/x-she-bei');
    await new SignInPage(page, words).signIn(kAdmin);
    await page.getByText('CNC-500 加工中心').first().click();
    await new RecordPage(page, words).isOpen('CNC-500 加工中心');
    await expectAccessible(page);
    for (const address of ['/settings/types', '/x-she-bei/new']) {
      await page.goto(address);
      await page.locator('#page').waitFor();
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0, address);
    }
    admin.close();
  }));
