// A salesperson works through the day from the keyboard; a plan is started and goes on; a lead says why it has its score.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {expectAccessible, expectCount, inBrowser, kPhone} from './browser.mjs';
import {PlanStrip, TodayPage} from './pages/today.mjs';
import {SignInPage} from './pages/welcome.mjs';
import {RecordPage} from './pages/workplace.mjs';
import {wordsOf} from './words.mjs';
import {Client} from '../lib/client.mjs';
import {kPassword, makePeople} from '../lib/people.mjs';
import {kAdmin} from '../lib/server.mjs';

const kDay = 86_400_000;
const daysAgo = (days) => new Date(Date.now() - days * kDay).toISOString();

/** 王芳 has three leads that she said she would be in touch with: three, two and one day ago. */
async function withQueue(t, {size, at = '/today'}, act) {
  await inBrowser(t, {size}, async ({page, server}) => {
    const words = wordsOf('zh-CN');
    const client = new Client(server.url);
    await client.signIn(kAdmin);
    const saved = new Map();
    await makePeople(server.url, client, {wang: {role: 'sales', language: 'zh-CN'}}, saved);
    const owner = saved.get('wang');
    const leads = [];
    for (const [index, name] of ['周建国', '李晓梅', '赵东升'].entries())
      leads.push(await client.call('POST', '/leads', {body: {name, company: `${name}公司`, mobile: `1380013800${index}`, source: 'referral', owner, next_follow_up_at: daysAgo(3 - index)}}));
    const plan = await client.call('POST', '/plans', {body: {name: '三步约见', for: 'lead', active: true, days: 'calendar'}});
    for (const [index, [day, kind, goal]] of [[0, 'call', '确认需求'], [2, 'message', '发案例'], [5, 'visit', '上门演示']].entries())
      await client.call('POST', '/plan-steps', {body: {plan: plan.id, day, kind, goal, position: index, talk_track: `话术：${goal}`}});
    await page.goto(typeof at === 'function' ? at(leads) : at);
    await new SignInPage(page, words).signIn({email: 'wang@example.com', password: kPassword});
    await act({page, words, client, server, leads, plan, owner});
    client.close();
  });
}

test('the day is worked through from the keyboard: see, call, log, next', {timeout: 120_000}, (t) =>
  withQueue(t, {}, async ({page, words, client, leads}) => {
    const today = new TodayPage(page, words);
    // What is overdue the longest is lost first.
    await today.isAt('周建国');
    await expectCount(today.queue, 3);
    await page.getByRole('link', {name: '138 0013 8000'}).first().waitFor();
    assert.equal(await page.getByRole('link', {name: '138 0013 8000'}).first().getAttribute('href'), 'tel:+8613800138000');
    await expectAccessible(page);

    await page.keyboard.press('j');
    await today.isAt('李晓梅');
    await page.keyboard.press('k');
    await today.isAt('周建国');

    const began = Date.now();
    await today.log('聊了价格，要案例', 'Alt+2');
    await today.isAt('李晓梅');
    assert.ok(Date.now() - began < 10_000);
    const {data: [said]} = await client.call('GET', `/activities?filter=${encodeURIComponent(JSON.stringify(['lead', '=', leads[0].id]))}`);
    assert.equal(said.summary, '聊了价格，要案例');
    assert.ok(Date.parse(said.next_step_at) > Date.now() + kDay, said.next_step_at);

    // Skipped, she comes again behind the others.
    await page.keyboard.press('s');
    await today.isAt('赵东升');
    await today.log('没接电话', 'Alt+1');
    await today.isAt('李晓梅');
    await today.log('约了下周', 'Alt+3');
    await today.isDone();
    await page.getByText(words('today.doneToday', {count: '3'})).waitFor();
    await expectAccessible(page);
  }));

test('what is done elsewhere leaves the queue', {timeout: 120_000}, (t) =>
  withQueue(t, {}, async ({page, words, client, server, leads}) => {
    const today = new TodayPage(page, words);
    await today.isAt('周建国');
    const phone = new Client(server.url);
    await phone.signIn({email: 'wang@example.com', password: kPassword});
    await phone.call('POST', '/activities', {body: {kind: 'follow_up', lead: leads[0].id, channel: 'call', summary: '已经聊过', next_step_at: new Date(Date.now() + 3 * kDay).toISOString()}});
    phone.close();
    await today.isAt('李晓梅');
    // Handed to a colleague, it is nothing of hers any more.
    await client.call('PATCH', `/leads/${leads[1].id}`, {body: {owner: null}, headers: {'if-match': `"${(await client.call('GET', `/leads/${leads[1].id}`)).version}"`}});
    await today.isAt('赵东升');
    await expectCount(today.queue, 1);
  }));

test('a plan is started, its step comes up today and is done by logging', {timeout: 120_000}, (t) =>
  withQueue(t, {at: (leads) => `/leads/${leads[2].id}`}, async ({page, words, client, leads}) => {
    await new RecordPage(page, words).isOpen('赵东升');
    const strip = new PlanStrip(page, words);
    await strip.start('三步约见');
    await expectCount(strip.steps, 3);
    await strip.line.getByText('确认需求').waitFor();
    await expectAccessible(page);

    await client.call('POST', '/activities', {body: {kind: 'follow_up', lead: leads[2].id, channel: 'call', summary: '需求确认了'}});
    await strip.line.getByText('发案例').waitFor();
    await strip.choose('plans.skip');
    await page.getByRole('dialog').getByRole('textbox').fill('展会上给过');
    await page.getByRole('dialog').getByRole('button', {name: words('plans.skip')}).click();
    await strip.line.getByText('上门演示').waitFor();
    await strip.choose('plans.stop');
    await page.getByRole('dialog').getByRole('button', {name: words('plans.stop')}).click();
    await strip.line.getByText(words('plans.none')).waitFor();
  }));

test('a promise is made beside the next step and kept on the record', {timeout: 120_000}, (t) =>
  withQueue(t, {}, async ({page, words, client, leads}) => {
    const today = new TodayPage(page, words);
    await today.isAt('周建国');
    await page.getByRole('textbox', {name: words('composer.text')}).fill('要看报价');
    await page.getByRole('textbox', {name: words('today.nextStep')}).fill('周三前发报价单');
    await page.keyboard.press('Alt+1');
    await page.getByRole('checkbox', {name: words('commitments.promised')}).check();
    await page.keyboard.press('Control+Enter');
    await today.isAt('李晓梅');

    await page.goto(`/leads/${leads[0].id}`);
    await new RecordPage(page, words).isOpen('周建国');
    await page.getByRole('button', {name: `${words('commitments.kept')}: 周三前发报价单`}).click();
    await page.getByRole('button', {name: `${words('commitments.kept')}: 周三前发报价单`}).waitFor({state: 'detached'});
    const {data} = await client.call('GET', '/commitments');
    assert.deepEqual(data.map((one) => [one.subject, one.state, one.lead]), [['周三前发报价单', 'kept', leads[0].id]]);

    await page.goto('/commitments/rates');
    // It is due tomorrow: of the days behind us it is none.
    await page.getByText(words('rates.nothing')).waitFor();
    await expectAccessible(page);
  }));

test('a lead says why it has its score, and the manager sees what a rule would do', {timeout: 120_000}, (t) =>
  inBrowser(t, {}, async ({page, server}) => {
    const words = wordsOf('zh-CN');
    const client = new Client(server.url);
    await client.signIn(kAdmin);
    await client.call('POST', '/score-rules', {body: {name: '熟人介绍', behaviour: 'field', condition: ['source', 'in', ['referral']], points: 60, active: true}});
    const lead = await client.call('POST', '/leads', {body: {name: '周建国', source: 'referral'}});
    await page.goto(`/leads/${lead.id}`);
    await new SignInPage(page, words).signIn(kAdmin);
    await new RecordPage(page, words).isOpen('周建国');
    const why = page.getByRole('region', {name: words('score.why')});
    await why.getByText('熟人介绍').waitFor();
    await why.getByText('+60').waitFor();
    await why.getByText(words('score.grade', {grade: 'B'})).waitFor();

    await page.goto('/settings/scoring');
    await page.getByRole('heading', {name: words('scoring.title'), level: 1}).waitFor();
    const rehearsal = page.getByRole('region', {name: words('scoring.rehearsal')});
    await rehearsal.getByText(words('scoring.count', {leads: '1'})).waitFor();
    await rehearsal.getByText(words('scoring.noOutcome')).waitFor();
    await expectAccessible(page);
    await page.getByRole('switch', {name: words('scoring.active', {name: '熟人介绍'})}).click();
    await rehearsal.getByRole('row', {name: new RegExp(words('score.grade', {grade: 'D'}))}).getByText('1 100%').waitFor();
    await page.getByRole('button', {name: words('save'), exact: true}).click();
    await page.getByText(words('scoring.saved')).waitFor();
    const {data} = await client.call('GET', `/score-rules?filter=${encodeURIComponent(JSON.stringify(['name', '=', '熟人介绍']))}`);
    assert.equal(data[0].active, false);
    client.close();
  }));

test('on a phone it is one card at a time, with the box at the thumb', {timeout: 120_000}, (t) =>
  withQueue(t, {size: {...kPhone, width: 360}}, async ({page, words}) => {
    const today = new TodayPage(page, words);
    await today.isAt('周建国');
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth), false);
    const box = page.getByRole('textbox', {name: words('composer.text')});
    const {y} = await box.boundingBox();
    assert.ok(y > kPhone.height / 2, `the box is at ${y}`);
    await expectAccessible(page);
    await page.getByRole('button', {name: words('today.following'), exact: true}).click();
    await today.isAt('李晓梅');
    await box.fill('发了资料');
    await page.getByRole('button', {name: words('today.quick.tomorrow')}).click();
    await page.getByRole('button', {name: words('today.logAndNext')}).click();
    await today.isAt('赵东升');
  }));
