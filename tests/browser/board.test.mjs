// A board of any field of any type: carried without a mouse, taken back, folded.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {expectAccessible, inBrowser} from './browser.mjs';
import {Board} from './pages/selling.mjs';
import {SignInPage} from './pages/welcome.mjs';
import {wordsOf} from './words.mjs';
import {Client} from '../lib/client.mjs';
import {kAdmin} from '../lib/server.mjs';

test('a card is carried over a board of choices and taken back', {timeout: 120_000}, (t) =>
  inBrowser(t, {size: {width: 2400, height: 900}}, async ({page, server}) => {
    const words = wordsOf('zh-CN');
    const client = new Client(server.url);
    await client.signIn(kAdmin);
    for (let n = 0; n < 40; ++n) await client.call('POST', '/accounts', {body: {name: `客户${n + 100}`, status: 'potential'}});
    await page.goto('/accounts/board?field=status');
    await new SignInPage(page, words).signIn(kAdmin);
    const board = new Board(page, words);
    const counted = (column, count) => board.column(column).getByText(words('board.count', {count}), {exact: true}).waitFor();
    await board.card('客户139').waitFor();
    await counted('潜在', '40');
    await expectAccessible(page);

    await board.carryByKeyboard('客户139');
    await counted('潜在', '39');
    await counted('合作中', '1');
    const told = async () => (await client.call('GET', `/accounts?q=${encodeURIComponent('客户139')}`)).data[0].status;
    await page.getByText(words('board.moved', {name: '客户139', stage: '合作中'})).waitFor();
    assert.equal(await told(), 'active');
    await page.keyboard.press('Control+z');
    await counted('潜在', '40');
    await counted('合作中', '0');

    await board.column('流失').getByRole('button').click();
    await board.drag('客户138', '合作中');
    await counted('合作中', '1');
    await expectAccessible(page);
    client.close();
  }));
