// A file let fall on a list begins its import.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {expectAccessible, inBrowser} from './browser.mjs';
import {ImportPage} from './pages/selling.mjs';
import {SignInPage} from './pages/welcome.mjs';
import {wordsOf} from './words.mjs';
import {kAdmin} from '../lib/server.mjs';

const words = wordsOf('zh-CN');
const kFile = '客户名称,电话\n杭州西湖文化用品有限公司,13800138002\n南京金陵仪器厂,025-84210000\n';

/** Lets a file fall on what has the selector. */
async function drop(page, selector, {name, text}) {
  const carried = await page.evaluateHandle(([file, content]) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], file, {type: 'text/csv'}));
    return transfer;
  }, [name, text]);
  for (const type of ['dragenter', 'dragover', 'drop']) await page.locator(selector).first().dispatchEvent(type, {dataTransfer: carried});
}

test('a file let fall on a list is rehearsed and comes in', {timeout: 120_000}, (t) =>
  inBrowser(t, {}, async ({page}) => {
    await page.goto('/accounts');
    await new SignInPage(page, words).signIn(kAdmin);
    await page.getByRole('heading', {level: 1}).waitFor();
    await drop(page, '#page h1', {name: '客户.csv', text: kFile});
    await page.getByRole('button', {name: words('import.rehearse')}).waitFor();
    await expectAccessible(page);
    const files = new ImportPage(page, words);
    assert.equal(await files.rehearse(), 2);
    await files.run('客户');
    await page.getByRole('link', {name: '南京金陵仪器厂'}).first().waitFor();
  }));
