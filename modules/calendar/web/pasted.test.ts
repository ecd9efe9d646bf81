import { describe, expect, it } from 'vitest';
import { readPasted } from './pasted';

const short = (text: string, year = 2026) => readPasted(text, year).days.map((one) => `${one.date} ${one.kind} ${one.name}`);

describe('a pasted list of holidays', () => {
  it('is read as it is announced', () => {
    expect(short('一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。')).toEqual([
      '2026-01-01 holiday 元旦', '2026-01-02 holiday 元旦', '2026-01-03 holiday 元旦', '2026-01-04 working 元旦',
    ]);
    expect(short('国庆节、中秋节：9月30日至10月2日放假。9月20日（周日）、10月10日（周六）上班。')).toEqual([
      '2026-09-20 working 国庆节、中秋节', '2026-09-30 holiday 国庆节、中秋节', '2026-10-01 holiday 国庆节、中秋节', '2026-10-02 holiday 国庆节、中秋节', '2026-10-10 working 国庆节、中秋节',
    ]);
  });

  it('is read as it is typed', () => {
    expect(short('2026-10-01 National Day\n2026-10-10 make-up\n2026/2/28 補班')).toEqual(['2026-02-28 working ', '2026-10-01 holiday National Day', '2026-10-10 working ']);
    expect(short('2026-12-24 - 2026-12-26 Christmas')).toEqual(['2026-12-24 holiday Christmas', '2026-12-25 holiday Christmas', '2026-12-26 holiday Christmas']);
    expect(short('春节 2月16日到18日')).toEqual(['2026-02-16 holiday 春节', '2026-02-17 holiday 春节', '2026-02-18 holiday 春节']);
  });

  it('tells which lines say no day', () => {
    expect(readPasted('国务院办公厅通知\n劳动节：5月1日放假\n2月30日 没有这一天', 2026)).toEqual({
      days: [{ date: '2026-05-01', kind: 'holiday', name: '劳动节' }], unread: ['国务院办公厅通知', '2月30日 没有这一天'],
    });
  });
});
