// A salesperson who must not see a field, a record, an export: nothing of it is on any page.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {expectAccessible, inBrowser} from './browser.mjs';
import {Facts} from './pages/record.mjs';
import {SignInPage} from './pages/welcome.mjs';
import {RecordPage, Shell} from './pages/workplace.mjs';
import {wordsOf} from './words.mjs';
import {Client} from '../lib/client.mjs';
import {kPassword, makePeople} from '../lib/people.mjs';
import {kAdmin} from '../lib/server.mjs';

const kSecret = 7654321;
const kRights = {account: {read: 'own', update: 'own', create: 'all', fields: {annual_revenue: 'hidden', phone: 'read_only'}}, activity: {read: 'own', create: 'all'}, user: {read: 'all'}};

async function asSalesperson(t, act) {
  await inBrowser(t, {}, async ({page, server}) => {
    const words = wordsOf('zh-CN');
    const client = new Client(server.url);
    await client.signIn(kAdmin);
    const saved = new Map();
    await makePeople(server.url, client, {wang: {rights: kRights, language: 'zh-CN'}}, saved);
    const make = (name, more) => client.call('POST', '/accounts', {body: {name, annual_revenue: kSecret, phone: '028-85000001', ...more}});
    const own = await make('王芳自己的客户', {owner: saved.get('wang')});
    const foreign = await make('别人的机密客户', {});
    await client.call('PATCH', `/accounts/${own.id}`, {body: {version: own.version, annual_revenue: kSecret + 1}});
    const answers = [];
    page.on('response', async (response) => {
      if (response.url().includes('/api/') && (response.headers()['content-type'] ?? '').includes('json')) answers.push(await response.text().catch(() => ''));
    });
    await page.goto(`/accounts/${own.id}`);
    await new SignInPage(page, words).signIn({email: 'wang@example.com', password: kPassword});
    await act({page, words, own, foreign, answers, client});
    client.close();
  });
}

test('a hidden field is on no page and in no answer', {timeout: 120_000}, (t) =>
  asSalesperson(t, async ({page, words, answers}) => {
    await new RecordPage(page, words).isOpen('王芳自己的客户');
    const facts = new Facts(page, words);
    await facts.field('phone').getByText('85000001').waitFor();
    assert.equal(await facts.field('annual_revenue').count(), 0);
    await page.getByText(words('timeline.created')).first().waitFor();
    await expectAccessible(page);
    const form = await facts.openForm();
    assert.equal(await form.getByLabel('年营业额', {exact: true}).count(), 0);
    await page.keyboard.press('Escape');
    // What may only be read is not edited in place either.
    await facts.field('phone').locator('dd').click({position: {x: 2, y: 2}});
    assert.equal(await facts.input('phone').count(), 0);
    assert.doesNotMatch(await page.locator('body').innerText(), /7,?654,?32[12]|年营业额/);
    assert.ok(answers.length > 3);
    assert.deepEqual(answers.filter((text) => /765432[12]|annual_revenue/.test(text)), []);
  }));

test('a record of somebody else is not there: no page, no list, no search', {timeout: 120_000}, (t) =>
  asSalesperson(t, async ({page, words, foreign, answers}) => {
    await new RecordPage(page, words).isOpen('王芳自己的客户');
    await page.goto(`/accounts/${foreign.id}`);
    await page.getByRole('heading', {name: words('problem.404.title')}).waitFor();
    await page.goto('/accounts');
    await page.getByText('王芳自己的客户').first().waitFor();
    await new Shell(page, words).search('机密');
    await page.getByText(words('search.nothing', {q: '机密'})).first().waitFor();
    assert.deepEqual(answers.filter((text) => text.includes('机密')), []);
  }));

test('who may not export is offered no export', {timeout: 120_000}, (t) =>
  asSalesperson(t, async ({page, words}) => {
    await new RecordPage(page, words).isOpen('王芳自己的客户');
    await page.goto('/accounts');
    await page.getByText('王芳自己的客户').first().waitFor();
    await page.getByRole('main').getByRole('button', {name: words('more')}).first().click();
    await page.getByRole('menu').last().waitFor();
    assert.equal(await page.getByRole('menuitem', {name: /导出/}).count(), 0);
    const refused = await page.evaluate(async () => (await fetch('/api/v1/accounts/export?format=csv')).status);
    assert.equal(refused, 403);
  }));
