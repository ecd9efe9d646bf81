// What does not go as hoped: a file brought in by mistake, and a deal that is lost.
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {test} from 'node:test';
import {expectAccessible, inBrowser} from './browser.mjs';
import {ImportPage, MoveDialog} from './pages/selling.mjs';
import {SignInPage} from './pages/welcome.mjs';
import {RecordPage} from './pages/workplace.mjs';
import {wordsOf} from './words.mjs';
import {Client} from '../lib/client.mjs';
import {kAdmin} from '../lib/server.mjs';

const kFile = `客户名称,电话,邮箱
杭州西湖文化用品有限公司,13800138002,
,13800138003,nobody@example.com
南京金陵仪器厂,025-84210000,info@jinling.example
`;

test('an import is rehearsed, run, looked at and taken back', {timeout: 180_000}, (t) =>
  inBrowser(t, {}, async ({page}) => {
    const words = wordsOf('zh-CN');
    await page.goto('/accounts');
    await new SignInPage(page, words).signIn(kAdmin);
    const files = new ImportPage(page, words);
    await files.choose({name: '错误的文件.csv', text: kFile});
    await expectAccessible(page);
    assert.equal(await files.rehearse(), 2);
    await files.openCount(words('import.outcome.new'));
    await page.getByText('金陵').first().waitFor();
    await expectAccessible(page);

    await files.write();
    const rejected = await readFile(await (await files.rejectedRows('1')).path(), 'utf8');
    assert.match(rejected, /nobody@example\.com/);
    assert.doesNotMatch(rejected, /金陵/);

    await files.undo();
    await page.getByText(words('import.undoneCounts', {undone: '2', restored: '0'})).waitFor();
    await page.goto('/accounts');
    await page.getByText(words('list.total', {count: '0'})).waitFor();
  }));

test('a deal is lost, and why is kept', {timeout: 120_000}, (t) =>
  inBrowser(t, {}, async ({page, server}) => {
    const words = wordsOf('zh-CN');
    const client = new Client(server.url);
    await client.signIn(kAdmin);
    const account = await client.call('POST', '/accounts', {body: {name: '苏州园林设计有限公司'}});
    const deal = await client.call('POST', '/opportunities', {body: {name: '园林灌溉系统', account: account.id, amount: 50000}});
    client.close();

    await page.goto(`/opportunities/${deal.id}`);
    await new SignInPage(page, words).signIn(kAdmin);
    await new RecordPage(page, words).isOpen('园林灌溉系统');
    await new MoveDialog(page, words).lose({action: '推进阶段', stage: '输单', reason: '价格', note: '对方预算被砍'});
    const facts = page.getByRole('main');
    await facts.getByText('对方预算被砍').first().waitFor();
    await facts.getByText('价格').first().waitFor();
    await expectAccessible(page);
  }));
