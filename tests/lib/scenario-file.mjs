// Reads a scenario file and says what in it nobody would understand. The format: tests/scenarios/README.md.
import {readFileSync} from 'node:fs';
import {dirname, relative} from 'node:path';
import {LineCounter, isMap, isSeq, parseDocument} from 'yaml';
import {kRoot} from './server.mjs';

/**
 * @typedef {{status: number, body?: any, text?: string, code?: string, errors?: any, headers?: Record<string, any>,
 *            events?: string[], live?: Record<string, any[]>, statements?: string}} Expectation
 * @typedef {{as?: string, request: string, query?: any, headers?: any, body?: any, text?: string, hex?: string,
 *            file?: string}} Call
 * @typedef {Call & {at: string, title?: string, at_once?: Call[], expect: any, save?: Record<string, string>,
 *            until?: any}} Step
 * @typedef {{path: string, folder: string, title: string, people: Record<string, any>, steps: Step[]}} Scenario
 */

const kCallKeys = ['as', 'request', 'query', 'headers', 'body', 'text', 'hex', 'file'];
const kKeys = {
  scenario: ['title', 'people', 'steps'],
  step: [...kCallKeys, 'title', 'at_once', 'expect', 'save', 'until'],
  call: kCallKeys,
  expect: ['status', 'body', 'text', 'code', 'errors', 'headers', 'events', 'live', 'statements'],
};

function checkKeys(where, value, known) {
  for (const key of Object.keys(value))
    if (!known.includes(key)) throw new Error(`${where}: nobody knows "${key}"; there is ${known.join(', ')}`);
}

function checkStep(step, at) {
  checkKeys(at, step, kKeys.step);
  if (!step.request && !step.at_once) throw new Error(`${at}: a step needs a request`);
  if (step.expect === undefined) throw new Error(`${at}: a step needs an expectation`);
  for (const call of step.at_once ?? []) checkKeys(at, call, kKeys.call);
  const expectations = Array.isArray(step.expect) ? step.expect : [step.expect];
  if (Boolean(step.at_once) !== Array.isArray(step.expect) || (step.at_once && step.at_once.length !== expectations.length))
    throw new Error(`${at}: requests sent at once need a list of as many answers`);
  for (const expect of expectations)
    if (typeof expect === 'object') {
      checkKeys(at, expect, kKeys.expect);
      if (!expect.status) throw new Error(`${at}: an expectation needs a status`);
    }
}

/**
 * @param {string} path
 * @param {string} [text] instead of the file's own
 * @returns {Scenario}
 */
export function readScenario(path, text = readFileSync(path, 'utf8')) {
  const name = relative(kRoot, path);
  const lines = new LineCounter();
  const document = parseDocument(text, {lineCounter: lines});
  if (document.errors.length) throw new Error(`${name}: ${document.errors[0].message}`);
  const value = document.toJS() ?? {};
  checkKeys(name, value, kKeys.scenario);
  const nodes = isMap(document.contents) ? document.get('steps') : undefined;
  if (!value.title || !isSeq(nodes)) throw new Error(`${name}: a scenario needs a title and steps`);
  const steps = value.steps.map((step, index) => {
    const at = `${name}:${lines.linePos(nodes.items[index].range[0]).line}`;
    checkStep(step, at);
    return {...step, at};
  });
  return {path: name, folder: dirname(path), title: value.title, people: value.people ?? {}, steps};
}
