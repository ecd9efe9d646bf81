// A list as the place one works in: narrowed, kept as a view, typed in and taken back, pasted into, grouped, walked without a mouse.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {expectAccessible, expectCount, inBrowser, kPhone} from './browser.mjs';
import {Listing} from './pages/listing.mjs';
import {SignInPage} from './pages/welcome.mjs';
import {RecordPage} from './pages/workplace.mjs';
import {wordsOf} from './words.mjs';
import {Client} from '../lib/client.mjs';
import {kAdmin} from '../lib/server.mjs';

const kCustomers = [
  {name: '重庆长安汽车股份有限公司', status: 'active', phone: '13800138001', annual_revenue: 300},
  {name: '杭州西湖文化用品有限公司', status: 'potential', phone: '13800138002', annual_revenue: 20},
  {name: '南京金陵仪器厂', status: 'potential', phone: '13800138003', annual_revenue: 1},
];

async function make(server, customers) {
  const client = new Client(server.url);
  await client.signIn(kAdmin);
  for (const body of customers) await client.call('POST', '/accounts', {body});
  return client;
}

test('a list is narrowed, kept as a view, typed in and taken back', {timeout: 180_000}, (t) =>
  inBrowser(t, {}, async ({page, server}) => {
    const words = wordsOf('zh-CN');
    const list = new Listing(page, words);
    const client = await make(server, kCustomers);
    const told = async (name) => (await client.call('GET', `/accounts?q=${encodeURIComponent(name)}`)).data[0];
    // What colleagues do is not told at once, for somebody to be overtaken.
    await page.route('**/api/v1/events', (route) => route.abort());
    await page.goto('/accounts');
    await new SignInPage(page, words).signIn(kAdmin);
    await list.counts('3');

    await list.quick('客户状态', '潜在');
    await list.counts('2');
    await list.saveView('还没成交的');
    await page.goto('/accounts');
    await list.counts('3');
    await list.openView('还没成交的');
    await list.counts('2');
    await expectAccessible(page);

    await list.type('南京金陵仪器厂', 'phone', '13900139000');
    await list.cell('南京金陵仪器厂', 'phone').getByText('139 0013 9000').waitFor();
    await page.getByText(words('list.changed', {name: '南京金陵仪器厂', what: '电话'})).waitFor();
    assert.equal((await told('南京金陵仪器厂')).phone, '+8613900139000');
    await list.undo();
    await list.cell('南京金陵仪器厂', 'phone').getByText('138 0013 8003').waitFor();

    // A colleague changed the same cell meanwhile.
    const now = await told('杭州西湖文化用品有限公司');
    await list.standAt('杭州西湖文化用品有限公司', 'phone');
    await page.keyboard.press('F2');
    await client.call('PATCH', `/accounts/${now.id}`, {body: {phone: '13700137000', version: now.version}});
    await page.locator('#cell-phone').fill('13600136000');
    await page.locator('#cell-phone').press('Enter');
    await page.getByRole('dialog').getByRole('button', {name: words('list.keepOurs')}).click();
    await list.cell('杭州西湖文化用品有限公司', 'phone').getByText('136 0013 6000').waitFor();
    client.close();
  }));

test('where counting is a question of its own, the records are there before it is answered', {timeout: 120_000}, (t) =>
  inBrowser(t, {}, async ({page, server}) => {
    const words = wordsOf('zh-CN');
    const list = new Listing(page, words);
    const client = await make(server, [{...kCustomers[0], region: 'southwest'}]);
    const [account] = (await client.call('GET', '/accounts')).data;
    const nameOf = (n) => `联系人${String(n).padStart(3, '0')}`;
    for (let n = 1; n <= 120; ++n) await client.call('POST', '/contacts', {body: {name: nameOf(n), account: account.id}});
    let count;
    const asked = new Promise((resolve) => (count = resolve));
    await page.route((url) => url.pathname === '/api/v1/contacts' && url.searchParams.get('limit') === '1', (route) => count(route));
    const filter = encodeURIComponent(JSON.stringify(['account.region', '=', 'southwest']));
    await page.goto(`/contacts?sort=name&filter=${filter}`);
    await new SignInPage(page, words).signIn(kAdmin);
    await list.row(nameOf(1)).waitFor();
    const route = await asked;
    await expectCount(page.getByText(words('list.total', {count: '120'}), {exact: true}), 0);

    await route.continue();
    await list.counts('120');
    await page.keyboard.press('End');
    await list.row(nameOf(120)).waitFor();
  }));

test('a block from a spreadsheet is pasted into cells', {timeout: 120_000}, (t) =>
  inBrowser(t, {}, async ({page, server}) => {
    const words = wordsOf('zh-CN');
    const list = new Listing(page, words);
    const many = Array.from({length: 30}, (_, n) => ({name: `客户${n + 100}`, phone: `1380013${8000 + n}`}));
    (await make(server, many)).close();
    await page.goto('/accounts?sort=name&columns=name,phone,owner');
    await new SignInPage(page, words).signIn(kAdmin);
    await list.counts('30');

    await list.standAt('客户100', 'phone');
    await list.paste('13900000001\tadmin\n没有电话\t');
    await list.cell('客户100', 'phone').getByText('139 0000 0001').waitFor();
    await page.getByText('没有电话').waitFor();
    await list.undo();
    await list.cell('客户100', 'phone').getByText('138 0013 8000').waitFor();

    await list.paste(Array.from({length: 32}, (_, n) => `139000000${10 + n}`).join('\n'));
    await page.getByRole('dialog').getByText(words('list.pasteLost', {count: '2'})).waitFor();
    await expectAccessible(page);
    await page.getByRole('dialog').getByRole('button', {name: words('list.pasteWrite'), exact: true}).click();
    await page.getByRole('dialog').waitFor({state: 'hidden'});
    await list.cell('客户105', 'phone').getByText('139 0000 0015').waitFor();
  }));

test('a list in groups, walked without a mouse', {timeout: 120_000}, (t) =>
  inBrowser(t, {}, async ({page, server}) => {
    const words = wordsOf('zh-CN');
    const list = new Listing(page, words);
    (await make(server, kCustomers)).close();
    await page.goto('/accounts?columns=name,status,annual_revenue&sort=name');
    await new SignInPage(page, words).signIn(kAdmin);
    await list.counts('3');
    await list.groupBy('客户状态');
    const groups = await list.groups(2);
    assert.match(groups[0], /潜在 共 2 条 年营业额 ¥21/);
    assert.match(groups[1], /共 1 条 年营业额 ¥300/);
    await expectAccessible(page);

    await page.goto('/accounts?sort=name');
    await list.counts('3');
    await page.getByRole('row').nth(3).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.getByText(words('list.selected', {count: '1'}), {exact: true}).waitFor();
    await page.keyboard.press('Space');
    await page.getByRole('complementary', {name: words('list.preview')}).getByRole('heading', {name: '杭州西湖文化用品有限公司'}).waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await new RecordPage(page, words).isOpen('杭州西湖文化用品有限公司');
    const from = await page.evaluate(() => history.state.usr.list);
    assert.deepEqual(from, {address: '/accounts?sort=name', position: 1});
    await page.goBack();
    await list.counts('3');
  }));

async function fitsThePhone(page) {
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(width <= kPhone.width, `the page is ${width} pixels wide`);
  await expectAccessible(page);
}

test('a list on a phone', {timeout: 120_000}, (t) =>
  inBrowser(t, {size: kPhone}, async ({page, server}) => {
    const words = wordsOf('zh-CN');
    const list = new Listing(page, words);
    (await make(server, kCustomers)).close();
    await page.goto('/accounts');
    await new SignInPage(page, words).signIn(kAdmin);
    await list.counts('3');
    await list.quick('客户状态', '潜在');
    await list.counts('2');
    await fitsThePhone(page);
  }));

test('a list in groups on a phone: headings with their figures, each opened by a touch', {timeout: 120_000}, (t) =>
  inBrowser(t, {size: kPhone}, async ({page, server}) => {
    const words = wordsOf('zh-CN');
    const list = new Listing(page, words);
    (await make(server, kCustomers)).close();
    await page.goto('/accounts?columns=name,status,annual_revenue&sort=name');
    await new SignInPage(page, words).signIn(kAdmin);
    await list.counts('3');
    await list.groupOnPhone('客户状态');
    const groups = list.phoneGroups();
    await expectCount(groups, 2);
    assert.match((await groups.nth(0).innerText()).replace(/\s+/g, ' '), /潜在 共 2 条 年营业额 ¥21/);
    await page.getByRole('link', {name: '南京金陵仪器厂'}).waitFor();
    await expectCount(page.getByRole('link', {name: '重庆长安汽车股份有限公司'}), 0);
    await groups.nth(1).click();
    await page.getByRole('link', {name: '重庆长安汽车股份有限公司'}).waitFor();
    await groups.nth(0).click();
    await page.getByRole('link', {name: '南京金陵仪器厂'}).waitFor({state: 'detached'});
    await fitsThePhone(page);

    await page.getByRole('link', {name: '重庆长安汽车股份有限公司'}).click();
    await new RecordPage(page, words).isOpen('重庆长安汽车股份有限公司');
    await page.getByText(words('record.place', {at: '1', total: '1'})).waitFor();
    await page.goBack();
    await page.getByRole('link', {name: '重庆长安汽车股份有限公司'}).waitFor();
    await expectCount(page.getByRole('link', {name: '南京金陵仪器厂'}), 0);
  }));

test('chosen records are given a tag at once, and it is taken back', {timeout: 120_000}, (t) =>
  inBrowser(t, {}, async ({page, server}) => {
    const words = wordsOf('zh-CN');
    const list = new Listing(page, words);
    (await make(server, kCustomers)).close();
    await page.goto('/accounts?columns=name,tags&sort=name');
    await new SignInPage(page, words).signIn(kAdmin);
    await list.counts('3');
    const [first, second, third] = kCustomers.map(({name}) => name);
    for (const name of [first, second]) await list.choose(name);
    await list.bulkAdd('标签', '重点');
    for (const name of [first, second]) await list.cell(name, 'tags').getByText('重点').waitFor();
    await expectCount(list.cell(third, 'tags').getByText('重点'), 0);
    await list.undo();
    for (const name of [first, second]) await list.cell(name, 'tags').getByText('重点').waitFor({state: 'detached'});
  }));
