// What changes while a form is open, and what was refused: it says what it means and where, and nothing typed is lost.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {expectAccessible, expectValue, inBrowser} from './browser.mjs';
import {SignInPage} from './pages/welcome.mjs';
import {RecordForm, RecordPage} from './pages/workplace.mjs';
import {wordsOf} from './words.mjs';
import {Client} from '../lib/client.mjs';
import {kPassword, makePeople} from '../lib/people.mjs';
import {kAdmin} from '../lib/server.mjs';

const words = wordsOf('zh-CN');
const kEverything = {read: 'all', create: 'all', update: 'all'};
const kWang = {email: 'wang@example.com', password: kPassword};

/** 王芳 at an address; what she may do is in a role of her own. `before` makes what is there when she comes. */
async function asWang(t, {at, rights = {account: kEverything, user: {read: 'all'}}, broken = false, before = async () => undefined}, act) {
  await inBrowser(t, {broken}, async ({page, server}) => {
    const client = new Client(server.url);
    await client.signIn(kAdmin);
    const saved = new Map();
    await makePeople(server.url, client, {wang: {rights, language: 'zh-CN'}}, saved);
    const there = await before(client, saved);
    await page.goto(at);
    await new SignInPage(page, words).signIn(kWang);
    await act({page, client, there, form: new RecordForm(page, words)});
    client.close();
  });
}

test('a choice that is retired while it is chosen is taken, and offered no more', {timeout: 120_000}, (t) =>
  asWang(t, {
    at: '/accounts/new',
    before: async (client) => {
      const field = await client.call('POST', '/entities/account/fields', {body: {label: '信用等级', type: 'choice', choices: [{value: 'gold', label: '金牌'}, {value: 'iron', label: '铁牌'}]}});
      return field.name;
    },
  }, async ({page, client, there, form}) => {
    await form.fill({客户名称: '长江重工'});
    await form.choose('信用等级', '金牌');
    await client.call('POST', `/entities/account/fields/${there}/choices`, {body: {value: 'gold', label: '金牌', retired: true}});
    await form.save();
    await new RecordPage(page, words).isOpen('长江重工');
    await page.locator(`[data-field="${there}"]`).getByText('金牌').waitFor();
    await page.goto('/accounts/new');
    assert.deepEqual(await form.choicesOf('信用等级'), ['铁牌']);
  }));

test('a field that is hidden while its form is open is not saved; the rest is', {timeout: 120_000}, (t) =>
  asWang(t, {at: '/accounts/new'}, async ({page, client, form}) => {
    await form.fill({客户名称: '浦江精密', 年营业额: '7654321'});
    const {data: [role]} = await client.call('GET', `/roles?filter=${encodeURIComponent(JSON.stringify(['name', '=', 'role_of_wang']))}`);
    await client.call('PATCH', `/roles/${role.id}`, {body: {version: role.version, rights: {account: {...kEverything, fields: {annual_revenue: 'hidden'}}, user: {read: 'all'}}}});
    // He is told at once, not when he saves.
    await page.getByRole('alert').filter({hasText: words('form.gone', {fields: '年营业额'})}).waitFor();
    await page.getByLabel('年营业额', {exact: true}).waitFor({state: 'detached'});
    await expectValue(page.getByLabel('客户名称', {exact: true}), '浦江精密');
    await form.save();
    await new RecordPage(page, words).isOpen('浦江精密');
    const {data: [account]} = await client.call('GET', '/accounts');
    assert.equal(account.annual_revenue, null);
  }));

test('who is there already is said while one types, and whose it is', {timeout: 120_000}, (t) =>
  asWang(t, {
    at: '/accounts/new',
    rights: {account: {read: 'own', create: 'all', update: 'own'}, user: {read: 'all'}},
    before: async (client, saved) => {
      await client.call('POST', '/accounts', {body: {name: '重庆长安软件有限公司', phone: '023-67591234', owner: saved.get('wang')}});
      await client.call('POST', '/accounts', {body: {name: '别人的机密客户', phone: '023-67598888'}});
    },
  }, async ({page, form}) => {
    const warning = page.getByRole('status').filter({hasText: words('form.duplicates')});
    await form.fill({客户名称: '重庆长安软件'});
    await warning.getByRole('link', {name: '重庆长安软件有限公司'}).waitFor();
    await warning.getByText(/负责人：wang/).waitFor();
    await expectAccessible(page);
    // Of what one may not see only that it is there, and whose.
    await form.fill({客户名称: '某某公司', 电话: '023-67598888'});
    await warning.getByText(new RegExp(`负责人：${kAdmin.name}`)).waitFor();
    assert.equal(await warning.getByRole('link').count(), 0);
    assert.doesNotMatch(await warning.innerText(), /机密/);
  }));

test('what the server could not do is told with the number to report, over a page and over a form', {timeout: 120_000}, (t) =>
  asWang(t, {at: '/accounts/new', broken: true}, async ({page, form}) => {
    const number = '0190b5a0-7e6f-7000-8000-00000000beef';
    const problem = {type: 'about:blank', title: '服务器内部错误', status: 500, code: 'internal', request_id: number};
    const fail = (route) => route.fulfill({status: 500, contentType: 'application/problem+json', body: JSON.stringify(problem)});
    await form.fill({客户名称: '黄河机械'});
    await page.route('**/api/v1/accounts', fail);
    await form.save();
    await page.getByRole('alert').getByText(words('problem.requestId', {id: number})).waitFor();
    await expectAccessible(page);
    await expectValue(page.getByLabel('客户名称', {exact: true}), '黄河机械');
    await page.unroute('**/api/v1/accounts', fail);
    await form.save();
    await new RecordPage(page, words).isOpen('黄河机械');

    await page.route('**/api/v1/accounts?*', fail);
    await page.route('**/api/v1/accounts/query*', fail);
    await page.goto('/accounts');
    await page.getByRole('alert').getByText(words('problem.requestId', {id: number})).waitFor();
    await page.getByRole('button', {name: words('problem.again')}).waitFor();
    await expectAccessible(page);
  }));

test('what is not there, or not for one, is told with the number of the request', {timeout: 120_000}, (t) =>
  asWang(t, {at: '/accounts/01900000-0000-7000-8000-000000000000'}, async ({page}) => {
    await page.getByRole('heading', {name: words('problem.404.title')}).waitFor();
    const answer = page.waitForResponse((one) => one.url().includes('/accounts/01900000') && one.status() === 404);
    await page.reload();
    const {request_id: number} = await (await answer).json();
    await page.getByText(words('problem.requestId', {id: number})).waitFor();
  }));
