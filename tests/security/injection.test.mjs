// Whatever is put where a name belongs is looked up, never pasted into SQL; whatever is text stays text.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {onEachDatabase} from './world.mjs';

const kSql = ["name' OR '1'='1", 'name; DROP TABLE account', 'name) UNION SELECT hash FROM credential --', '1=1', '"name"', 'name--', 'name/**/', 'account.name', 't.name', 'token_hash',
  'seq', 'rowid', 'name COLLATE NOCASE', '(SELECT 1)', "name' AND pg_sleep(9)--", 'randomblob(1000000000)', 'name\\', "'", '"', '`', '?', '$1', ':a', '%s', '{}', '', ' ', '*', 'name ', 'NAME', 'ｎａｍｅ',
  'owner.password', 'owner.owner.owner.name', '__proto__', 'constructor', 'a'.repeat(2000)];
const at = (text) => encodeURIComponent(text);

onEachDatabase('injection', (world) => {
  /** Every answer that is neither what a good name gets nor a refusal; and none may take long. */
  async function ask(requests) {
    const wrong = [];
    for (const [method, path, options] of requests) {
      const began = performance.now();
      const {status, text} = await world.admin.send(method, path, options);
      if (status >= 500 || /syntax error|no such column|sqlite_|SQLSTATE|unrecognized token/i.test(text)) wrong.push(`${method} ${path.slice(0, 200)} → ${status} ${text.slice(0, 200)}`);
      if (performance.now() - began > 5000) wrong.push(`${method} ${path.slice(0, 200)} took ${performance.now() - began} ms`);
    }
    return wrong;
  }

  const kWhere = {
    'names of fields': (s) => [['GET', `/accounts?fields=${at(s)}`], ['GET', `/accounts?fields=name,${at(s)}`], ['GET', `/accounts?${at(s)}=a`]],
    'sorts': (s) => [['GET', `/accounts?sort=${at(s)}`], ['GET', `/accounts?sort=-${at(s)}`], ['GET', `/accounts?sort=name,${at(s)}`]],
    'filters': (s) => [['GET', `/accounts?filter=${at(JSON.stringify([s, '=', 'a']))}`], ['GET', `/accounts?filter=${at(JSON.stringify(['name', s, 'a']))}`],
      ['GET', `/contacts?filter=${at(JSON.stringify([`account.${s}`, '=', 'a']))}`], ['POST', '/accounts/query', {body: {filter: {[s]: [['name', '=', 'a']]}}}],
      ['POST', '/accounts/query', {body: {filter: {all: [[s, 'in', [s]]]}}}], ['GET', `/accounts?filter=${at(s)}`]],
    'values of filters': (s) => ['=', '!=', 'contains', 'starts with', '>', 'in'].map((op) => ['GET', `/accounts?filter=${at(JSON.stringify(['name', op, op === 'in' ? [s] : s]))}`]),
    'figures': (s) => [['GET', `/opportunities/aggregate?group=${at(s)}`], ['GET', `/opportunities/aggregate?group=close_date:${at(s)}`], ['GET', `/opportunities/aggregate?measures=${at(s)}`], ['GET', `/opportunities/aggregate?measures=sum:${at(s)}`]],
    'pages': (s) => [['GET', `/accounts?limit=${at(s)}`], ['GET', `/accounts?page=${at(s)}`], ['GET', `/accounts?cursor=${at(s)}`], ['GET', `/accounts?cursor=${at(Buffer.from(s).toString('base64url'))}`], ['GET', `/accounts?expand=${at(s)}`]],
    'search': (s) => [['GET', `/search?q=${at(s)}`], ['GET', `/search?q=a&entities=${at(s)}`], ['GET', `/accounts?q=${at(s)}`]],
    'paths': (s) => (s && !/[\\]/.test(s) ? [['GET', `/${at(s)}`], ['GET', `/accounts/${at(s)}`], ['GET', `/accounts/${at(s)}/history`], ['DELETE', `/sessions/${at(s)}`], ['GET', `/jobs/${at(s)}`]] : []),
    'boards and funnels': (s) => [['GET', `/opportunities/board?pipeline=${at(s)}`], ['GET', `/opportunities/board?filter=${at(JSON.stringify([s, '=', 1]))}`], ['GET', `/opportunities/funnel?from=${at(s)}&to=${at(s)}&owner=${at(s)}&source=${at(s)}`]],
    'exports': (s) => [['GET', `/accounts/export?format=csv&fields=${at(s)}`], ['GET', `/accounts/export?format=csv&sort=${at(s)}`], ['GET', `/accounts/export?format=${at(s)}`]],
    'timelines': (s) => [['GET', `/accounts/${world.made.accounts}/timeline?kinds=${at(s)}`], ['GET', `/accounts/${world.made.accounts}/timeline?cursor=${at(s)}`], ['GET', `/accounts/${world.made.accounts}/history?cursor=${at(s)}`]],
    'logs': (s) => [['GET', `/access-log?kind=${at(s)}`], ['GET', `/access-log?user=${at(s)}`], ['GET', `/access-log?cursor=${at(s)}`]],
    'imports': (s) => [['POST', `/accounts/import?name=${at(s)}.csv`, {raw: `${s.replaceAll('"', '')}\n${s.replaceAll('"', '')}`, headers: {'Content-Type': 'text/csv'}}]],
    'views': (s) => [['POST', '/views', {body: {name: s, entity: 'account', kind: 'list', definition: {filter: [s, '=', s], sort: [s], columns: [s], group: s}}}], ['POST', '/views', {body: {name: 'a', entity: s, kind: s, definition: {}}}]],
    'bodies': (s) => [['POST', '/accounts', {body: {[s]: 'a'}}], ['PATCH', `/accounts/${world.made.accounts}`, {body: {[s]: s}}], ['POST', '/accounts/bulk', {body: {filter: [s, '=', s], set: {[s]: s}}}],
      ['POST', '/accounts/bulk', {body: {ids: [s], set: {phone: '1'}}}], ['POST', `/accounts/${world.made.accounts}/shares`, {body: {with: {user: s}, level: s}}]],
    'rights': (s) => [['POST', '/roles', {body: {name: s, title: s, rights: {[s]: s}}}], ['POST', '/roles', {body: {name: s, title: s, rights: {account: {[s]: s, fields: {[s]: s}}}}}]],
    'headers': (s) => (/^[\x20-\x7e]*$/.test(s) ? [['GET', '/accounts', {headers: {'Accept-Language': s, 'If-None-Match': s}}], ['POST', '/accounts', {body: {name: 'a'}, headers: {'Idempotency-Key': s}}], ['PATCH', `/accounts/${world.made.accounts}`, {body: {}, headers: {'If-Match': s}}]] : []),
  };
  for (const [place, requests] of Object.entries(kWhere))
    test(place, async () => {
      const wrong = [];
      for (const text of kSql) wrong.push(...(await ask(requests(text))));
      assert.deepEqual(wrong, []);
    });

  test('fields of the administrator: names, types, choices and labels', async () => {
    const wrong = [];
    for (const s of kSql)
      wrong.push(...(await ask([['POST', '/entities/account/fields', {body: {name: s, label: s, type: 'text'}}], ['POST', '/entities/account/fields', {body: {label: 'a', type: s}}],
        ['POST', '/entities/account/fields', {body: {label: 'b', type: 'choice', choices: [{value: s, label: s}]}}], ['PATCH', `/entities/account/fields/${at(s)}`, {body: {label: 'a'}}].filter(() => true),
        ['DELETE', `/entities/${at(s || 'a')}/fields/${at(s || 'a')}`], ['POST', `/entities/account/fields/${at(s || 'a')}/choices`, {body: {value: s, label: s}}]].filter(([, path]) => !/%5C|\/$/.test(path)))));
    assert.deepEqual(wrong, []);
    const {entities} = await world.admin.call('GET', '/meta');
    for (const {name, custom} of entities.find((e) => e.name === 'account').fields) if (custom) assert.match(name, /^x_[a-z0-9_]+$/);
    await world.admin.call('GET', '/accounts?limit=200');
  });

  test('a filter with SQL in it finds what is written like it, and nothing else', async () => {
    const total = async (filter) => (await world.admin.call('GET', `/accounts?filter=${at(JSON.stringify(filter))}`)).total;
    await world.admin.call('POST', '/accounts', {body: {name: "O'Brien % _ Ltd"}});
    assert.equal(await total(['name', '=', "' OR '1'='1"]), 0);
    assert.equal(await total(['name', 'contains', "O'Brien % _"]), 1);
    assert.equal(await total(['name', 'contains', '%_%_%']), 0);
    assert.equal(await total(['name', 'starts with', '_']), 0);
  });

  test('everything is still there', async () => {
    for (const path of ['accounts', 'contacts', 'leads', 'users', 'roles', 'opportunities']) assert.ok((await world.admin.call('GET', `/${path}`)).total > 0, path);
    assert.equal((await world.admin.send('GET', `/accounts/${world.made.accounts}`)).status, 200);
  });
});
