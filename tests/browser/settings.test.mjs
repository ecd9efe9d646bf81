// Administration: somebody changes departments by hand, and the page of the API answers.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {expectAccessible, inBrowser} from './browser.mjs';
import {SignInPage} from './pages/welcome.mjs';
import {wordsOf} from './words.mjs';
import {Client} from '../lib/client.mjs';
import {kAdmin} from '../lib/server.mjs';

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
    for (let tries = 0; tries < 50 && (await department()) !== south.id; ++tries) await new Promise((next) => setTimeout(next, 100));
    assert.equal(await department(), south.id);
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
