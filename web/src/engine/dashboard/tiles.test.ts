import { expect, it } from 'vitest';
import type { RecordData } from '@/api/types';
import { chartOf, layoutOf, placesOf, recordOf, tilesOf, type Tile, type TileChart } from './tiles';

const record = { id: 'c1', version: 1, name: 'Value', entity: 'deal', kind: 'bar', definition: { group: ['stage', 'close:month'], measures: ['sum:amount'], filter: ['status', '=', 'open'] } } as unknown as RecordData;

it('reads a chart and writes it as it was', () => {
  const chart = chartOf(record);
  expect(chart?.definition).toEqual({ entity: 'deal', kind: 'bar', group: 'stage', split: 'close:month', measure: 'sum:amount', filter: ['status', '=', 'open'] });
  expect(chart && recordOf(chart)).toEqual({ name: 'Value', entity: 'deal', kind: 'bar', definition: record['definition'] });
  const list = { ...record, kind: 'list', definition: { columns: ['name', 'due_at'], sort: 'due_at', limit: 10 } } as unknown as RecordData;
  const listed = chartOf(list);
  expect(listed?.definition.columns).toEqual(['name', 'due_at']);
  expect(listed && recordOf(listed)['definition']).toEqual(list['definition']);
  const both = { ...record, definition: { group: ['stage'], measures: ['sum:amount', 'count'], sort: '-count' } } as unknown as RecordData;
  const kept = chartOf(both);
  expect(kept && recordOf(kept)['definition']).toEqual(both['definition']);
  expect(chartOf({ ...record, kind: 'radar' })).toBeNull();
  expect(chartOf({ ...record, definition: null })).toBeNull();
});

it('reads a layout from above and passes over what it does not know', () => {
  const charts = new Map([['c1', chartOf(record)]].flatMap(([id, chart]) => (chart && typeof chart === 'object' ? [[String(id), chart] as const] : [])));
  const layout = [{ chart: 'c1', x: 0, y: 4, w: 6, h: 4 }, { panel: 'news', x: 6, y: 0, w: 6, h: 4 }, { panel: 'tasks', x: 0, y: 0, w: 6, h: 4 }, { panel: 'gone', x: 0, y: 9, w: 6, h: 4 }, { chart: 'c9', x: 0, y: 9, w: 6, h: 4 }];
  expect(tilesOf(layout as never, charts, ['tasks', 'news']).map((tile) => tile.key)).toEqual(['tasks', 'news', 'c1']);
  expect(tilesOf(null, charts, [])).toEqual([]);
});

it('places tiles side by side as long as there is room', () => {
  const tile = (key: string, width: number): Tile => ({ key, width, panel: key });
  expect(layoutOf([tile('a', 6), tile('b', 6), tile('c', 8), tile('d', 6)]).map(({ x, y }) => [x, y])).toEqual([[0, 0], [6, 0], [0, 4], [0, 8]]);
});

it('puts figures above one another that stand beside something higher', () => {
  const figure = (key: string, width: number): Tile => ({ key, width, chart: { id: key, title: key, definition: { kind: 'number' } } as TileChart });
  const list = (key: string, width: number): Tile => ({ key, width, panel: key });
  const told = (tiles: Tile[]) => placesOf(tiles).map((place) => `${place.tiles.map((tile) => tile.key).join('')} ${place.width}`);
  expect(told([figure('a', 3), figure('b', 3), list('c', 6), figure('d', 6), list('e', 6)])).toEqual(['ab 6', 'c 6', 'd 6', 'e 6']);
  expect(told([figure('a', 3), list('b', 6), figure('c', 3)])).toEqual(['a 3', 'b 6', 'c 3']);
  expect(told([figure('a', 4), figure('b', 4), figure('c', 4), figure('d', 4)])).toEqual(['a 4', 'b 4', 'c 4', 'd 4']);
});
