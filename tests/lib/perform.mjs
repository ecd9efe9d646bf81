// Performs one step of a scenario and says what differs from the expectation.
import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {differences} from './match.mjs';
import {fill, valueAt} from './fill.mjs';

const kUntilSeconds = 30;

/** @typedef {import('./client.mjs').Answer} Answer */

function rawBody(call, folder) {
  if (call.text !== undefined) return call.text;
  if (call.hex !== undefined) return Buffer.from(call.hex.replaceAll(' ', ''), 'hex');
  if (call.file !== undefined) return readFileSync(resolve(folder, call.file));
  return undefined;
}

/** "GET /accounts" with its query, each value a text as it is or anything else as JSON. */
function pathWith(path, query) {
  if (!query) return path;
  const pairs = Object.entries(query).map(([key, value]) =>
    `${encodeURIComponent(key)}=${encodeURIComponent(typeof value === 'object' ? JSON.stringify(value) : value)}`);
  return `${path}?${pairs.join('&')}`;
}

async function send(call, world) {
  const filled = fill(call, world.saved);
  const client = world.clients.get(filled.as);
  if (!client) throw new Error(`nobody is called ${filled.as}; there is ${[...world.clients.keys()].join(', ')}`);
  const [, method, path] = /^([A-Z]+) (\/.*)$/s.exec(filled.request) ?? [];
  if (!method) throw new Error(`a request is written like "GET /accounts", not "${filled.request}"`);
  return client.send(method, pathWith(path, filled.query),
    {headers: filled.headers, body: filled.body, raw: rawBody(filled, world.folder)});
}

/** A problem is always a whole one, whatever the scenario asks of it. */
function problemDifferences({status, headers, body}) {
  if (status < 400) return [];
  return differences(
    {type: '<like ^application/problem\\+json>', body: {status, code: '<like ^[a-z_]+\\.[a-z_]+$>', title: '<text>', request_id: '<text>'}},
    {type: headers['content-type'], body}, 'problem');
}

function statementDifferences(limit, {headers}) {
  const [, most] = /^(?:≤|<=) *(\d+)$/.exec(String(limit)) ?? [];
  if (!most) return [`statements: written like "≤ 12", not ${limit}`];
  const counted = Number(headers['x-keyuan-statements'] ?? NaN);
  return counted <= Number(most) ? [] : [`statements: expected at most ${most}, got ${counted}`];
}

/**
 * @param {any} expect
 * @param {Answer} answer
 * @returns {string[]}
 */
export function answerDifferences(expect, answer) {
  const {status, body, text, code, errors, headers, statements} = typeof expect === 'number' ? {status: expect} : expect;
  return [
    ...differences(status, answer.status, 'status'),
    ...problemDifferences(answer),
    ...(body === undefined ? [] : differences(body, answer.body, 'body')),
    ...(text === undefined ? [] : differences(text, answer.text, 'text')),
    ...(code === undefined ? [] : differences(code, answer.body?.code, 'code')),
    ...(errors === undefined ? [] : differences({'<contains>': errors}, answer.body?.errors, 'errors')),
    ...(headers === undefined ? [] : differences(headers, answer.headers, 'headers')),
    ...(statements === undefined ? [] : statementDifferences(statements, answer)),
  ];
}

/** Of answers that came in any order: the expectations that none of them meets. */
function unordered(expectations, answers) {
  const left = [...answers];
  return expectations.flatMap((expect) => {
    const index = left.findIndex((answer) => answerDifferences(expect, answer).length === 0);
    if (index >= 0) return left.splice(index, 1) && [];
    return [`no answer is as expected: ${JSON.stringify(expect)}`, ...answerDifferences(expect, left[0])];
  });
}

async function sendUntil(step, world) {
  const until = fill(step.until, world.saved);
  const deadline = Date.now() + kUntilSeconds * 1000;
  for (;;) {
    const answer = await send(step, world);
    const different = differences(until, answer.body, 'body');
    if (!different.length) return answer;
    if (answer.status >= 400 || Date.now() > deadline)
      throw new Error(`it never came so far: ${different.join('; ')}; the last answer: ${answer.status} ${answer.text}`);
    await new Promise((wake) => setTimeout(wake, 50));
  }
}

const named = (event) => `${event.entity}.${event.kind}`;

/** What the streams of events are to tell of a step: `events` the administrator's, `live` those of others. */
class Watch {
  constructor(expectations, {events, clients}) {
    this.probe = events;
    /** @type {{at: string, client: import('./client.mjs').Client, expected: any[]}[]} */
    this.listeners = [];
    if (expectations.some((expect) => expect.events))
      this.listeners.push({at: 'events', client: clients.get('admin'), expected: expectations.flatMap((expect) => expect.events ?? [])});
    for (const expect of expectations)
      for (const [name, expected] of Object.entries(expect.live ?? {}))
        this.listeners.push({at: `live.${name}`, client: clients.get(name), expected});
  }

  async begin() {
    if (this.listeners.length) await this.probe.begin(this.listeners.map(({client}) => client));
  }

  async differences() {
    if (!this.listeners.length) return [];
    const told = await this.probe.happened();
    return this.listeners.flatMap(({at, client, expected}) => {
      // Notifications come a moment later, by themselves: only a step that names them waits for none.
      const asked = expected.some((event) => String(event?.entity ?? event).startsWith('notification'));
      const events = told.get(client).filter(({entity}) => asked || entity !== 'notification');
      return differences(expected, events.map((event, i) => (typeof expected[i] === 'object' ? event : named(event))), at);
    });
  }
}

/**
 * @param {import('./scenario-file.mjs').Step} step
 * @param {{clients: Map<string, import('./client.mjs').Client>, saved: Map<string, any>, folder: string,
 *          events?: import('./events.mjs').EventProbe}} world
 * @returns {Promise<{answers: Answer[], different: string[]}>}
 */
export async function perform(step, world) {
  const expectations = [step.expect].flat().map((expect) => fill(expect, world.saved));
  const watch = new Watch(expectations, world);
  await watch.begin();
  const calls = step.at_once?.map((call) => ({as: step.as, ...call})) ?? [step];
  const answers = step.until ? [await sendUntil(step, world)] : await Promise.all(calls.map((call) => send(call, world)));
  const different = step.at_once ? unordered(expectations, answers) : answerDifferences(expectations[0], answers[0]);
  different.push(...(await watch.differences()));
  for (const [name, path] of Object.entries(step.save ?? {})) {
    const value = path.startsWith('header ') ? answers[0].headers[path.slice(7)] : valueAt(answers[0].body, path);
    if (value === undefined) different.push(`save: the answer has no ${path}`);
    world.saved.set(name, value);
  }
  return {answers, different};
}
