// What a stranger may send: a form's answer, so much a minute, and nothing of anybody.
import assert from 'node:assert/strict';
import {before, test} from 'node:test';
import {Client} from '../lib/client.mjs';
import {solve} from '../lib/proof.mjs';
import {onEachDatabase} from './world.mjs';

const kOther = {Origin: 'https://other.example'};

onEachDatabase('forms for strangers', (world) => {
  let slug, nobody;
  before(async () => {
    const {id} = await world.admin.call('POST', '/sources', {body: {name: 'site'}});
    const form = await world.admin.call('POST', '/web-forms',
      {body: {name: 'ask', source: id, state: 'published', questions: [{field: 'name'}, {field: 'needs'}], files_allowed: 1}});
    slug = form.slug;
    nobody = new Client(world.server.url);
  });
  const fresh = async () => {
    const {challenge: {nonce}} = await nobody.call('GET', `/forms/${slug}`);
    return {challenge: nonce, solution: solve(nonce)};
  };
  const leads = async () => (await world.admin.call('GET', '/leads')).total;

  test('a session adds nothing: what it sends is a stranger\'s', async () => {
    const answer = await world.wang.send('POST', `/forms/${slug}/answers`, {body: {values: {name: 'Ada'}, ...await fresh()}, headers: {...kOther, 'X-CSRF-Token': null}});
    assert.equal(answer.status, 201);
    assert.equal(answer.headers['access-control-allow-credentials'], undefined);
    const {data: [lead]} = await world.admin.call('GET', '/leads?sort=-created_at&limit=1');
    assert.deepEqual([lead.name, lead.created_by, lead.owner], ['Ada', null, null]);
  });

  test('six at once with one piece of work are one lead', async () => {
    const earlier = await leads();
    const work = await fresh();
    const answers = await Promise.all([...Array(6).keys()].map((n) =>
      nobody.send('POST', `/forms/${slug}/answers`, {body: {values: {name: `Ada ${n}`}, ...work}})));
    assert.deepEqual(answers.map(({status}) => status).sort(), [201, 409, 409, 409, 409, 409]);
    assert.equal(await leads(), earlier + 1);
  });

  test('the work of one form is none for another, and a signature is not made up', async () => {
    const {challenge, solution} = await fresh();
    const [bits, ends, text, mark] = challenge.split('.');
    for (const forged of [`0.${ends}.${text}.${mark}`, `${bits}.9${ends}.${text}.${mark}`, `${bits}.${ends}.${text}x.${mark}`, '0.9999999999999.a.b', '', '.'.repeat(500)]) {
      const {status, body} = await nobody.send('POST', `/forms/${slug}/answers`, {body: {values: {name: 'a'}, challenge: forged, solution}});
      assert.deepEqual([status, body.code], [422, 'sources.challenge_expired'], forged.slice(0, 40));
    }
  });

  test('what is no JSON, too large or not asked for', async () => {
    const path = `/forms/${slug}/answers`;
    assert.equal((await nobody.send('POST', path, {raw: '{"values":{}}', headers: {'Content-Type': 'text/plain'}})).status, 415);
    assert.equal((await nobody.send('POST', path, {body: {values: {name: 'a'.repeat(300_000)}}})).status, 413);
    const {body} = await nobody.send('POST', path, {body: {values: {name: 'a', owner: world.saved.get('wang'), status: 'converted', x_none: 1}, ...await fresh()}});
    assert.deepEqual(body.errors.map(({field}) => field).sort(), ['owner', 'status', 'x_none']);
  });

  test('so much a minute, and a page of another site can read when it may again', async () => {
    let answer;
    for (let n = 0; n < 40 && answer?.status !== 429; ++n)
      answer = await nobody.send('POST', `/forms/${slug}/answers`, {body: {values: {name: 'a'}, website: 'x'}, headers: kOther});
    assert.equal(answer.status, 429);
    assert.ok(Number(answer.headers['retry-after']) >= 1);
    assert.equal(answer.headers['access-control-allow-origin'], '*');
    assert.match(String(answer.headers['access-control-expose-headers']), /Retry-After/);
    assert.equal((await nobody.send('GET', `/forms/${slug}`)).status, 200, 'the form itself can still be read');
    nobody.close();
  });
}, {samples: false});
