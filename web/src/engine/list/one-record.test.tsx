import { afterEach, describe, expect, it } from 'vitest';
import i18next from 'i18next';
import { speak } from '@/app/i18n';

describe('how many there are', () => {
  afterEach(() => speak('zh-CN'));
  it('is said of one as of one, and of many with the reader’s own marks', async () => {
    await speak('en');
    expect([0, 1, 2, 12345].map((count) => i18next.t('list.total', { count }))).toEqual(['0 records', '1 record', '2 records', '12,345 records']);
    await speak('zh-TW');
    expect(i18next.t('list.total', { count: 12345 })).toMatch(/12,345/);
  });
});
