// Two people at one record: what one changes the other sees, and nothing that either typed is lost.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {expectAccessible, expectValue, inBrowser, serveBuilt} from './browser.mjs';
import {SignInPage} from './pages/welcome.mjs';
import {RecordPage} from './pages/workplace.mjs';
import {Facts} from './pages/record.mjs';
import {wordsOf} from './words.mjs';
import {Client} from '../lib/client.mjs';
import {kPassword, makePeople} from '../lib/people.mjs';
import {kAdmin} from '../lib/server.mjs';

const kName = '成都锦江仪表有限公司';

/** The administrator in one window, 王芳 in another, both at one account. */
async function twoAt(t, act) {
  await inBrowser(t, {}, async ({page, server}) => {
    const words = wordsOf('zh-CN');
    const client = new Client(server.url);
    await client.signIn(kAdmin);
    const everything = {read: 'all', create: 'all', update: 'all'};
    await makePeople(server.url, client, {wang: {rights: {account: everything, user: {read: 'all'}}, language: 'zh-CN'}}, new Map());
    const account = await client.call('POST', '/accounts', {body: {name: kName, phone: '028-85000001', short_name: '锦江'}});
    const path = `/accounts/${account.id}`;
    await page.goto(path);
    await new SignInPage(page, words).signIn(kAdmin);
    const context = await page.context().browser().newContext({baseURL: server.url, locale: 'zh-CN', viewport: {width: 1280, height: 900}});
    const other = await context.newPage();
    other.setDefaultTimeout(15_000);
    await serveBuilt(other);
    await other.goto(path);
    await new SignInPage(other, words).signIn({email: 'wang@example.com', password: kPassword});
    for (const each of [page, other]) await new RecordPage(each, words).isOpen(kName);
    const now = async () => client.call('GET', path);
    await act({page, other, words, now});
    client.close();
    await context.close();
  });
}

test('what a colleague changes appears where one reads, marked', {timeout: 120_000}, (t) =>
  twoAt(t, async ({page, other, words}) => {
    await new Facts(other, words).edit('short_name', '锦江仪表', 'Enter');
    const fact = new Facts(page, words).field('short_name');
    await fact.getByText('锦江仪表').waitFor();
    await fact.getByText(/由同事修改/).waitFor();
    await expectAccessible(page);
  }));

test('different fields merge by themselves', {timeout: 120_000}, (t) =>
  twoAt(t, async ({page, other, words, now}) => {
    const form = await new Facts(page, words).openForm();
    await form.getByLabel('电话', {exact: true}).fill('028-85000002');
    await new Facts(other, words).edit('short_name', '锦江仪表', 'Enter');
    await form.locator('input[value="锦江仪表"]').waitFor();
    await expectValue(form.getByLabel('电话', {exact: true}), '028-85000002');
    await form.getByRole('button', {name: words('save'), exact: true}).click();
    await form.waitFor({state: 'hidden'});
    const {phone, short_name} = await now();
    assert.match(phone, /85000002$/);
    assert.equal(short_name, '锦江仪表');
  }));

test('the same field is asked about, with both values and who was it', {timeout: 120_000}, (t) =>
  twoAt(t, async ({page, other, words, now}) => {
    const form = await new Facts(page, words).openForm();
    await form.getByLabel('简称', {exact: true}).fill('我写的');
    await new Facts(other, words).edit('short_name', '她写的', 'Enter');
    await form.getByText('她写的').waitFor();
    await form.getByRole('button', {name: words('save'), exact: true}).click();
    const asked = page.getByRole('dialog', {name: words('stale.title')});
    await asked.getByText('我写的').waitFor();
    await asked.getByText('她写的').first().waitFor();
    await asked.getByText('wang').first().waitFor();
    await expectAccessible(page);
    assert.equal((await now()).short_name, '她写的');
    await asked.getByRole('button', {name: words('stale.save')}).click();
    await form.waitFor({state: 'hidden'});
    assert.equal((await now()).short_name, '我写的');
  }));

test('in place: Tab saves and goes on, Esc goes back and can be taken back', {timeout: 120_000}, (t) =>
  twoAt(t, async ({page, words, now}) => {
    const facts = new Facts(page, words);
    await facts.edit('name', '成都锦江仪表集团', 'Tab');
    await page.getByRole('heading', {name: '成都锦江仪表集团', level: 1}).waitFor();
    await facts.input('short_name').waitFor();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('不要的');
    await page.keyboard.press('Escape');
    await facts.input('short_name').waitFor({state: 'hidden'});
    assert.equal((await now()).short_name, '锦江');
    await page.getByRole('button', {name: words('record.goOn')}).click();
    await facts.input('short_name').waitFor();
    await expectValue(facts.input('short_name'), '不要的');
    await page.keyboard.press('Enter');
    await facts.input('short_name').waitFor({state: 'hidden'});
    assert.equal((await now()).short_name, '不要的');
    await (await facts.history('short_name')).getByText('锦江', {exact: true}).first().waitFor();
  }));

test('what was typed is offered again after the tab was closed', {timeout: 120_000}, (t) =>
  twoAt(t, async ({page, words}) => {
    await page.goto('/accounts/new');
    await page.getByLabel('客户名称', {exact: true}).fill('写了一半的客户');
    await page.waitForFunction(() => Object.keys(localStorage).some((key) => key.startsWith('keyuan.draft.')));
    await page.goto('about:blank');
    await page.goto('/accounts/new');
    await page.getByRole('button', {name: words('form.draftTake')}).click();
    await page.getByRole('button', {name: words('save'), exact: true}).click();
    await new RecordPage(page, words).isOpen('写了一半的客户');
    await page.goto('/accounts/new');
    await page.getByLabel('客户名称', {exact: true}).waitFor();
    assert.equal(await page.getByRole('button', {name: words('form.draftTake')}).count(), 0);
  }));
