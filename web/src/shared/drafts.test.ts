import { beforeEach, describe, expect, it } from 'vitest';
import { draftKey, dropAllDrafts, dropDraft, keepDraft, readDraft } from './drafts';

const key = draftKey('u1', 'lead', 'new');
const now = Date.parse('2026-03-01T08:00:00Z');

describe('drafts', () => {
  beforeEach(() => localStorage.clear());

  it('come back as they were typed', () => {
    keepDraft(key, { name: '王芳 🌸' }, now);
    expect(readDraft(key, now + 1000)).toEqual({ at: '2026-03-01T08:00:00.000Z', typed: { name: '王芳 🌸' } });
  });

  it('are one person’s, of one record', () => {
    keepDraft(key, { name: 'a' }, now);
    expect(readDraft(draftKey('u2', 'lead', 'new'), now)).toBeNull();
    expect(readDraft(draftKey('u1', 'lead', '17'), now)).toBeNull();
  });

  it('are gone when dropped, after a month, and at sign-out', () => {
    keepDraft(key, 1, now);
    dropDraft(key);
    expect(readDraft(key, now)).toBeNull();
    keepDraft(key, 1, now);
    expect(readDraft(key, now + 31 * 86_400_000)).toBeNull();
    localStorage.setItem('keyuan.language', 'en');
    dropAllDrafts();
    expect(Object.keys(localStorage)).toEqual(['keyuan.language']);
  });

  it('that cannot be read are none', () => {
    localStorage.setItem(key, '{broken');
    expect(readDraft(key)).toBeNull();
    localStorage.setItem(key, '7');
    expect(readDraft(key)).toBeNull();
  });
});
