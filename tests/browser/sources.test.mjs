// A form is built in the browser, published, and answered by a stranger on another site, with a file; leads are taken down at a stand
// without a network, and sent once.
import assert from 'node:assert/strict';
import {createServer} from 'node:http';
import {test} from 'node:test';
import {expectAccessible, expectKept, expectValue, inBrowser, kPhone, kWeb} from './browser.mjs';
import {inFrontOf} from './front.mjs';
import {SignInPage} from './pages/welcome.mjs';
import {wordsOf} from './words.mjs';
import {Client} from '../lib/client.mjs';
import {kAdmin} from '../lib/server.mjs';

const words = wordsOf('zh-CN');
const kTitle = '预约产品演示';
const kCard = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64');

/** Signs in, through a front where the application comes from KEYUAN_WEB. */
async function signedIn({page, server}, navigation = words('shell.navigation')) {
  const front = kWeb ? await inFrontOf(kWeb, server.url) : {url: server.url, stop: async () => {}};
  if (kWeb) await page.unrouteAll();
  await page.goto(front.url);
  await new SignInPage(page, words).signIn(kAdmin);
  await page.getByRole('navigation', {name: navigation}).waitFor();
  return front;
}

async function asAdmin(server) {
  const admin = new Client(server.url);
  await admin.signIn(kAdmin);
  return admin;
}

const leadsOf = async (admin, name) => (await admin.send('GET', `/leads?filter=${encodeURIComponent(JSON.stringify(['name', '=', name]))}`)).body;

/** Another site, with these lines in its page. @returns {Promise<{url: string, stop: () => Promise<void>}>} */
async function anotherSite(lines) {
  const site = createServer((_, answer) => {
    answer.writeHead(200, {'content-type': 'text/html; charset=utf-8'});
    answer.end(`<!doctype html><html lang="zh-CN"><title>官网</title><body><h1>联系我们</h1>${lines}</body></html>`);
  });
  await new Promise((ready) => site.listen(0, '127.0.0.1', ready));
  return {
    url: `http://localhost:${site.address().port}`,
    stop: () => {
      site.closeAllConnections();
      return new Promise((done) => site.close(() => done()));
    },
  };
}

/** Builds a form with the browser and publishes it. @returns {Promise<string>} the lines for one's own site */
async function publishForm(page, base) {
  await page.goto(`${base}/web-forms/new`);
  await page.getByLabel('名称', {exact: true}).fill('官网表单');
  await page.getByLabel('线索来源', {exact: true}).click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click();
  await page.getByLabel('标题', {exact: true}).fill(kTitle);
  // One more question, in one's own words, carried upwards with the keyboard.
  await page.getByRole('combobox', {name: words('webForm.addField')}).fill('邮箱');
  await page.keyboard.press('Enter');
  await page.getByRole('button', {name: words('webForm.move', {name: '邮箱'})}).focus();
  for (const key of ['Space', 'ArrowUp', 'Space']) {
    await page.keyboard.press(key);
    await page.waitForTimeout(250);
  }
  await page.getByRole('button', {name: words('webForm.words', {name: '手机'})}).click();
  await page.getByLabel(words('webForm.label'), {exact: true}).fill('您的手机');
  await page.getByLabel('隐私授权文字').fill('我同意贵公司为联系我而保存以上信息。');
  await expectAccessible(page);
  await page.getByRole('button', {name: words('webForm.publish')}).click();
  const use = page.getByRole('region', {name: words('webForm.use')});
  await use.getByRole('img', {name: words('webForm.qrOf', {name: kTitle})}).waitFor();
  await expectAccessible(page);
  return use.getByLabel(words('webForm.snippet')).inputValue();
}

/** A stranger, on a phone, in another language: looks at the form on that site, forgets something, answers it. */
async function answerOn(site, browser) {
  const stranger = await browser.newContext({locale: 'en-GB', viewport: kPhone});
  try {
    const visitor = await stranger.newPage();
    await visitor.goto(site);
    const form = visitor.frameLocator('iframe');
    await form.getByRole('heading', {name: kTitle}).waitFor();
    const labels = await form.locator('.question > label').allTextContents();
    assert.ok(labels.findIndex((one) => one.startsWith('Email')) < labels.findIndex((one) => one.startsWith('Needs')), labels.join());
    // The frame is as high as the form.
    await visitor.waitForFunction(() => document.querySelector('iframe').clientHeight !== 640);

    await form.getByRole('button', {name: 'Send'}).click();
    await form.getByText('Please agree first').waitFor();
    assert.equal(await form.getByRole('textbox', {name: 'Name'}).getAttribute('aria-invalid'), 'true');
    await expectAccessible(visitor);

    await form.getByRole('textbox', {name: 'Name'}).fill('访客陈');
    await form.getByRole('textbox', {name: '您的手机'}).fill('138 0013 8000');
    await form.getByRole('checkbox').check();
    await form.getByRole('button', {name: 'Send'}).click();
    await form.getByRole('heading', {name: 'Thank you'}).waitFor();
  } finally {
    await stranger.close();
  }
}

test('a form built and published here is answered by a stranger on another site, and the lead is there', (t) =>
  inBrowser(t, {}, async (scene) => {
    const {page, server} = scene;
    const front = await signedIn(scene);
    try {
      const site = await anotherSite(await publishForm(page, front.url));
      try {
        await answerOn(site.url, page.context().browser());
      } finally {
        await site.stop();
      }
    } finally {
      await front.stop();
    }
    const {data} = await leadsOf(await asAdmin(server), '访客陈');
    assert.equal(data.length, 1);
    assert.match(data[0].mobile, /13800138000/);
    assert.match(data[0].consent, /我同意/);
    assert.ok(data[0].origin && data[0].web_form && data[0].consent_at);
  }));

test('a file goes along with what a stranger sends from another site, and he is brought to the page that comes after it', (t) =>
  inBrowser(t, {}, async ({page: visitor, server}) => {
    const admin = await asAdmin(server);
    const site = await anotherSite('<p>欢迎</p>');
    const fair = await admin.call('POST', '/sources', {body: {name: '官网', channel: 'web_form'}});
    const form = await admin.call('POST', '/web-forms', {
      body: {name: '询价', source: fair.id, title: kTitle, questions: [{field: 'name', required: true}, {field: 'mobile'}], files_allowed: 2, redirect: `${site.url}/thanks`},
    });
    const {slug} = await admin.call('PATCH', `/web-forms/${form.id}`, {body: {state: 'published'}});
    const around = await anotherSite(`<iframe src="${server.url}/f/${slug}" title="${kTitle}" style="width:100%;height:640px"></iframe>`);
    try {
      await visitor.goto(around.url);
      const shown = visitor.frameLocator('iframe');
      await shown.getByRole('textbox', {name: '姓名'}).fill('访客吴');
      await shown.locator('input[type=file]').setInputFiles([
        {name: '图纸.txt', mimeType: 'text/plain', buffer: Buffer.from('两台磨床')}, {name: '现场.png', mimeType: 'image/png', buffer: kCard},
      ]);
      await shown.getByText('图纸.txt').waitFor();
      await expectAccessible(visitor);
      // One that he thought better of stays behind.
      await shown.getByRole('button', {name: /现场\.png/}).click();
      await shown.locator('button[type=submit]').click();
      await visitor.waitForURL(`${site.url}/thanks`);
      await visitor.getByRole('heading', {name: '联系我们'}).waitFor();
    } finally {
      await around.stop();
      await site.stop();
    }
    const {data} = await leadsOf(admin, '访客吴');
    assert.equal(data.length, 1);
    const {data: files} = await admin.call('GET', `/leads/${data[0].id}/files`);
    assert.deepEqual(files.map(({name, size}) => [name, size]), [['图纸.txt', 12]]);
    assert.equal((await admin.send('GET', `/files/${files[0].id}`)).text, '两台磨床');
  }));

test('leads taken down at a stand without a network wait on the phone and are sent once', (t) =>
  inBrowser(t, {size: kPhone, keeps: true}, async (scene) => {
    const {page, server} = scene;
    const front = await signedIn(scene, words('shell.bottom'));
    const admin = await asAdmin(server);
    try {
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      await page.goto(`${front.url}/capture`);
      await page.getByRole('region', {name: words('capture.where')}).getByRole('button').first().click();
      await page.getByRole('form', {name: words('capture.title')}).waitFor();
      await expectAccessible(page);
      // What the page needs is kept; the page itself opens without a network.
      await expectKept(page, '/session', '/meta');
      await page.context().setOffline(true);
      await page.reload();
      await page.getByRole('form', {name: words('capture.title')}).waitFor();

      await page.getByLabel('姓名', {exact: true}).fill('展位上的林先生');
      await page.getByLabel('手机', {exact: true}).fill('13900139000');
      await page.getByRole('form', {name: words('capture.title')}).getByText('A', {exact: true}).click();
      await page.getByLabel(words('capture.photo'), {exact: true}).first().setInputFiles({name: 'photo.png', mimeType: 'image/png', buffer: kCard});
      await page.getByRole('img', {name: new RegExp(words('capture.cardFile'))}).waitFor();
      // A page that the camera closed has lost nothing.
      await page.waitForTimeout(600);
      await page.reload();
      await page.getByRole('img', {name: new RegExp(words('capture.cardFile'))}).waitFor();
      await expectValue(page.getByLabel('姓名', {exact: true}), '展位上的林先生');
      await page.getByRole('button', {name: words('capture.save')}).click();

      const list = page.getByRole('region', {name: words('capture.kept')});
      await list.getByText(words('capture.state.waiting'), {exact: true}).waitFor();
      assert.equal((await leadsOf(admin, '展位上的林先生')).total, 0);

      await page.context().setOffline(false);
      await list.getByText(words('capture.state.sent'), {exact: true}).waitFor({timeout: 40_000});
      await page.reload();
      await list.getByText(words('capture.state.sent'), {exact: true}).waitFor();
      await expectAccessible(page);
    } finally {
      await front.stop();
    }
    const {data} = await leadsOf(admin, '展位上的林先生');
    assert.equal(data.length, 1);
    assert.ok(data[0].origin && data[0].rank);
    const files = (await admin.send('GET', `/leads/${data[0].id}/files`)).body.data;
    assert.equal(files.length, 1);
  }));
