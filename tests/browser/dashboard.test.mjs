// Home: what is due is done or put off, figures lead to their records, and everybody arranges it as they like.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {expectAccessible, expectCount, inBrowser} from './browser.mjs';
import {HomePage} from './pages/overview.mjs';
import {SignInPage} from './pages/welcome.mjs';
import {RecordForm, RecordPage} from './pages/workplace.mjs';
import {wordsOf} from './words.mjs';
import {Client} from '../lib/client.mjs';
import {kPassword, makePeople} from '../lib/people.mjs';
import {kAdmin} from '../lib/server.mjs';

const words = wordsOf('zh-CN');
const kByStage = '各阶段商机'; // shipped with a new workspace

/** Two tasks that are overdue, two deals in two stages. */
async function prepare(server) {
  const client = new Client(server.url);
  await client.signIn(kAdmin);
  const me = (await client.call('GET', '/session')).user.id;
  const account = await client.call('POST', '/accounts', {body: {name: '苏州园林设计有限公司'}});
  for (const subject of ['寄样品', '回电话'])
    await client.call('POST', '/activities', {body: {kind: 'task', subject, account: account.id, assignee: me, due_at: '2024-05-06T01:00:00.000Z'}});
  const stages = (await client.call('GET', '/stages?sort=position&filter=["kind","=","open"]')).data;
  const deal = (name, amount, stage) => client.call('POST', '/opportunities', {body: {name, account: account.id, amount, stage: stage.id}});
  await deal('园林灌溉系统', 50_000, stages[0]);
  await deal('假山', 30_000, stages[0]);
  await deal('茶室', 20_000, stages[1]);
  client.close();
  return {stages: stages.map(({name}) => name)};
}

test('what is due is done and put off, a figure opens its records', {timeout: 120_000}, (t) =>
  inBrowser(t, {}, async ({page, server}) => {
    const {stages} = await prepare(server);
    const home = new HomePage(page, words);
    await page.goto('/');
    await new SignInPage(page, words).signIn(kAdmin);
    await home.arrange();
    await home.add(words('home.tasks'));
    await home.arranged();
    await home.tile(words('home.tasks')).getByText('寄样品').waitFor();
    await expectAccessible(page);

    await home.finish('寄样品');
    await home.tile(words('home.tasks')).getByText('寄样品').waitFor({state: 'detached'});
    await home.putOff('回电话');
    await home.tile(words('home.tasks')).getByRole('region', {name: words('home.days.later')}).getByText('回电话').waitFor();

    const figures = await home.figures(kByStage);
    assert.match(figures[stages[0]], /80,000/);
    assert.match(figures[stages[1]], /20,000/);
    await expectAccessible(page);
    await home.open(kByStage, stages[0]);
    await page.getByRole('link', {name: '园林灌溉系统'}).first().waitFor();
    await page.getByRole('link', {name: '假山'}).first().waitFor();
    assert.equal(await page.getByRole('link', {name: '茶室'}).count(), 0);
  }));

test('a bar opens the records behind it', {timeout: 120_000}, (t) =>
  inBrowser(t, {}, async ({page, server}) => {
    await prepare(server);
    await page.goto('/');
    await new SignInPage(page, words).signIn(kAdmin);
    // The funnel's first step is the widest.
    const drawing = new HomePage(page, words).tile(kByStage).locator('svg').last();
    await drawing.waitFor();
    await page.waitForTimeout(600); // it has come to rest
    await drawing.scrollIntoViewIfNeeded();
    const box = await drawing.boundingBox();
    await page.mouse.click(box.x + box.width * 0.32, box.y + 24);
    await page.waitForURL(/opportunities\?filter=/);
    await page.getByRole('link', {name: '假山'}).first().waitFor();
    assert.equal(await page.getByRole('link', {name: '茶室'}).count(), 0);
  }));

test('home is arranged, a chart of one’s own made, and both are there the next time', {timeout: 120_000}, (t) =>
  inBrowser(t, {}, async ({page, server}) => {
    await prepare(server);
    const home = new HomePage(page, words);
    await page.goto('/');
    await new SignInPage(page, words).signIn(kAdmin);
    await home.arrange();
    const before = await home.titles();
    await home.carry(before[0]);
    await home.add(words('home.tasks'));
    await home.draw('按状态的商机', '商机');
    await expectAccessible(page);
    await home.arranged();
    await home.tile('按状态的商机').locator('svg').last().waitFor();
    await home.tile(words('home.tasks')).getByText('寄样品').waitFor();
    const after = await home.titles();
    assert.notEqual(after[0], before[0]);

    await page.waitForLoadState('networkidle');
    await page.reload();
    await home.tile('按状态的商机').waitFor();
    assert.deepEqual(await home.titles(), after);

    await home.arrange();
    await page.getByRole('button', {name: words('home.asBegun')}).click();
    await home.tile('按状态的商机').waitFor({state: 'detached'});
    assert.deepEqual(await home.titles(), before);
  }));

test('the first steps are those that one may take; they are ticked off, passed over, and gone', {timeout: 120_000}, (t) =>
  inBrowser(t, {}, async ({page, server}) => {
    const admin = new Client(server.url);
    await admin.signIn(kAdmin);
    await makePeople(server.url, admin, {wang: {role: 'sales', language: 'zh-CN'}}, new Map());
    const home = new HomePage(page, words);
    await page.goto('/');
    await new SignInPage(page, words).signIn({email: 'wang@example.com', password: kPassword});
    await home.tile(words('home.start')).waitFor();
    await expectAccessible(page);
    const offered = await home.stepsOffered();
    assert.ok(offered.includes(words('home.step.lead')) && offered.length <= 8, offered.join());
    assert.ok(!offered.includes(words('home.step.people')), 'a salesperson invites nobody');

    await home.skipStep(words('home.step.view'));
    await home.openStep(words('home.step.lead'));
    const form = new RecordForm(page, words);
    await form.fill({姓名: '李清照', 公司: '漱玉文化有限公司'});
    await form.save();
    await new RecordPage(page, words).isOpen('李清照');
    await page.goto('/');
    await home.stepIsDone(words('home.step.lead'));
    assert.ok(!(await home.stepsOffered()).includes(words('home.step.view')), 'what was passed over stays away');

    await home.skipAllSteps();
    await page.reload();
    await home.tile(words('home.tasks')).or(page.getByRole('button', {name: words('home.arrange')})).first().waitFor();
    await expectCount(home.tile(words('home.start')), 0);
    admin.close();
  }));
