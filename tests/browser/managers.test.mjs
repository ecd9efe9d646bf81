// A manager's hour: leads carried to people, who is away, which days are worked, more time granted, the sources put in order.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {expectAccessible, inBrowser} from './browser.mjs';
import {Absences, AssignmentBoard, ExtensionRequests, SourceTree, WorkCalendar} from './pages/managing.mjs';
import {SignInPage} from './pages/welcome.mjs';
import {Shell} from './pages/workplace.mjs';
import {wordsOf} from './words.mjs';
import {Client} from '../lib/client.mjs';
import {kPassword, makePeople} from '../lib/people.mjs';
import {kAdmin} from '../lib/server.mjs';

const words = wordsOf('zh-CN');
const kYear = new Date().getFullYear();

/** The administrator's client, 王芳's, and a page that the administrator has signed in to at `address`. */
async function manage(t, address, act) {
  await inBrowser(t, {}, async ({page, server}) => {
    const [client, wang] = [new Client(server.url), new Client(server.url)];
    await client.signIn(kAdmin);
    const saved = new Map();
    await makePeople(server.url, client, {wang: {role: 'sales', language: 'zh-CN'}}, saved);
    await wang.signIn({email: 'wang@example.com', password: kPassword});
    await page.goto(address);
    await new SignInPage(page, words).signIn(kAdmin);
    await new Shell(page, words).isOpen();
    await act({page, client, wang, wangId: saved.get('wang')});
    for (const one of [client, wang]) one.close();
  });
}

test('leads are carried to people; who is away is said, and taken back', {timeout: 120_000}, (t) =>
  manage(t, '/leads/assignment', async ({page, client, wangId}) => {
    const lead = await client.call('POST', '/leads', {body: {name: '东风机械', company: '东风机械', owner: null}});
    const board = new AssignmentBoard(page, words);
    await board.open();
    await expectAccessible(page);
    await board.drag('东风机械', 'wang');
    await page.getByText(words('assigning.noneLeft')).waitFor();
    assert.equal((await client.call('GET', `/leads/${lead.id}`)).owner, wangId);

    const absences = new Absences(page, words);
    await absences.open();
    await absences.add({first: '开始日期', last: '结束日期'}, `${kYear}-01-01`, `${kYear}-12-31`);
    await page.getByText(words('assigning.absent')).waitFor();
    await expectAccessible(page);
    await absences.removeOne(kAdmin.name);
    assert.equal((await client.call('GET', '/absences')).total, 0);
  }));

test('the days of the year are told; who asks for more time gets it; a source comes below another', {timeout: 120_000}, (t) =>
  manage(t, '/settings/calendar', async ({page, client, wang, wangId}) => {
    const calendar = new WorkCalendar(page, words);
    await calendar.open();
    await calendar.paste('国庆节：10月1日至7日放假。', 7);
    await calendar.turn(/^5月4日/, '青年节');
    await expectAccessible(page);
    await calendar.save();
    const {data: days} = await client.call('GET', '/calendar-days?sort=date&limit=50');
    assert.deepEqual(days.map((one) => one.date), [`${kYear}-05-04`, ...[1, 2, 3, 4, 5, 6, 7].map((day) => `${kYear}-10-0${day}`)]);

    const pool = await client.call('POST', '/pools', {body: {name: '华东公海', entity: 'lead', members: [wangId], condition: ['company', '=', '北海船务']}});
    await client.call('POST', '/pool-rules', {body: {pool: pool.id, kind: 'no_follow_up', days: 30}});
    const lead = await client.call('POST', '/leads', {body: {name: '北海船务', company: '北海船务', owner: wangId}});
    await wang.call('POST', `/leads/${lead.id}/extension-requests`, {body: {reason: '客户下周开会', days: 10}});
    const requests = new ExtensionRequests(page, words);
    await requests.open(pool.id);
    await page.getByText('客户下周开会').waitFor();
    await expectAccessible(page);
    await requests.approve('北海船务', 7, '只到月底');
    assert.equal((await client.call('GET', `/leads/${lead.id}`)).extended_days, 7);

    const fairs = await client.call('POST', '/sources', {body: {name: '展会活动', channel: 'event', position: 0}});
    const spring = await client.call('POST', '/sources', {body: {name: '春季展', channel: 'event', position: 1}});
    const tree = new SourceTree(page, words);
    await tree.open();
    await tree.drag('春季展', '展会活动');
    await page.locator('.ant-tree-indent-unit').first().waitFor({state: 'attached'});
    await tree.line('春季展').locator('.ant-tree-indent-unit').waitFor({state: 'attached'});
    assert.equal((await client.call('GET', `/sources/${spring.id}`)).parent, fairs.id);
    await expectAccessible(page);
  }));
