import type { RecordData, Value } from '@/api/types';
import { chartKinds, type ChartDefinition } from '../charts/definition';

export const widths = [4, 6, 8, 12] as const;
const columns = 12;

/** A chart that a dashboard shows; without an id it is not kept as a record yet. */
export interface TileChart {
  id: string | null;
  title: string;
  definition: ChartDefinition;
}

/** A place of a dashboard, `width` twelfths of the page wide: a part that the page brings along, or a chart. */
export type Tile = { key: string; width: number } & ({ panel: string } | { chart: TileChart });

export const isChart = (tile: Tile): tile is Tile & { chart: TileChart } => 'chart' in tile;

interface Item {
  chart?: string;
  panel?: string;
  x: number;
  y: number;
  w: number;
  h: number;
}

/** The tiles of a dashboard's layout, as they are read: from above, from the start of the line. What is not known is passed over. */
export function tilesOf(layout: Value, charts: Map<string, TileChart>, panels: readonly string[]): Tile[] {
  const items = (Array.isArray(layout) ? layout : []) as unknown as Item[];
  return [...items].sort((a, b) => a.y - b.y || a.x - b.x).flatMap((item): Tile[] => {
    const width = Math.min(columns, Math.max(3, item.w));
    if (item.panel !== undefined) return panels.includes(item.panel) ? [{ key: item.panel, width, panel: item.panel }] : [];
    const chart = charts.get(item.chart ?? '');
    return chart?.id ? [{ key: chart.id, width, chart }] : [];
  });
}

const height = 4;

/** Tiles as a layout: side by side as long as there is room, then in the next line. */
export function layoutOf(tiles: Tile[]): Item[] {
  let x = 0;
  let y = 0;
  return tiles.map((tile) => {
    if (x + tile.width > columns) {
      x = 0;
      y += height;
    }
    const place = { x, y, w: tile.width, h: height };
    x += tile.width;
    return isChart(tile) ? { chart: tile.chart.id ?? '', ...place } : { panel: tile.panel, ...place };
  });
}

/** A place of the page: one tile, or several figures above one another. */
export interface Place {
  key: string;
  width: number;
  tiles: Tile[];
}

export const isFigure = (tile: Tile): boolean => isChart(tile) && tile.chart.definition.kind === 'number';

/** Tiles as they are shown. Figures that follow one another beside something higher share a place: a single figure needs little room. */
export function placesOf(tiles: Tile[]): Place[] {
  const lines: Tile[][] = [];
  let room = 0;
  for (const tile of tiles) {
    if (lines.length === 0 || tile.width > room) {
      lines.push([]);
      room = columns;
    }
    lines.at(-1)?.push(tile);
    room -= tile.width;
  }
  return lines.flatMap((line) => {
    const gather = line.some((tile) => !isFigure(tile));
    return line.reduce<Place[]>((places, tile) => {
      const last = places.at(-1);
      if (gather && last && isFigure(tile) && last.tiles.every(isFigure)) {
        last.tiles.push(tile);
        last.width += tile.width;
      } else places.push({ key: tile.key, width: tile.width, tiles: [tile] });
      return places;
    }, []);
  });
}

/** A chart as its record has it. */
export function chartOf(record: RecordData): TileChart | null {
  const { entity, kind, definition, name } = record;
  if (typeof entity !== 'string' || !isKind(kind) || definition === null || typeof definition !== 'object' || Array.isArray(definition)) return null;
  const texts = (value: Value | undefined) => (Array.isArray(value) ? value : typeof value === 'string' ? [value] : []).map(String);
  const [group = null, split = null] = texts(definition['group']);
  const [measure = 'count', ...also] = texts(definition['measures']);
  const { sort, limit } = definition;
  const filter = (definition['filter'] ?? null) as ChartDefinition['filter'];
  return { id: record.id, title: String(name ?? ''), definition: {
    entity, kind, group, split, measure, filter,
    ...(also.length > 0 ? { also } : {}), ...(typeof sort === 'string' ? { sort } : {}), ...(typeof limit === 'number' ? { limit } : {}),
    ...(Array.isArray(definition['columns']) ? { columns: texts(definition['columns']) } : {}),
  } };
}

const isKind = (value: Value | undefined): value is ChartDefinition['kind'] => (chartKinds as readonly unknown[]).includes(value);

/** A chart as its record is to have it. */
export function recordOf({ title, definition: { entity, kind, group, split, measure, filter, also = [], sort, limit, columns = [] } }: TileChart): { [field: string]: Value } {
  const groups = [group, split].filter((one) => one !== null);
  const what = kind === 'list' ? { columns } : { group: groups, measures: [measure, ...also] };
  return { name: title, entity, kind, definition: { ...what, ...(filter ? { filter: filter as Value } : {}), ...(sort ? { sort } : {}), ...(limit ? { limit } : {}) } };
}
