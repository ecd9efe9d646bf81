import { describe, expect, it } from 'vitest';
import type { Due } from '../api';
import { channelOf, enough, followUpOf, nothingSaid, promiseOf } from './log';

const due = (more: Partial<Due> = {}): Due => ({
  entity: 'lead', id: 'l1', title: 'Li', subtitle: null, phone: null, due_at: null, overdue_days: 0, kind: 'follow_up', reason: '', step: null, score: null,
  last_follow_up_at: null, lost_first: 3, record: null, ...more,
});
const task = due({ entity: 'activity', id: 't1', kind: 'task', record: { entity: 'account', id: 'a1', title: 'A' } });
const promise = due({ entity: 'commitment', id: 'c1', kind: 'commitment', record: { entity: 'lead', id: 'l1', title: 'Li' } });
const said = { ...nothingSaid('call'), text: ' spoke ' };

describe('logging from the queue', () => {
  it('writes a follow-up at whom it is about', () => {
    expect(followUpOf(due(), said)).toEqual({ kind: 'follow_up', channel: 'call', summary: 'spoke', lead: 'l1' });
    expect(followUpOf(task, said)).toMatchObject({ account: 'a1' });
    expect(followUpOf(due(), nothingSaid('call'))).toBeNull();
    expect(followUpOf(due({ entity: 'activity' }), said)).toBeNull();
  });
  it('does the step of a plan, whatever the way', () => {
    expect(followUpOf(due({ kind: 'plan' }), said)).toMatchObject({ step_done: true });
  });
  it('carries signals, an answer and the next step', () => {
    expect(followUpOf(due(), { ...said, signals: ['price'], reply: true, nextStep: ' offer ', nextAt: '2026-11-25T02:00:00.000Z' }))
      .toMatchObject({ signals: ['price'], reply: true, next_step: 'offer', next_step_at: '2026-11-25T02:00:00.000Z' });
  });
  it('keeps a promise only with words and a day', () => {
    const promised = { ...said, promised: true, nextStep: 'send the offer', nextAt: '2026-11-25T02:00:00.000Z' };
    expect(promiseOf(due(), promised, 'f1')).toEqual({ subject: 'send the offer', due_at: '2026-11-25T02:00:00.000Z', made_in: 'f1', lead: 'l1' });
    expect(promiseOf(due(), { ...promised, nextAt: null }, 'f1')).toBeNull();
    expect(promiseOf(due(), { ...promised, promised: false }, 'f1')).toBeNull();
  });
  it.each([
    [due(), nothingSaid('call'), false], [due(), said, true], [task, nothingSaid('call'), true], [task, { ...nothingSaid('call'), outcome: 'open' as const }, false],
    [promise, nothingSaid('call'), true], [promise, { ...nothingSaid('call'), outcome: 'broken' as const }, false], [promise, { ...said, outcome: 'broken' as const }, true],
  ])('knows what is enough (%#)', (one, typed, is) => expect(enough(one, typed)).toBe(is));
  it('begins with the way of the step', () => {
    const step = (kind: 'mail' | 'gift' | 'call') => due({ step: { goal: '', talk_track: null, kind } });
    expect(channelOf(step('mail'), ['call', 'email'])).toBe('email');
    expect(channelOf(step('gift'), ['call', 'visit'])).toBe('visit');
    expect(channelOf(step('mail'), ['call'])).toBe('call');
    expect(channelOf(due(), ['call'])).toBe('call');
  });
});
