// At a stand: what is said is recorded and goes with the lead, once, also when answers are lost; a card's code is read by the camera or from
// a picture, and fills in the form.
import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {pathToFileURL} from 'node:url';
import {expectAccessible, expectCount, expectValue, inBrowser} from './browser.mjs';
import {SignInPage} from './pages/welcome.mjs';
import {wordsOf} from './words.mjs';
import {Client} from '../lib/client.mjs';
import {kAdmin, kRoot} from '../lib/server.mjs';
import {until} from '../lib/until.mjs';

const words = wordsOf('zh-CN');
const {default: encodeQR} = await import(pathToFileURL(join(kRoot, 'web/node_modules/qr/index.js')).href);

// A microphone that hums and a camera that shows a test picture; nobody is asked whether they may be used.
const kDevices = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];
const kCard = ['BEGIN:VCARD', 'VERSION:3.0', 'N:周;敏;;;', 'FN:周敏', 'ORG:华北轴承有限公司;采购部', 'TITLE:采购经理', 'TEL;TYPE=CELL:13900139001', 'EMAIL:zhou@example.com', 'END:VCARD'].join('\r\n');

/** Opens an address as the administrator, who is at a fair. */
async function atTheFair(t, address, {flags = kDevices} = {}, act) {
  await inBrowser(t, {flags}, async ({page, server}) => {
    const admin = new Client(server.url);
    await admin.signIn(kAdmin);
    await admin.call('POST', '/sources', {body: {name: '杭州展', channel: 'event'}});
    await page.goto(address);
    await new SignInPage(page, words).signIn(kAdmin);
    await act({page, admin});
    admin.close();
  });
}

async function standAt(page, source) {
  await page.getByRole('region', {name: words('capture.where')}).getByRole('button', {name: source, exact: true}).click();
  await page.getByRole('form', {name: words('capture.title')}).waitFor();
}

const leadsNamed = async (admin, name) => (await admin.call('GET', `/leads?filter=${encodeURIComponent(JSON.stringify(['name', '=', name]))}`)).data;

/** The server does what is asked, and its answer is lost on the way, once. */
async function loseAnswer(page, address, method) {
  const way = {lost: 0};
  await page.route(address, async (route) => {
    if (way.lost > 0 || route.request().method() !== method) return route.fallback();
    way.lost += 1;
    await route.fetch();
    return route.abort('connectionreset');
  });
  return way;
}

test('a voice note goes with its lead, once, though answers are lost on the way', {timeout: 120_000}, (t) =>
  atTheFair(t, '/capture', {}, async ({page, admin}) => {
    await standAt(page, '杭州展');
    await page.getByLabel('姓名', {exact: true}).fill('展台上的周敏');
    await page.getByRole('button', {name: words('capture.voice')}).click();
    await page.getByRole('button', {name: words('capture.stop', {time: '0:01'})}).click();
    await page.getByLabel('语音.webm', {exact: true}).waitFor();
    await expectAccessible(page);

    await page.context().setOffline(true);
    await page.getByRole('button', {name: words('capture.save')}).click();
    const list = page.getByRole('region', {name: words('capture.kept')});
    await list.getByText(words('capture.state.waiting'), {exact: true}).waitFor();
    assert.equal((await leadsNamed(admin, '展台上的周敏')).length, 0);

    const ways = [await loseAnswer(page, '**/api/v1/leads/captures', 'POST'), await loseAnswer(page, '**/api/v1/leads/*/files*', 'POST')];
    await page.context().setOffline(false);
    const again = list.getByRole('button', {name: words('capture.sendNow')});
    const sent = list.getByText(words('capture.state.sent'), {exact: true});
    await until(async () => (await sent.isVisible()) || void (await again.click({timeout: 1000}).catch(() => {})));
    assert.deepEqual(ways.map(({lost}) => lost), [1, 1]);

    const leads = await leadsNamed(admin, '展台上的周敏');
    assert.equal(leads.length, 1);
    const {data: files} = await admin.call('GET', `/leads/${leads[0].id}/files`);
    assert.deepEqual(files.map(({name, type}) => [name, type]), [['语音.webm', 'audio/webm']]);
    assert.ok(files[0].size > 1000, `${files[0].size} bytes`);
    // As WebM begins.
    assert.match((await admin.send('GET', `/files/${files[0].id}`)).text, /^\x1aE/);
    await page.goto(`/leads/${leads[0].id}`);
    await page.getByRole('button', {name: '语音.webm', exact: true}).click();
    const sound = page.getByRole('dialog').locator('audio');
    await sound.waitFor();
    await until(() => sound.evaluate((one) => one.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA && one.currentTime > 0));
    await expectAccessible(page);
  }));

/** A camera that looks at this code. @returns {string} the file that Chromium plays, over and over */
function lookingAt(t, text) {
  const folder = mkdtempSync(join(tmpdir(), 'keyuan-camera-'));
  t.after(() => rmSync(folder, {recursive: true, force: true}));
  const [width, height] = [640, 480];
  const code = encodeQR(text, 'raw', {border: 4});
  const scale = Math.floor(height / code.length);
  const [left, top] = [Math.floor((width - code.length * scale) / 2), Math.floor((height - code.length * scale) / 2)];
  const light = Buffer.alloc(width * height, 235);
  for (const [y, line] of code.entries())
    for (const [x, dark] of line.entries())
      for (let row = 0; dark && row < scale; row += 1) light.fill(16, (top + y * scale + row) * width + left + x * scale, (top + y * scale + row) * width + left + (x + 1) * scale);
  const frame = Buffer.concat([Buffer.from('FRAME\n'), light, Buffer.alloc((width * height) / 2, 128)]);
  const file = join(folder, 'card.y4m');
  writeFileSync(file, Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`), frame, frame]));
  return file;
}

test('the code on a card, before the camera, fills in who stands there', {timeout: 120_000}, (t) =>
  atTheFair(t, '/capture', {flags: [...kDevices, `--use-file-for-fake-video-capture=${lookingAt(t, kCard)}`]}, async ({page, admin}) => {
    await standAt(page, '杭州展');
    await page.getByRole('button', {name: words('capture.scan')}).click();
    await expectValue(page.getByLabel('姓名', {exact: true}), '周敏');
    await expectValue(page.getByLabel('手机', {exact: true}), '13900139001');
    await expectCount(page.getByRole('dialog', {name: words('card.title')}), 0);
    await page.getByRole('button', {name: words('capture.save')}).click();
    await page.getByRole('region', {name: words('capture.kept')}).getByText(words('capture.state.sent'), {exact: true}).waitFor();
    const [lead] = await leadsNamed(admin, '周敏');
    assert.deepEqual([lead.company, lead.position, lead.email], ['华北轴承有限公司', '采购经理', 'zhou@example.com'], 'also what the form at the stand does not ask');
  }));

test('a picture of the code will do, one without a code is said to have none', {timeout: 120_000}, (t) =>
  atTheFair(t, '/leads/card', {}, async ({page}) => {
    const dialog = page.getByRole('dialog', {name: words('card.title')});
    await dialog.waitFor();
    await expectAccessible(page);
    const picture = (text) => ({name: 'card.gif', mimeType: 'image/gif', buffer: Buffer.from(encodeQR(text, 'gif', {scale: 6, border: 4}))});
    const choose = dialog.getByLabel(words('card.file'), {exact: true}).first();
    await choose.setInputFiles(picture('https://example.com/'));
    await dialog.getByText(words('card.notACard')).waitFor();
    await choose.setInputFiles({name: 'dot.png', mimeType: 'image/png', buffer: await page.screenshot({clip: {x: 0, y: 0, width: 200, height: 30}})});
    await dialog.getByText(words('card.noCode')).waitFor();
    await choose.setInputFiles(picture(kCard));
    await dialog.waitFor({state: 'detached'});
    await expectValue(page.getByLabel('姓名', {exact: true}), '周敏');
    await expectValue(page.getByLabel('公司', {exact: true}), '华北轴承有限公司');
    await expectValue(page.getByLabel('职位', {exact: true}), '采购经理');
  }));
