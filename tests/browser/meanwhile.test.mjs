// What changes while a form is open: it is taken or said, and nothing typed is lost.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {inBrowser} from './browser.mjs';
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
async function asWang(t, {at, rights = {account: kEverything, user: {read: 'all'}}, before = async () => undefined}, act) {
  await inBrowser(t, {}, async ({page, server}) => {
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
    await form.save();
    await page.getByRole('alert').first().waitFor();
    await page.getByLabel('年营业额', {exact: true}).waitFor({state: 'detached'});
    assert.equal(await page.getByLabel('客户名称', {exact: true}).inputValue(), '浦江精密');
    await form.save();
    await new RecordPage(page, words).isOpen('浦江精密');
    const {data: [account]} = await client.call('GET', '/accounts');
    assert.equal(account.annual_revenue, null);
  }));
