import type { ReactNode } from 'react';
import type { Entity } from '@/api/types';
import { isDrawable, type ChartDefinition } from '../charts/definition';
import { isChart, type Tile } from './tiles';

/** A part that the page itself brings along. Null: there is nothing of it for this reader. */
export interface Part {
  title: string;
  /** Beside the title: a count, a link. */
  extra?: ReactNode;
  content: ReactNode;
  /** Stands on the page itself, not in a card of its own. */
  bare?: boolean;
}

interface Content {
  title: string;
  part: Part | null;
  /** The chart, if what it counts is there and may be seen. */
  drawn: { chart: ChartDefinition; entity: Entity } | null;
}

/** What stands in a tile for this reader. */
export function contentOf(tile: Tile, byName: Map<string, Entity>, partOf: (name: string) => Part | null): Content {
  if (!isChart(tile)) {
    const part = partOf(tile.panel);
    return { title: part?.title ?? '', part, drawn: null };
  }
  const { title, definition: chart } = tile.chart;
  const entity = byName.get(chart.entity);
  return { title, part: null, drawn: entity && isDrawable(entity, chart) ? { chart, entity } : null };
}
