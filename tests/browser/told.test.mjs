// What concerns a person is told while he works, without a reload; opened it is read.
import {test} from 'node:test';
import {expectAccessible, expectCount, inBrowser} from './browser.mjs';
import {Bell} from './pages/bell.mjs';
import {SignInPage} from './pages/welcome.mjs';
import {RecordPage, Shell} from './pages/workplace.mjs';
import {wordsOf} from './words.mjs';
import {Client} from '../lib/client.mjs';
import {kPassword, makePeople} from '../lib/people.mjs';
import {kAdmin} from '../lib/server.mjs';

const words = wordsOf('zh-CN');

/** 王芳 is at home; `act` gives her things. */
async function atHome(t, act) {
  await inBrowser(t, {}, async ({page, server}) => {
    const client = new Client(server.url);
    await client.signIn(kAdmin);
    const saved = new Map();
    await makePeople(server.url, client, {wang: {role: 'sales', language: 'zh-CN'}}, saved);
    await page.goto('/');
    await new SignInPage(page, words).signIn({email: 'wang@example.com', password: kPassword});
    await new Shell(page, words).isOpen();
    const give = (name) => client.call('POST', '/accounts', {body: {name, owner: saved.get('wang')}});
    await act({page, client, give, bell: new Bell(page, words)});
    client.close();
  });
}

test('a new customer is told at once, opened from there, and read', {timeout: 120_000}, (t) =>
  atHome(t, async ({page, give, bell}) => {
    await bell.says(0);
    await give('长江重工');
    await bell.says(1);
    await bell.open();
    await expectAccessible(page);
    await bell.line('长江重工').click();
    await new RecordPage(page, words).isOpen('长江重工');
    await bell.says(0);
  }));

test('what comes while they are looked at stands there too; all are read at once', {timeout: 120_000}, (t) =>
  atHome(t, async ({page, give, bell}) => {
    await give('长江重工');
    await bell.says(1);
    await bell.open();
    await give('浦江精密');
    await bell.says(2);
    await bell.line('浦江精密').waitFor();
    await bell.readAll();
    await bell.says(0);
    await page.reload();
    await bell.says(0);
    await bell.open();
    await expectCount(bell.line('浦江精密'), 1);
  }));
