import { describe, expect, it } from 'vitest';
import { dueWords } from './due-words';

const locale = { language: 'zh-CN', zone: 'Asia/Shanghai', currency: 'CNY', me: '' } as const;
// 23:30 in Shanghai, still the day before in London.
const now = Date.parse('2026-11-22T15:30:00Z');
const say = (due: string, contacted = '') => dueWords(due, contacted, locale, now);

describe('the first-contact deadline in words', () => {
  it('knows today and tomorrow where the reader is', () => {
    expect(say('2026-11-22T15:59:00Z')).toEqual({ key: 'today', when: '23:59', meaning: 'risk' });
    expect(say('2026-11-23T10:00:00Z')).toEqual({ key: 'tomorrow', when: '18:00', meaning: 'stage' });
    expect(say('2026-11-25T10:00:00Z')).toMatchObject({ key: 'by', meaning: 'stage' });
  });

  it('says what is overdue', () => {
    expect(say('2026-11-22T10:00:00Z')).toEqual({ key: 'overdueToday', when: '18:00', meaning: 'overdue' });
    expect(say('2026-11-20T10:00:00Z')).toMatchObject({ key: 'overdue', meaning: 'overdue' });
  });

  it('says how it went', () => {
    expect(say('2026-11-22T10:00:00Z', '2026-11-22T09:00:00Z').key).toBe('inTime');
    expect(say('2026-11-22T10:00:00Z', '2026-11-22T11:00:00Z')).toMatchObject({ key: 'late', meaning: 'quiet' });
  });
});
