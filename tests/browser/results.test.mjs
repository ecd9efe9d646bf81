// What came of the leads: every figure of the page opens exactly the records that it counts, and so does every view that came with it.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {eventually, expectAccessible, inBrowser} from './browser.mjs';
import {Listing} from './pages/listing.mjs';
import {SignInPage} from './pages/welcome.mjs';
import {Shell} from './pages/workplace.mjs';
import {wordsOf} from './words.mjs';
import {Client} from '../lib/client.mjs';
import {kAdmin} from '../lib/server.mjs';

const words = wordsOf('zh-CN');

/** Seven leads of two sources: two became customers, of whom one bought; three came to nothing, for two reasons. */
async function sevenLeads(client) {
  const make = (name, source, more = {}) => client.call('POST', '/leads', {body: {name, source, ...more}});
  const [won, open] = [await make('张三', 'exhibition'), await make('李四', 'exhibition')];
  await make('王五', 'exhibition', {status: 'contacted'});
  await make('赵六', 'exhibition', {status: 'unqualified', lost_reason: 'no_budget'});
  await make('孙七', 'referral', {status: 'unqualified', lost_reason: 'no_budget'});
  await make('周八', 'referral', {status: 'unqualified', lost_reason: 'competitor'});
  await make('吴九', 'referral');
  const {opportunity} = await client.call('POST', `/leads/${won.id}/conversion`, {body: {}});
  await client.call('POST', `/leads/${open.id}/conversion`, {body: {opportunity: null}});
  const {data: [stage]} = await client.call('GET', '/stages?limit=50&sort=position&kind=won');
  await client.call('POST', `/opportunities/${opportunity.id ?? opportunity}/stage`, {body: {stage: stage.id}});
}

/** A figure says so many and, opened, shows those. */
async function opens(page, figure, names) {
  assert.match(await figure.innerText(), new RegExp(`(^|\\D)${names.length}(\\D|$)`));
  await figure.click();
  const list = new Listing(page, words);
  await list.counts(String(names.length));
  for (const name of names) await list.row(name).waitFor();
  await eventually('how many rows', () => page.locator('[role=row] [data-field=name]').count(), names.length);
  await page.goBack();
  await page.getByRole('heading', {name: words('results.title'), level: 1}).waitFor();
}

test('a step, a reason and a figure of a row open the leads that they count', {timeout: 120_000}, (t) =>
  inBrowser(t, {}, async ({page, server}) => {
    const client = new Client(server.url);
    await client.signIn(kAdmin);
    await sevenLeads(client);
    await page.goto('/leads/results?by=source');
    await new SignInPage(page, words).signIn(kAdmin);
    const funnel = page.getByRole('region', {name: words('results.funnel')});
    await funnel.waitFor();
    await expectAccessible(page);

    const step = (name) => funnel.getByRole('link').filter({has: page.getByText(words(`results.step.${name}`), {exact: true})});
    await opens(page, step('created'), ['张三', '李四', '王五', '赵六', '孙七', '周八', '吴九']);
    await opens(page, step('contacted'), ['张三', '李四', '王五']);
    await opens(page, step('converted'), ['张三', '李四']);
    await opens(page, step('won'), ['张三']);
    await opens(page, funnel.getByRole('link').last(), ['赵六', '孙七', '周八']);

    const reason = (name) => page.getByRole('region', {name: words('results.reasons')}).getByRole('link').filter({hasText: name});
    await opens(page, reason('没有预算'), ['赵六', '孙七']);
    await opens(page, reason('已选竞品'), ['周八']);

    const row = (name) => page.getByRole('table').getByRole('row').filter({has: page.getByRole('rowheader', {name, exact: true})});
    await opens(page, row('展会').getByRole('link').nth(0), ['张三', '李四', '王五', '赵六']);
    await opens(page, row('展会').getByRole('link').last(), ['张三']);
    await opens(page, row('转介绍').getByRole('link').nth(0), ['孙七', '周八', '吴九']);
    client.close();
  }));

test('the views that a workspace begins with open, each with its records', {timeout: 120_000}, (t) =>
  inBrowser(t, {}, async ({page, server}) => {
    const client = new Client(server.url);
    await client.signIn(kAdmin);
    await sevenLeads(client);
    await page.goto('/leads');
    await new SignInPage(page, words).signIn(kAdmin);
    await new Shell(page, words).isOpen();
    const list = new Listing(page, words);
    for (const [path, views] of Object.entries({
      '/leads': {等待首次联系: 0, 无人联系的优质线索: 0, 没有下一步的线索: 2, 本月转化: 2, '90 天内流失': 3},
      '/accounts': {没有下一步的客户: 2, 跟进已逾期的客户: 0, 一周内回到公海: 0},
    })) {
      await page.goto(path);
      for (const [name, count] of Object.entries(views)) {
        await list.openView(name);
        await page.getByRole('button', {name: words('view.choose', {name})}).waitFor();
        if (count > 0) await list.counts(String(count));
        await eventually(`how many rows of ${name}`, () => page.locator('[role=row] [data-field=name]').count(), count);
      }
    }
    client.close();
  }));
