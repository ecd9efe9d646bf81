// Markup and scripts in every text of every record type, under labels, names and choices of the administrator: the
// pages that show them run none of it, and the browser finds nothing against the policy.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {inBrowser} from '../browser/browser.mjs';
import {SignInPage} from '../browser/pages/welcome.mjs';
import {Shell} from '../browser/pages/workplace.mjs';
import {wordsOf} from '../browser/words.mjs';
import {Client} from '../lib/client.mjs';
import {kAdmin} from '../lib/server.mjs';

// Each would leave its mark in the page if it ran, wherever it stands: in text, in an attribute, in a template.
const kPayload = '"\'><img src=x onerror=pwned(1)><svg/onload=pwned(2)><script>pwned(3)</script>{{constructor.constructor("pwned(4)")()}}${pwned(5)}javascript:pwned(6)//';
const kShort = '<img src=x onerror=pwned(7)>';

/** A value with a script in it for `field`, or nothing where the type takes no text. */
function hostile({type, max, name}) {
  const text = max && max < kPayload.length ? kShort.slice(0, max) : kPayload;
  switch (type) {
    case 'text': return text;
    case 'long_text': return `${text}\n[a](javascript:pwned(8))\n<a href="javascript:pwned(9)">a</a>`;
    case 'url': return 'https://example.com/?"onmouseover=pwned(10)'.replace('"', '%22');
    case 'email': return `"<img/src=x/onerror=pwned(11)>"@example.com`;
    case 'phone': return text;
    default: return name === 'email' ? 'a@example.com' : undefined;
  }
}

/** Makes a record of `path` as hostile as the server takes it: what it refuses is left out, and said. */
async function make(admin, path, fields, fixed, refused) {
  const body = {...Object.fromEntries(fields.filter((f) => !f.read_only && !f.system).map((f) => [f.name, hostile(f)]).filter(([, value]) => value !== undefined)), ...fixed};
  for (let i = 0; i < 40; ++i) {
    const answer = await admin.send('POST', `/${path}`, {body});
    if (answer.status === 201) return answer.body.id;
    const names = (answer.body?.errors ?? []).map(({field}) => field).filter((name) => name in body);
    assert.ok(names.length, `${path}: ${answer.text}`);
    for (const name of names) {
      refused.push(`${path}.${name}`);
      if (body[name] === kShort || name in fixed) delete body[name];
      else body[name] = kShort;
    }
  }
  throw new Error(`${path} takes nothing`);
}

/** Waits until the page has not changed for a while. */
const settled = (page) => page.evaluate(() => new Promise((done) => {
  let timer = setTimeout(done, 400);
  const observer = new MutationObserver(() => (clearTimeout(timer), (timer = setTimeout(done, 400))));
  observer.observe(document, {subtree: true, childList: true, characterData: true});
  setTimeout(done, 5000);
}));

async function fill(admin) {
  const refused = [];
  // Words of the administrator, which stand on every page.
  await admin.call('POST', '/entities/account/fields', {body: {label: kShort, type: 'text'}});
  await admin.call('POST', '/entities/account/fields', {body: {label: `choice ${kShort}`, type: 'choice', choices: [{value: 'a', label: kShort}]}});
  const {entities} = await admin.call('GET', '/meta');
  const fieldsOf = (name) => entities.find((entity) => entity.name === name).fields;
  const id = {};
  const put = async (path, entity, fixed = {}) => (id[path] = await make(admin, path, fieldsOf(entity), fixed, refused));
  await put('departments', 'department');
  await put('roles', 'role', {name: 'hostile', rights: {}});
  await put('users', 'user', {email: 'hostile@example.com', language: undefined, zone: undefined});
  const choice = fieldsOf('account').find(({custom, type}) => custom && type === 'choice').name;
  await put('accounts', 'account', {[choice]: 'a'});
  await put('contacts', 'contact', {account: id.accounts});
  await put('leads', 'lead');
  const pipeline = (await admin.call('GET', '/pipelines')).data[0].id;
  const stage = (await admin.call('GET', `/stages?filter=${encodeURIComponent(JSON.stringify(['pipeline', '=', pipeline]))}&sort=position`)).data[0].id;
  await put('opportunities', 'opportunity', {account: id.accounts, pipeline, stage});
  await put('activities', 'activity', {kind: 'task', account: id.accounts});
  await put('views', 'view', {entity: 'account', kind: 'list', definition: {}, shared: 'all'});
  for (const path of ['accounts', 'leads']) {
    await admin.call('POST', `/${path}/${id[path]}/files?name=${encodeURIComponent(`${kShort}.png`)}`, {raw: kPayload, headers: {'Content-Type': 'application/octet-stream'}});
    await admin.send('PATCH', `/${path}/${id[path]}`, {body: {description: `${kPayload} changed`}});
  }
  await admin.call('POST', '/tokens', {body: {name: kShort, scopes: ['read']}});
  await admin.call('POST', `/accounts/import?name=${encodeURIComponent(`${kShort}.csv`)}`, {raw: `${kShort}\n${kShort}`, headers: {'Content-Type': 'text/csv'}});
  return {id, refused, pipeline};
}

test('nothing that somebody wrote runs on any page', (t) =>
  inBrowser(t, {locale: 'en'}, async ({page, server}) => {
    const admin = new Client(server.url);
    await admin.signIn(kAdmin);
    const {id, refused} = await fill(admin);
    t.diagnostic(`refused as they are: ${[...new Set(refused)].join(', ') || 'none'}`);
    const imports = (await admin.call('GET', '/imports')).data;
    admin.close();

    const found = [];
    page.on('dialog', (dialog) => (found.push(`a dialog: ${dialog.message()}`), void dialog.dismiss()));
    await page.exposeFunction('reportToTest', (what) => void found.push(`${what} at ${page.url()}`));
    await page.addInitScript(() => {
      globalThis.pwned = (n) => globalThis.reportToTest(`script ${n} ran`);
      document.addEventListener('securitypolicyviolation', (e) => globalThis.reportToTest(`policy: ${e.violatedDirective} ${e.blockedURI} ${e.sample}`));
    });

    await page.goto('/');
    const words = wordsOf('en');
    await new SignInPage(page, words).signIn(kAdmin);
    const shell = new Shell(page, words);
    await shell.isOpen();

    const pages = ['/', '/accounts', '/contacts', '/leads', '/opportunities', '/opportunities/board', '/activities', '/views', '/users', '/me', '/accounts/new', '/funnel',
      ...['users', 'departments', 'roles', `roles/${id.roles}`, 'pipelines', 'jobs', 'fields', 'fields/account', 'access-log'].map((name) => `/settings/${name}`),
      ...Object.entries(id).map(([path, one]) => `/${path}/${one}`), ...imports.map((one) => `/imports/${one.id}`),
      `/accounts?q=${encodeURIComponent(kShort)}`, `/accounts/${encodeURIComponent(kShort)}`, `/search?q=${encodeURIComponent('onerror')}`, `/sign-in?next=javascript:pwned(12)`, `/#${kShort}`];
    let seen = 0;
    for (const address of pages) {
      await page.goto(address);
      await settled(page);
      for (const tab of await page.getByRole('tab').all()) await tab.click({timeout: 1000}).catch(() => {});
      await settled(page);
      const here = await page.evaluate(() => ({text: document.body.innerText, links: [...document.querySelectorAll('a[href]')].map((a) => a.getAttribute('href')), images: document.querySelectorAll('img[src="x"], [onerror], [onload]').length}));
      if (here.text.includes('onerror=pwned')) ++seen;
      if (here.images) found.push(`an element made of text at ${address}`);
      for (const href of here.links) if (/^\s*(javascript|data|vbscript):/i.test(href ?? '')) found.push(`a link ${href} at ${address}`);
    }
    t.diagnostic(`${pages.length} pages, ${seen} of them showed the text`);
    assert.ok(seen >= 8, `the text was seen on ${seen} pages only`);

    await page.goto('/');
    await (await shell.search('onerror')).first().waitFor();
    assert.deepEqual(found, []);
  }));
