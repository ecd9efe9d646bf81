// Administration: somebody changes departments by hand, arranges a form, looks at what a role gains and loses before it does, stops a bulk
// edit and takes one back; the page of the API answers.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {eventually, expectAccessible, expectValue, inBrowser} from './browser.mjs';
import {LayoutPage} from './pages/layout.mjs';
import {Listing} from './pages/listing.mjs';
import {SignInPage} from './pages/welcome.mjs';
import {wordsOf} from './words.mjs';
import {Client} from '../lib/client.mjs';
import {kAdmin} from '../lib/server.mjs';
import {ended} from '../lib/until.mjs';

const words = wordsOf('zh-CN');

/** Carries a node of a tree onto another, slowly enough for the tree to see where it is. */
async function carry(page, what, where) {
  const middle = async (text) => {
    const {x, y, width, height} = await page.locator('.ant-tree-node-content-wrapper', {hasText: text}).locator('a').first().boundingBox();
    return [x + width / 2, y + height / 2];
  };
  const {mouse} = page;
  await mouse.move(...(await middle(what)));
  await mouse.down();
  const [x, y] = await middle(where);
  await mouse.move(x + 4, y + 3, {steps: 8});
  await page.waitForTimeout(150);
  await mouse.move(x + 6, y + 5, {steps: 4});
  await page.waitForTimeout(150);
  await mouse.up();
}

test('a person is carried to another department', {timeout: 120_000}, (t) =>
  inBrowser(t, {}, async ({page, server}) => {
    const client = new Client(server.url);
    await client.signIn(kAdmin);
    const north = await client.call('POST', '/departments', {body: {name: '华北销售部'}});
    const south = await client.call('POST', '/departments', {body: {name: '华南销售部'}});
    const person = await client.call('POST', '/users', {body: {name: '范子若', email: 'fan@example.com', department: north.id}});

    await page.goto('/settings/departments');
    await new SignInPage(page, words).signIn(kAdmin);
    const name = page.getByRole('link', {name: '范子若'});
    await name.waitFor();
    await expectAccessible(page);
    await carry(page, '范子若', '华南销售部');
    const department = async () => (await client.call('GET', `/users/${person.id}`)).department;
    await eventually('the department', department, south.id);
    client.close();
  }));

test('the page of the API answers what it is asked', {timeout: 120_000}, (t) =>
  inBrowser(t, {}, async ({page}) => {
    await page.goto('/settings/api');
    await new SignInPage(page, words).signIn(kAdmin);
    await page.getByRole('searchbox', {name: words('settings.api.find')}).fill('get accounts list');
    await page.getByRole('button', {name: /GET \/accounts /}).first().click();
    await page.getByRole('textbox', {name: 'limit'}).fill('3');
    await page.getByRole('button', {name: words('settings.api.try'), exact: true}).click();
    await page.getByRole('status').getByText('"total": 0').waitFor();
    await expectAccessible(page);
  }));

test('a field is carried into a section of one’s own by keyboard, and everybody’s form has it so', {timeout: 120_000}, (t) =>
  inBrowser(t, {}, async ({page}) => {
    const [field, own, what] = ['简称', '往来', '客户'];
    await page.goto('/settings/fields/account/layout');
    await new SignInPage(page, words).signIn(kAdmin);
    const layout = new LayoutPage(page, words);
    await layout.isOpen();
    await layout.addSection(own);
    await page.getByText(words('settings.layout.emptySection')).waitFor();
    // The lines: the new section, the first one of the description, the name, the short name.
    await layout.carry(field, 'ArrowUp', [3, 2, 1]);
    await layout.previewed(what, own).getByText(field, {exact: true}).waitFor();
    await expectAccessible(page);
    await layout.save();

    const inForm = page.getByRole('region', {name: own, exact: true}).getByLabel(field, {exact: true});
    await page.goto('/accounts/new');
    await inForm.waitFor();

    await layout.open('account');
    await layout.carry(field, 'ArrowDown', [3]);
    await layout.save();
    await page.getByText(words('settings.layout.emptySection')).waitFor();
    await page.reload();
    await layout.heading(own).waitFor(); // empty, it is still there
    await page.goto('/accounts/new');
    await page.getByLabel(field, {exact: true}).waitFor();
    assert.equal(await page.getByRole('region', {name: own, exact: true}).count(), 0);

    await layout.open('account');
    await page.getByRole('button', {name: words('settings.layout.removeSection', {name: own})}).click();
    await layout.save();
    await layout.heading(own).waitFor({state: 'detached'});
  }));

test('a bulk edit is taken back from the list of jobs, but for what somebody changed since', {timeout: 120_000}, (t) =>
  inBrowser(t, {}, async ({page, server}) => {
    const client = new Client(server.url);
    await client.signIn(kAdmin);
    const make = async (name) => (await client.call('POST', '/accounts', {body: {name, region: 'east'}})).id;
    const [one, other] = [await make('苏州园林设计有限公司'), await make('常州钟楼仪表厂')];
    const {job} = await client.call('POST', '/accounts/bulk', {body: {ids: [one, other], set: {region: 'south'}}});
    assert.equal((await ended(client, job)).state, 'done');
    await client.call('PATCH', `/accounts/${other}`, {body: {region: 'north'}});

    await page.goto('/settings/jobs');
    await new SignInPage(page, words).signIn(kAdmin);
    await page.getByRole('button', {name: words('list.undo')}).click();
    const asked = page.getByRole('dialog');
    await asked.getByText(words('settings.jobs.undoHelp')).waitFor();
    await expectAccessible(page);
    await asked.getByRole('button', {name: words('list.undo')}).click();
    await page.getByText(`${words('job.result.undone')}: 1`).waitFor();
    await page.getByRole('dialog').getByRole('button', {name: words('close'), exact: true}).last().click();
    await page.getByText(words('settings.jobs.undone'), {exact: true}).waitFor();
    const region = async (id) => (await client.call('GET', `/accounts/${id}`)).region;
    assert.deepEqual([await region(one), await region(other)], ['east', 'north']);
    client.close();
  }));

test('what a role gains and loses is shown before it is saved, and not what a colleague saved meanwhile', {timeout: 120_000}, (t) =>
  inBrowser(t, {}, async ({page, server}) => {
    const client = new Client(server.url);
    await client.signIn(kAdmin);
    const own = {read: 'own', create: 'own', update: 'own', remove: 'own'};
    const role = await client.call('POST', '/roles', {body: {name: 'support', title: '客服', rights: {account: {...own, fields: {annual_revenue: 'hidden'}}, lead: own}}});
    const rights = async () => (await client.call('GET', `/roles/${role.id}`)).rights;
    await page.goto(`/settings/roles/${role.id}`);
    await new SignInPage(page, words).signIn(kAdmin);
    const cell = (what, verb) => page.getByRole('combobox', {name: `${what}: ${words(`settings.verb.${verb}`)}`, exact: true});
    const review = (count) => page.getByRole('button', {name: words('settings.roles.review', {count: String(count)}), exact: true});
    const dialog = page.getByRole('dialog', {name: words('settings.roles.changes', {name: '客服'})});
    const told = async () => (await dialog.locator('del').locator('xpath=../..').allInnerTexts()).map((line) => line.split(/\s+/).join(' '));

    await cell('客户', 'read').selectOption('all');
    await cell('线索', 'remove').selectOption('none');
    await cell('线索', 'update').selectOption('all');
    await cell('线索', 'update').selectOption('own'); // thought better of
    await review(2).click();
    await expectAccessible(page);
    assert.deepEqual(await told(), ['客户 · 查看 本人 → 全部 更多', '线索 · 删除 本人 → 无 更少']);

    // Looked at and left, nothing has changed.
    await page.keyboard.press('Escape');
    await dialog.waitFor({state: 'hidden'});
    assert.equal((await rights()).account.read, 'own');

    await page.getByRole('button', {name: '客户 (1)'}).click();
    await page.getByRole('group', {name: words('settings.roles.fieldsOf', {what: '客户'})}).locator('label').filter({hasText: '年营业额'}).getByRole('combobox').selectOption('read_only');
    await review(3).click();
    assert.ok((await told()).includes('客户 · 年营业额 隐藏 → 只读 更多'));
    await dialog.getByRole('button', {name: words('save'), exact: true}).click();
    await dialog.waitFor({state: 'hidden'});
    const now = await rights();
    assert.deepEqual([now.account.read, now.account.fields, now.lead.remove ?? 'none'], ['all', {annual_revenue: 'read_only'}, 'none']);

    // What a colleague saves shows while nothing is changed here; otherwise one's own stays, and saving says that he was quicker.
    const byColleague = (read) => client.call('PATCH', `/roles/${role.id}`, {body: {rights: {account: {...own, read}, lead: own}}});
    await byColleague('department');
    await expectValue(cell('客户', 'read'), 'department');
    await cell('线索', 'read').selectOption('department');
    const {version} = await byColleague('own_and_below');
    await page.waitForResponse(async (answer) => answer.url().includes(`/roles/${role.id}`) && (await answer.json()).version === version);
    await review(1).click();
    await dialog.getByRole('button', {name: words('save'), exact: true}).click();
    await dialog.getByRole('button', {name: words('problem.reload'), exact: true}).click();
    await dialog.waitFor({state: 'hidden'});
    await expectValue(cell('客户', 'read'), 'own_and_below');
    assert.equal((await rights()).lead.read, 'own');
    client.close();
  }));

test('a bulk edit is stopped half way: what it did stays, what it did not is as it was, and it is taken back', {timeout: 240_000}, (t) =>
  inBrowser(t, {demo: 4000}, async ({page, server}) => {
    const client = new Client(server.url);
    await client.signIn(kAdmin);
    const [person] = (await client.call('GET', '/users?limit=50&sort=name')).data.filter(({email}) => email !== kAdmin.email);
    const owned = async () => (await client.call('GET', `/accounts?limit=1&filter=${encodeURIComponent(JSON.stringify(['owner', '=', person.id]))}`)).total;
    const before = await owned();
    await page.goto('/accounts');
    await new SignInPage(page, words).signIn(kAdmin);
    const job = await new Listing(page, words).assignAll(person.name);
    await job.getByRole('button', {name: words('job.cancel'), exact: true}).click();
    await job.getByText(words('job.cancelled')).waitFor();
    await expectAccessible(page);
    const {data: [{state, result, total}]} = await client.call('GET', '/jobs?own=true&limit=1');
    assert.equal(state, 'cancelled');
    assert.ok(result.done > 0 && result.done + result.unchanged < total, `${result.done} of ${total}`);
    await job.getByText(`${words('job.result.done')}: ${result.done.toLocaleString('zh-CN')}`, {exact: true}).waitFor();
    assert.equal(await owned(), before + result.done);

    await job.getByRole('button', {name: words('list.undo'), exact: true}).click();
    await job.getByText(`${words('job.result.undone')}: ${result.done.toLocaleString('zh-CN')}`, {exact: true}).waitFor({timeout: 60_000});
    assert.equal(await owned(), before);
    client.close();
  }));
