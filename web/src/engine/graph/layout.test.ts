import { describe, expect, it } from 'vitest';
import type { GraphLine, GraphNode } from './graph-shape';
import { heightOf, nodeWidth, placed } from './layout';

const node = (id: string): GraphNode => ({ id, title: id, to: '/', lines: [], marks: [], icon: 'user' });
const line = (from: string, to: string, upward = true): GraphLine => ({ id: `${from}${to}`, from, to, label: '', upward, removable: true });
const at = (places: Map<string, { x: number; y: number }>, id: string) => places.get(id) ?? { x: NaN, y: NaN };

describe('a map of relations', () => {
  it('puts whom one reports to above', () => {
    const places = placed(['boss', 'a', 'b'].map(node), [line('a', 'boss'), line('b', 'boss')]);
    expect(at(places, 'boss').y).toBeLessThan(at(places, 'a').y);
    expect(at(places, 'a').y).toBe(at(places, 'b').y);
  });

  it('lays nothing over another', () => {
    const all = [...Array(30).keys()].map((index) => node(`n${index}`));
    const places = [...placed(all, all.slice(1).map((one, index) => line(one.id, `n${Math.floor(index / 4)}`))).values()];
    places.forEach((one, index) => {
      for (const other of places.slice(index + 1)) {
        expect(Math.abs(one.x - other.x) >= nodeWidth || Math.abs(one.y - other.y) >= heightOf(node('x'))).toBe(true);
      }
    });
  });

  it('bears circles, and lines to what is not there', () => {
    const places = placed(['a', 'b'].map(node), [line('a', 'b'), line('b', 'a'), line('a', 'gone'), line('a', 'a')]);
    expect(places.size).toBe(2);
    expect(Number.isFinite(at(places, 'a').x)).toBe(true);
  });
});
