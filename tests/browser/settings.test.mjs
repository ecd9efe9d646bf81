// Administration: somebody changes departments by hand, arranges a form, takes a bulk edit back; the page of the API answers.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {eventually, expectAccessible, inBrowser} from './browser.mjs';
import {LayoutPage} from './pages/layout.mjs';
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
