import { describe, expect, it } from 'vitest';
import { aField } from '@/testing/descriptions';
import { activityValues, type ActivityShape } from './activity-shape';

const shape: ActivityShape = { title: 'subject', kind: true, text: 'summary', due: aField('due_at', { type: 'datetime' }), channel: 'channel', channels: [] };

describe('what the composer writes', () => {
  it('keeps a follow-up whole', () => {
    expect(activityValues(shape, { kind: 'follow_up', channel: 'call', text: ' 谈了价格\n下周再谈 ', due: null })).toEqual({ kind: 'follow_up', channel: 'call', summary: '谈了价格\n下周再谈' });
  });

  it('names a task by its first line', () => {
    expect(activityValues(shape, { kind: 'task', channel: 'call', text: '寄样品\n三种颜色', due: '2026-01-02T03:00:00.000Z' })).toEqual({
      kind: 'task', subject: '寄样品', summary: '三种颜色', due_at: '2026-01-02T03:00:00.000Z',
    });
  });

  it('loses nothing of a very long first line', () => {
    const long = '长'.repeat(300);
    expect(activityValues(shape, { kind: 'task', channel: null, text: long, due: null })).toEqual({ kind: 'task', subject: '长'.repeat(200), summary: long });
  });
});
