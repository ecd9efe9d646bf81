import { describe, expect, it } from 'vitest';
import { aField, anEntity } from '@/testing/descriptions';
import { activityShape, activityValues, reminderValues, timelineKinds, type Composed } from './activity-shape';

const choices = (...values: string[]) => values.map((value) => ({ value, label: value, color: 'blue' }));
const activity = anEntity('activity', [
  aField('subject'), aField('kind', { type: 'choice', choices: choices('follow_up', 'task') }), aField('channel', { type: 'choice', choices: choices('call', 'note') }),
  aField('summary', { type: 'long_text' }), aField('due_at', { type: 'datetime' }), aField('remind_at', { type: 'datetime' }), aField('next_step'),
  aField('next_step_at', { type: 'datetime' }), aField('mentions', { type: 'references', to: 'user' }),
]);
const shape = activityShape(activity);
const typed = (more: Partial<Composed>): Composed => ({ kind: 'follow_up', channel: 'call', text: '', due: null, remind: null, nextStep: '', nextStepAt: null, mentions: [], ...more });
const friday = '2026-01-02T03:00:00.000Z';
const thursday = '2026-01-01T03:00:00.000Z';

describe('what the composer writes', () => {
  it('keeps a follow-up whole', () => {
    expect(activityValues(shape, typed({ text: ' 谈了价格\n下周再谈 ' }))).toEqual({ kind: 'follow_up', channel: 'call', summary: '谈了价格\n下周再谈' });
  });

  it('keeps the next step and whom to tell with it', () => {
    expect(activityValues(shape, typed({ text: '@王芳 谈了', nextStep: ' 寄样品 ', nextStepAt: friday, mentions: ['u1'] }))).toEqual({
      kind: 'follow_up', channel: 'call', summary: '@王芳 谈了', next_step: '寄样品', next_step_at: friday, mentions: ['u1'],
    });
  });

  it('makes a note a follow-up that nobody was told of', () => {
    expect(activityValues(shape, typed({ kind: 'note', text: '对方换了采购', nextStep: '不算' }))).toEqual({ kind: 'follow_up', channel: 'note', summary: '对方换了采购' });
    expect(shape.channels.map((one) => one.value)).toEqual(['call']);
  });

  it('names a task by its first line', () => {
    expect(activityValues(shape, typed({ kind: 'task', text: '寄样品\n三种颜色', due: friday, remind: thursday }))).toEqual({
      kind: 'task', subject: '寄样品', summary: '三种颜色', due_at: friday, remind_at: thursday,
    });
  });

  it('loses nothing of a very long first line', () => {
    const long = '长'.repeat(300);
    expect(activityValues(shape, typed({ kind: 'task', channel: null, text: long }))).toEqual({ kind: 'task', subject: '长'.repeat(200), summary: long });
  });

  it('reminds of a next step by a task, and only then', () => {
    expect(reminderValues(shape, typed({ text: '谈了', nextStep: '寄样品', nextStepAt: friday, remind: thursday }))).toEqual({
      kind: 'task', subject: '寄样品', due_at: friday, remind_at: thursday,
    });
    expect(reminderValues(shape, typed({ text: '谈了', nextStep: '寄样品', nextStepAt: friday }))).toBeNull();
    expect(reminderValues(shape, typed({ text: '谈了', remind: thursday }))).toBeNull();
  });
});

it('narrows a timeline by the kinds the description has', () => {
  expect(timelineKinds(activity).map((one) => one.name)).toEqual(['follow_up', 'task', 'change', 'file']);
  expect(timelineKinds(undefined).map((one) => one.name)).toEqual(['change', 'file']);
});
