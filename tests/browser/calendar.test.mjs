// A calendar: an entry is carried by mouse and by keys, in three languages with weeks that begin as they do there.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {eventually, expectAccessible, inBrowser, kPhone} from './browser.mjs';
import {CalendarPage} from './pages/overview.mjs';
import {SignInPage} from './pages/welcome.mjs';
import {wordsOf} from './words.mjs';
import {Client} from '../lib/client.mjs';
import {kAdmin} from '../lib/server.mjs';

const kMonth = 'view=month&date=2026-11-15';

async function prepare(server) {
  const client = new Client(server.url);
  await client.signIn(kAdmin);
  const me = (await client.call('GET', '/session')).user.id;
  const task = await client.call('POST', '/activities', {body: {kind: 'task', subject: '上门演示', assignee: me, due_at: '2026-11-11T01:30:00.000Z'}});
  const account = await client.call('POST', '/accounts', {body: {name: '苏州园林设计有限公司'}});
  const deal = await client.call('POST', '/opportunities', {body: {name: '园林灌溉系统', account: account.id, expected_close: '2026-11-20'}});
  return {client, dueAt: async () => (await client.call('GET', `/activities/${task.id}`)).due_at, closes: async () => (await client.call('GET', `/opportunities/${deal.id}`)).expected_close};
}

test('a task is carried to another day, and moved by keys', {timeout: 120_000}, (t) =>
  inBrowser(t, {}, async ({page, server}) => {
    const {client, dueAt, closes} = await prepare(server);
    const words = wordsOf('zh-CN');
    const calendar = new CalendarPage(page, words);
    await page.goto(`/calendar?${kMonth}`);
    await new SignInPage(page, words).signIn(kAdmin);
    await calendar.entry('上门演示').waitFor();
    await expectAccessible(page);
    await calendar.drag('上门演示', '2026-11-18');
    await eventually('the answer', dueAt, '2026-11-18T01:30:00.000Z');
    await calendar.day('2026-11-18').getByText('上门演示').waitFor();

    await calendar.press('上门演示', 'Alt+ArrowRight');
    await eventually('the answer', dueAt, '2026-11-19T01:30:00.000Z');
    await calendar.open('/calendar?view=week&date=2026-11-19');
    await calendar.entry('上门演示').waitFor();
    await calendar.press('上门演示', 'Alt+ArrowDown');
    await eventually('the answer', dueAt, '2026-11-19T02:00:00.000Z');
    await expectAccessible(page);

    await calendar.open(`/opportunities/calendar?field=expected_close&${kMonth}`);
    await calendar.entry('园林灌溉系统').waitFor();
    await calendar.drag('园林灌溉系统', '2026-11-25');
    await eventually('the answer', closes, '2026-11-25');
    client.close();
  }));

for (const [language, first] of [['zh-CN', '周一'], ['zh-TW', '週日'], ['en', 'Mon']])
  test(`the week begins as in ${language}`, {timeout: 120_000}, (t) =>
    inBrowser(t, {locale: language === 'en' ? 'en-GB' : language}, async ({page}) => {
      const words = wordsOf(language);
      await page.goto(`/calendar?${kMonth}`);
      await new SignInPage(page, words).signIn(kAdmin);
      const header = page.locator('.fc-col-header-cell').first();
      await header.waitFor();
      assert.equal((await header.innerText()).replace(/^星期/, language === 'zh-TW' ? '週' : '周'), first);
    }));

test('a phone shows an agenda', {timeout: 120_000}, (t) =>
  inBrowser(t, {size: kPhone}, async ({page, server}) => {
    const {client} = await prepare(server);
    const words = wordsOf('zh-CN');
    await page.goto('/calendar?date=2026-11-11');
    await new SignInPage(page, words).signIn(kAdmin);
    await page.locator('.fc-list').getByText('上门演示').waitFor();
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= kPhone.width);
    await expectAccessible(page);
    client.close();
  }));

test('when a colleague and I are both free is shown, and an appointment begins there', {timeout: 120_000}, (t) =>
  inBrowser(t, {}, async ({page, server}) => {
    const words = wordsOf('zh-CN');
    const client = new Client(server.url);
    await client.signIn(kAdmin);
    const colleague = await client.call('POST', '/users', {body: {name: '范子若', email: 'fan@example.com'}});
    await client.call('POST', '/activities', {
      body: {kind: 'appointment', subject: '别人的会', assignee: colleague.id, due_at: '2027-03-08T02:00:00.000Z', ends_at: '2027-03-08T04:00:00.000Z'},
    });
    const calendar = new CalendarPage(page, words);
    await page.goto(`/calendar?view=week&date=2027-03-08&people=${colleague.id}`);
    await new SignInPage(page, words).signIn(kAdmin);
    await page.getByText(words('calendar.free', {names: [words('calendar.me'), '范子若'].join(words('listJoint'))})).waitFor();
    await page.locator('.fc-bg-event').first().waitFor();
    await page.getByRole('button', {name: '09:00 – 10:00'}).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', {name: '12:00 – 18:00'}).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('范子若').first().waitFor();
    await dialog.getByLabel('主题', {exact: true}).fill('一起看方案');
    await dialog.getByRole('button', {name: words('save')}).click();
    await dialog.waitFor({state: 'hidden'});
    await calendar.entry('一起看方案').waitFor();
    const {data: [made]} = await client.call('GET', `/activities?filter=${encodeURIComponent('["subject","=","一起看方案"]')}`);
    assert.equal(made.due_at, '2027-03-08T04:00:00.000Z');
    assert.equal(made.ends_at, '2027-03-08T05:00:00.000Z');
    assert.deepEqual(made.participants, [colleague.id]);
    client.close();
  }));
