import { describe, expect, it } from 'vitest';
import { Layout, piecesOf, type Section } from './sections';

const section = (total: number, more: Partial<Section> = {}): Section => ({ key: '', filter: null, total, headed: false, open: true, from: 0, ...more });
const group = (total: number, open = true) => section(total, { headed: true, open });

describe('the lines of a list', () => {
  it('are its records, when it is not grouped', () => {
    const layout = new Layout([section(100_000)]);
    expect(layout.count).toBe(100_000);
    expect(layout.at(99_999)).toEqual({ kind: 'row', section: 0, index: 99_999 });
    expect(layout.at(100_000)).toBeUndefined();
  });

  it('are heads and the records of open groups', () => {
    const layout = new Layout([group(3), group(50, false), group(0), group(2)]);
    expect(layout.count).toBe(4 + 3 + 2);
    expect([0, 1, 3, 4, 5, 6, 7, 8].map((line) => layout.at(line))).toEqual([
      { kind: 'head', section: 0 }, { kind: 'row', section: 0, index: 0 }, { kind: 'row', section: 0, index: 2 },
      { kind: 'head', section: 1 }, { kind: 'head', section: 2 }, { kind: 'head', section: 3 },
      { kind: 'row', section: 3, index: 0 }, { kind: 'row', section: 3, index: 1 },
    ]);
    expect(layout.lineOf(3, 1)).toBe(8);
  });

  it('are asked for in pieces, only those in sight', () => {
    expect(piecesOf(new Layout([section(100_000)]), 50_090, 50_120, 100)).toEqual([{ section: 0, number: 500 }, { section: 0, number: 501 }]);
    expect(piecesOf(new Layout([group(3), group(50, false), group(2)]), 0, 20, 100)).toEqual([{ section: 0, number: 0 }, { section: 2, number: 0 }]);
    expect(piecesOf(new Layout([section(0)]), 0, 20, 100)).toEqual([]);
  });
});
