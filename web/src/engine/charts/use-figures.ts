import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import { useMeta } from '@/api/meta-context';
import { aggregate, listRecords } from '@/api/records';
import type { Entity, Field } from '@/api/types';
import { useLocale } from '@/shared/locale';
import { fieldOf } from '../meta';
import { useFormat } from '../use-format';
import { groupingOf, measureName, measureOf, type ChartDefinition } from './definition';
import { labelOfPeriod, withoutGaps, type Period } from './periods';
import { tableOf, type FigureRow, type FigureTable, type Mark } from './table-of';

const targetOf = (field: Field | undefined): string | null => (field?.type === 'user' ? 'user' : field?.type === 'reference' ? (field.to ?? null) : null);

/** Asks for the figures of a chart and puts them in the order people expect: stages as they follow, months as they pass. */
export function useFigures(entity: Entity, definition: ChartDefinition) {
  const { byName } = useMeta();
  return useQuery({
    queryKey: [...keys.figures(entity.name), definition],
    queryFn: async (): Promise<FigureTable> => {
      const groups = [definition.group, definition.split].filter((group) => group !== null);
      const [rows, ...orders] = await Promise.all([
        aggregate(entity.path, { measures: definition.measure, filter: definition.filter, ...(groups.length > 0 ? { group: groups.join(',') } : {}) }),
        ...groups.map((group) => positionsOf(byName.get(targetOf(fieldOf(entity, groupingOf(group).field)) ?? ''))),
      ]);
      const positions = new Map(groups.map((group, index) => [group, orders[index] ?? []]));
      const table = tableOf(rows as FigureRow[], definition, (group, marks) => inOrder(fieldOf(entity, groupingOf(group).field), groupingOf(group).period, marks, positions.get(group) ?? []));
      const sorted = isByRank(entity, definition, positions) ? ranked(table, definition.sort?.startsWith('-') === false) : table;
      return definition.limit ? cut(sorted, definition.limit) : sorted;
    },
  });
}

// A type whose records have positions is shown in their order; there are never many of them.
async function positionsOf(target: Entity | undefined): Promise<string[]> {
  if (!target || fieldOf(target, 'position')?.type !== 'integer') return [];
  const { data } = await listRecords(target.path, { limit: 200, sort: 'position', fields: [target.title] });
  return data.map((record) => record.id);
}

function inOrder(field: Field | undefined, period: Period | null, marks: Mark[], positions: string[]): Mark[] {
  const known = field?.choices?.map((choice) => choice.value) ?? positions;
  if (known.length > 0) {
    const place = (mark: Mark) => (known.includes(mark.key) ? known.indexOf(mark.key) : known.length);
    return marks.sort((a, b) => place(a) - place(b));
  }
  if (!period) return marks;
  const dated = withoutGaps(marks.map((mark) => mark.key).filter((key) => key !== ''), period).map((key) => ({ key, value: key }));
  return [...dated, ...marks.filter((mark) => mark.key === '')];
}

/** People and other records have no order of their own: the greatest stands first. */
function isByRank(entity: Entity, { group, sort, measure }: ChartDefinition, positions: Map<string, string[]>): boolean {
  if (!group) return false;
  if (sort && sort.replace(/^-/, '') === measureName(measure)) return true;
  const field = fieldOf(entity, groupingOf(group).field);
  return (field?.type === 'reference' || field?.type === 'user' || field?.type === 'text') && (positions.get(group) ?? []).length === 0;
}

function ranked(table: FigureTable, upwards: boolean): FigureTable {
  const sums = table.figures.map((row) => row.reduce<number>((all, one) => all + (one ?? 0), 0));
  const order = table.groups.map((_, index) => index).sort((a, b) => ((sums[b] ?? 0) - (sums[a] ?? 0)) * (upwards ? -1 : 1));
  return { ...table, groups: order.flatMap((index) => table.groups[index] ?? []), figures: order.map((index) => table.figures[index] ?? []) };
}

const cut = (table: FigureTable, limit: number): FigureTable => ({ ...table, groups: table.groups.slice(0, limit), figures: table.figures.slice(0, limit) });

/** What a value of a grouping is called. */
export function useMarkLabel(entity: Entity): (group: string | null, mark: Mark) => string {
  const { t } = useTranslation();
  const { language } = useLocale();
  const format = useFormat();
  return useCallback(
    (group, mark) => {
      if (!group) return '';
      const { field: name, period } = groupingOf(group);
      const field = fieldOf(entity, name);
      const { value } = mark;
      if (value === null || value === '') return t('chart.empty');
      if (typeof value === 'object' && !Array.isArray(value)) return typeof value['title'] === 'string' && value['title'] !== '' ? value['title'] : t('chart.hidden');
      if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
      if (period) {
        return labelOfPeriod(mark.key, language, {
          week: (year, week) => t('chart.weekOf', { year, week }),
          quarter: (year, quarter) => t('chart.quarterOf', { year, quarter }),
        });
      }
      const choice = field?.choices?.find((one) => one.value === mark.key);
      return choice?.label ?? (field?.type === 'date' ? format.date(mark.key) : mark.key);
    },
    [entity, t, language, format],
  );
}

/** How a figure of a chart is written, in full and at a glance. */
export function useFigureFormat(entity: Entity, measure: string, currency: string | null) {
  const format = useFormat();
  const { what, field: name } = measureOf(measure);
  const type = name ? fieldOf(entity, name)?.type : undefined;
  const full = useCallback(
    (value: number | null) => {
      if (value === null) return '–';
      if (type === 'money' && what !== 'count') return currency ? format.money(value, currency) : format.money(value);
      return type === 'percent' ? `${format.number(Math.round(value * 100) / 100)}%` : format.number(Math.round(value * 100) / 100);
    },
    [format, type, what, currency],
  );
  return { full, short: format.short };
}
