import { describe, expect, it } from 'vitest';
import { carried, changesOf, isChanged, newStep, type StepDraft } from './draft';

const step = (key: string, day: number, more: Partial<StepDraft> = {}): StepDraft => ({ key, id: key, version: 1, day, kind: 'call', goal: key, talkTrack: '', ...more });
const steps = [step('a', 0), step('b', 2), step('c', 5)];

describe('the steps of a plan being written', () => {
  it('sends nothing when nothing changed', () => expect(isChanged(changesOf(steps, [...steps]))).toBe(false));
  it('sends what is new, other and gone', () => {
    const changes = changesOf(steps, [step('a', 0), step('c', 5, { goal: 'ask' }), newStep(steps, 'new')]);
    expect(changes.created.map(({ step: one, position }) => [one.key, position])).toEqual([['new', 2]]);
    expect(changes.updated.map(({ step: one, position }) => [one.key, position])).toEqual([['c', 1]]);
    expect(changes.removed.map((one) => one.key)).toEqual(['b']);
  });
  it('begins a new step behind the last', () => {
    expect(newStep(steps, 'n')).toMatchObject({ day: 7, kind: 'call', id: null });
    expect(newStep([], 'n')).toMatchObject({ day: 0 });
  });
  it.each([
    [0, 2, ['b2', 'c5', 'a5']], [2, 0, ['c0', 'a0', 'b2']], [1, 1, ['a0', 'b2', 'c5']],
  ])('carries a step from %s to %s in the order of days', (from, to, then) => {
    expect(carried(steps, from, to).map((one) => `${one.key}${one.day}`)).toEqual(then);
  });
});
