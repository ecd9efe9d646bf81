// Pictures of pages are worth what they find: a colour, a column, a button that moved; and nothing where only letters are drawn a little otherwise.
import assert from 'node:assert/strict';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, test} from 'node:test';
import {chromium} from 'playwright-core';
import {kWidths, Snapshots} from './snapshot.mjs';

const kLook = {language: 'zh-CN', theme: 'light', width: 'desk'};

const rows = (column) => Array.from({length: 14}, (_, row) => `<tr><td><a>重庆第${row}机械制造有限公司</a></td><td>华东</td><td><i>跟进中</i></td>${column ? `<td>¥ ${row}2,400.00</td>` : ''}</tr>`).join('');
const page = ({style = '', column = true} = {}) => `<!doctype html><style>
  body {font: 14px/22px "Noto Sans CJK SC", sans-serif; margin: 24px} table {width: 100%; border-collapse: collapse; table-layout: fixed}
  td {height: 43px; border-bottom: 1px solid #eee} a {color: #1a5fd0} i {font-style: normal; padding: 2px 8px; background: #e8effb; color: #1a4fa0; border-radius: 4px}
  button {position: absolute; right: 24px; top: 20px; width: 88px; height: 32px; border: 0; border-radius: 6px; background: #1a5fd0; color: #fff} ${style}
</style><h1 style="font-size: 20px; margin: 0 0 16px">客户</h1><button>新建客户</button><table>${rows(column)}</table>`;

const browser = await chromium.launch({executablePath: process.env.KEYUAN_BROWSER ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-dev-shm-usage']});
const folder = mkdtempSync(join(tmpdir(), 'keyuan-'));
after(async () => {
  await browser.close();
  rmSync(folder, {recursive: true, force: true});
});

/** What is said of the page when it looks like `now`, after it looked like `was`. */
async function differing(was, now) {
  const shown = await browser.newPage({viewport: kWidths.desk});
  const window = await shown.context().newCDPSession(shown);
  const looked = async (html, take) => {
    const snapshots = await Snapshots.open(browser, {folder, take});
    await shown.setContent(html);
    await snapshots.look(window, 'page', kLook);
    await snapshots.done('page');
    return snapshots.differing;
  };
  rmSync(join(folder, 'page.webp'), {force: true});
  await looked(was, true);
  const said = await looked(now, false);
  await shown.close();
  return said;
}

for (const [what, now, found] of /** @type {const} */ ([
  ['nothing', page(), false],
  ['letters drawn half a point further and softer', page({style: 'td, h1 {position: relative; left: 0.5px} body {-webkit-font-smoothing: none; text-rendering: geometricPrecision; letter-spacing: 0.02px}'}), false],
  ['another weight of grey in lines', page({style: 'td {border-color: #e4e4e4}'}), false],
  ['a column that is missing', page({column: false}), true],
  ['tags in another colour', page({style: 'i {background: #fff1f0; color: #cf1322}'}), true],
  ['a button that moved', page({style: 'button {right: 48px}'}), true],
  ['a button in another colour', page({style: 'button {background: #cf1322}'}), true],
  ['rows that are closer', page({style: 'td {height: 34px}'}), true],
  ['names that are cut off', page({style: 'a {display: inline-block; width: 40px; overflow: hidden; white-space: nowrap}'}), true],
]))
  test(`pictures: ${what} ${found ? 'is found' : 'is no difference'}`, async () => {
    const said = await differing(page(), now);
    assert.equal(said.length, found ? 1 : 0, said.join('\n'));
  });
