// wapiti and sqlmap against a server with data. What they find is judged in docs/security.md, one by one; anything else fails.
import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {onEachDatabase} from './world.mjs';

const kPatience = 240_000; // ms for one scanner
const kAttack = '12'; // seconds for each of wapiti's modules

/** Findings that are none: wapiti's category and what it says → why, told at length in docs/security.md. */
const kJudged = [
  // Ant Design writes its styles at run time; scripts stay strict.
  {category: 'Content Security Policy Configuration', info: /style-src/},
  // Plain http on the own machine: the flag is set behind TLS, see headers.test.mjs.
  {category: 'Secure Flag cookie', info: /keyuan_session/},
  // The header is for browsers of ten years ago, and today's advice is to leave it out.
  {category: 'HTTP Secure Headers', info: /X-XSS-Protection/},
  // Without TLS there is nothing to promise; behind TLS it is set, see headers.test.mjs.
  {category: 'HTTP Secure Headers', info: /Strict-Transport-Security/},
  // Every path without a dot is a page of the application: the same document, which holds no data.
  {category: 'Backup file', info: /^Backup file http:\/\/[\d.:]+\/[\w-]+~ found/},
  // A wrong link is 403; a method that does not exist is 501. Neither gives anything away.
  {category: 'Htaccess Bypass', info: /\/api\/v1\/invitations bypassable/},
];

/** Runs a program that may take its time, and gives back what it said. */
function run(command, args, folder) {
  return new Promise((done, failed) => {
    const child = spawn(command, args, {cwd: folder, env: {...process.env, HOME: folder, NO_COLOR: '1'}, stdio: ['ignore', 'pipe', 'pipe']});
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (piece) => (said += piece));
    const timer = setTimeout(() => child.kill('SIGINT'), kPatience);
    child.on('error', failed);
    child.on('exit', (code) => (clearTimeout(timer), done({code, said})));
  });
}

/** Addresses with every parameter there is. */
const questions = (made) => {
  const q = (text) => encodeURIComponent(text);
  return [`/accounts?limit=5&page=1&sort=name&fields=name,phone&expand=owner&q=a&removed=false`, `/accounts?filter=${q('["name","=","a"]')}`, `/contacts?filter=${q('["account.name","contains","a"]')}&sort=-created_at`,
    `/accounts/${made.accounts}`, `/accounts/${made.accounts}/timeline?kinds=task&limit=5`, `/accounts/${made.accounts}/history?limit=5`, `/search?q=a&entities=account&limit=5`,
    `/opportunities/aggregate?group=stage&measures=count`, `/opportunities/board?pipeline=${made.pipelines}`, `/opportunities/funnel?pipeline=${made.pipelines}&from=2024-01-01&to=2024-12-31`,
    `/accounts/export?format=csv&fields=name&sort=name`, `/invitations?token=a`, `/leads?status=new&limit=5`];
};

onEachDatabase('scanners', (world) => {
  const token = async () => (await world.admin.call('POST', '/tokens', {body: {name: 'scanner', scopes: ['read']}})).token;

  /** The server is well afterwards: it answers, has not failed, and holds what it held. */
  async function expectWell(before) {
    assert.equal((await world.admin.send('GET', '//readyz')).status, 200);
    assert.equal((await world.admin.call('GET', '/accounts')).total, before);
    const failed = world.server.output.split('\n').filter((line) => / failed: |\b5\d\d \d+\.\d ms/.test(line) && !/ 50[13] /.test(line));
    assert.deepEqual(failed.slice(0, 10), [], 'requests that the server could not answer');
  }

  test('wapiti finds nothing that is not judged', {timeout: kPatience + 60_000}, async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 'keyuan-wapiti-'));
    try {
      const before = (await world.admin.call('GET', '/accounts')).total;
      const starts = ['/', '/sign-in', '/accounts', ...questions(world.made).map((path) => `/api/v1${path}`)].flatMap((path) => ['-s', world.server.url + path]);
      const {said} = await run('wapiti', ['-u', `${world.server.url}/`, ...starts, '-H', `Authorization: Bearer ${await token()}`, '-H', 'Accept: application/json', '--scope', 'domain',
        '-m', 'backup,blindsql,cookieflags,crlf,csp,exec,file,htaccess,http_headers,methods,permanentxss,redirect,shellshock,sql,xss',
        '-d', '2', '-t', '5', '--max-scan-time', '30', '--max-attack-time', kAttack, '--store-session', folder, '--store-config', folder, '--no-bugreport', '--flush-session',
        '-v', '1', '-f', 'json', '-o', join(folder, 'report.json')], folder);
      const report = JSON.parse(await readFile(join(folder, 'report.json'), 'utf8').catch(() => assert.fail(`no report:\n${said}`)));
      const findings = [...Object.entries(report.vulnerabilities), ...Object.entries(report.anomalies)].flatMap(([category, list]) => list.map(({path, info}) => ({category, path, info})));
      t.diagnostic(`${report.infos.crawled_pages_nbr ?? '?'} pages, ${findings.length} findings`);
      const open = findings.filter(({category, info}) => !kJudged.some((one) => one.category === category && one.info.test(info)));
      assert.deepEqual(open, []);
      await expectWell(before);
    } finally {
      await rm(folder, {recursive: true, force: true});
    }
  });

  test('sqlmap finds no parameter that it can inject into', {timeout: kPatience + 60_000}, async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 'keyuan-sqlmap-'));
    try {
      const before = (await world.admin.call('GET', '/accounts')).total;
      const bearer = `Authorization: Bearer ${await token()}`;
      const common = ['--headers', bearer, '--batch', '--disable-coloring', '--flush-session', '--level', '1', '--risk', '1', '--technique', 'BEU', '--threads', '4', '--timeout', '10', '--retries', '1',
        '--ignore-code', '401', '--output-dir', folder, '--dbms', world.database ? 'PostgreSQL' : 'SQLite', '--skip-heuristics', '--answers', 'want to skip=N,redirect=N'];
      const asked = [`/accounts?filter=${encodeURIComponent('["name","=","a*"]')}`, `/accounts?sort=name*&limit=5*`, '/accounts?name=a*', '/search?q=a*', `/opportunities/aggregate?group=stage*&measures=count*`, `/accounts/${world.made.accounts}*`];
      const heard = await Promise.all(asked.map((path) => run('sqlmap', ['-u', `${world.server.url}/api/v1${path}`, ...common], folder)));
      const body = await run('sqlmap', ['-u', `${world.server.url}/api/v1/session`, '--method', 'POST', '--data', '{"email":"a@example.com*","password":"b*"}', '--header', 'Content-Type: application/json', ...common], folder);
      let tested = 0;
      for (const {said} of [...heard, body]) {
        assert.doesNotMatch(said, /identified the following injection point|is vulnerable|appears to be .*injectable/, said);
        tested += [...said.matchAll(/does not seem to be injectable/g)].length;
      }
      t.diagnostic(`${tested} parameters`);
      assert.ok(tested >= asked.length, heard.map(({said}) => said.slice(-1500)).join('\n----\n'));
      await expectWell(before);
    } finally {
      await rm(folder, {recursive: true, force: true});
    }
  });
}, {args: ['--log', 'info']});
