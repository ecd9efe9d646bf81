// A record's page: what one writes down, files, the way through a list, the map of relations, a phone.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {expectAccessible, expectValue, inBrowser, kPhone} from './browser.mjs';
import {Facts} from './pages/record.mjs';
import {SignInPage} from './pages/welcome.mjs';
import {RecordPage} from './pages/workplace.mjs';
import {wordsOf} from './words.mjs';
import {Client} from '../lib/client.mjs';
import {kPassword} from '../lib/people.mjs';
import {kAdmin} from '../lib/server.mjs';

const words = wordsOf('zh-CN');
const kPixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

async function atAccount(t, options, act) {
  await inBrowser(t, options, async ({page, server}) => {
    const client = new Client(server.url);
    await client.signIn(kAdmin);
    const account = await client.call('POST', '/accounts', {body: {name: '长江重工', phone: '027-85000001'}});
    await page.goto(`/accounts/${account.id}`);
    await new SignInPage(page, words).signIn(kAdmin);
    await new RecordPage(page, words).isOpen('长江重工');
    await act({page, client, account});
    client.close();
  });
}

test('a follow-up names a colleague, its next step comes back as a task; the timeline finds it', {timeout: 120_000}, (t) =>
  atAccount(t, {}, async ({page, client}) => {
    const colleague = await client.call('POST', '/users', {body: {name: '王芳', email: 'wang@example.com', password: kPassword}});
    const box = page.getByRole('textbox', {name: words('composer.text')});
    await box.click();
    await box.pressSequentially('谈了合同条款 @王');
    await page.locator('.ant-mentions-dropdown').getByText('王芳').first().click();
    await page.getByRole('textbox', {name: '下一步', exact: true}).fill('寄合同样本');
    await page.getByRole('textbox', {name: '提醒时间'}).fill('2030-01-02 09:00');
    await page.keyboard.press('Enter');
    await page.locator('.ant-picker-dropdown').waitFor({state: 'hidden'});
    await expectAccessible(page);
    await box.press('ControlOrMeta+Enter');
    const timeline = page.getByRole('region', {name: words('record.timeline')});
    await timeline.getByRole('link', {name: '寄合同样本'}).waitFor();
    const {data} = await client.call('GET', '/activities?expand=mentions');
    const said = data.find((one) => one.kind === 'follow_up');
    const task = data.find((one) => one.kind === 'task');
    assert.deepEqual(said.mentions.map((one) => one.id), [colleague.id]);
    assert.equal(said.next_step, '寄合同样本');
    assert.equal(task.remind_at, '2030-01-02T01:00:00.000Z');

    await page.getByRole('textbox', {name: words('timeline.search')}).fill('条款');
    await timeline.locator('mark').filter({hasText: '条款'}).first().waitFor();
    await timeline.getByRole('link', {name: '寄合同样本'}).waitFor({state: 'hidden'});
    await expectValue(box, '');
  }));

test('what was begun is there again, and columns stay folded', {timeout: 120_000}, (t) =>
  atAccount(t, {}, async ({page}) => {
    const box = page.getByRole('textbox', {name: words('composer.text')});
    await box.fill('写了一半');
    await page.getByRole('button', {name: words('record.fold', {what: words('record.related')})}).click();
    await page.reload();
    await box.waitFor();
    await expectValue(box, '写了一半');
    await page.getByRole('button', {name: words('record.unfold', {what: words('record.related')})}).click();
    await page.getByRole('heading', {name: words('record.files')}).waitFor();
  }));

test('a picture is added, looked at and removed', {timeout: 120_000}, (t) =>
  atAccount(t, {}, async ({page}) => {
    await page.locator('input[type=file][multiple]').setInputFiles({name: '合影.png', mimeType: 'image/png', buffer: kPixel});
    const files = page.getByRole('region', {name: words('record.files')});
    await files.getByRole('button', {name: '合影.png', exact: true}).click();
    const shown = page.getByRole('dialog');
    await shown.getByRole('img', {name: '合影.png'}).waitFor();
    assert.equal(await shown.getByRole('img', {name: '合影.png'}).evaluate((img) => img.decode().then(() => img.naturalWidth)), 1);
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await files.getByRole('button', {name: words('files.remove', {name: '合影.png'})}).click();
    await page.getByRole('dialog').getByRole('button', {name: words('remove')}).click();
    await files.getByRole('button', {name: '合影.png', exact: true}).waitFor({state: 'hidden'});
  }));

test('the map of relations is changed without a mouse, and read in words', {timeout: 120_000}, (t) =>
  atAccount(t, {}, async ({page, client, account}) => {
    const [boss] = await Promise.all(['王总', '李工'].map((name) => client.call('POST', '/contacts', {body: {name, account: account.id}})));
    await page.getByRole('tab', {name: words('relations.title')}).click();
    await page.getByRole('button', {name: words('graph.newLine')}).click();
    for (const [id, name] of [['line-from', '李工'], ['line-to', '王总']]) {
      await page.locator(`#${id}`).fill(name);
      await page.keyboard.press('Enter');
    }
    await page.getByRole('dialog').getByRole('button', {name: words('save')}).click();
    await page.getByText(words('graph.inWords')).click();
    await page.getByRole('listitem').filter({hasText: /李工.*汇报给.*王总/}).waitFor();
    await expectAccessible(page);
    const {data} = await client.call('GET', `/contacts?reports_to=${boss.id}`);
    assert.deepEqual(data.map((one) => one.name), ['李工']);
  }));

test('on a phone: three tabs, the composer at the thumb, nothing pushed sideways', {timeout: 120_000}, (t) =>
  atAccount(t, {size: {...kPhone, width: 360}}, async ({page}) => {
    const box = page.getByRole('textbox', {name: words('composer.text')});
    await box.waitFor();
    const {y} = await box.boundingBox();
    assert.ok(y > kPhone.height / 2, `the composer is at ${y}`);
    await expectAccessible(page);
    await page.getByRole('tab', {name: words('record.facts')}).click();
    await new Facts(page, words).edit('short_name', '长江', 'Enter');
    await new Facts(page, words).field('short_name').getByText('长江').waitFor();
    await expectAccessible(page);
    await page.getByRole('tab', {name: words('record.related')}).click();
    await page.getByRole('heading', {name: words('record.files')}).waitFor();
    await expectAccessible(page);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 360);
  }));

test('through the list one came from, record by record', {timeout: 120_000}, (t) =>
  atAccount(t, {}, async ({page, client}) => {
    for (const name of ['安徽一厂', '北京二厂']) await client.call('POST', '/accounts', {body: {name}});
    await page.goto('/accounts?sort=name');
    await page.getByRole('link', {name: '安徽一厂'}).click();
    const record = new RecordPage(page, words);
    await record.isOpen('安徽一厂');
    await page.getByText(words('record.place', {at: '1', total: '3'})).waitFor();
    await page.keyboard.press(']');
    await record.isOpen('北京二厂');
    await page.getByText(words('record.place', {at: '2', total: '3'})).waitFor();
    await page.keyboard.press('Alt+ArrowDown');
    await record.isOpen('长江重工');
    await page.getByText(words('record.place', {at: '3', total: '3'})).waitFor();
    await page.keyboard.press('[');
    await record.isOpen('北京二厂');
  }));

test('a session that ends in the middle of a form takes nothing of it away', {timeout: 120_000}, (t) =>
  atAccount(t, {}, async ({page, client, account}) => {
    const form = await new Facts(page, words).openForm();
    await form.getByLabel('简称', {exact: true}).fill('写到一半');
    await page.context().clearCookies();
    await form.getByRole('button', {name: words('save'), exact: true}).click();
    const password = page.locator('input[type=password]');
    await password.fill(kAdmin.password);
    await password.press('Enter');
    await form.waitFor({state: 'hidden'});
    assert.equal((await client.call('GET', `/accounts/${account.id}`)).short_name, '写到一半');
  }));
