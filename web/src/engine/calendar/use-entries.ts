import { useQueries } from '@tanstack/react-query';
import { keys } from '@/api/keys';
import { listRecords, type RecordQuery } from '@/api/records';
import type { Condition, RecordData } from '@/api/types';
import { dayjs } from '@/shared/day';
import { fieldOf } from '../meta';
import { colorField, type Layer } from './calendar-fields';

export interface Entry {
  layer: Layer;
  record: RecordData;
}

// More than these in one view cannot be read; the list has them all.
const perPage = 200;
const mostPages = 4;

/** The records of the layers between two days (the second is no longer in it), and how many there are. */
export function useEntries(layers: Layer[], from: string, to: string, filterOf: (layer: Layer) => Condition[]) {
  return useQueries({
    queries: layers.map((layer) => {
      const { entity, start, end, wholeDays } = layer;
      const color = colorField(entity);
      const names = [entity.title, start.name, end?.name, wholeDays?.name, color?.name, fieldOf(entity, 'done')?.name].filter((name) => name !== undefined);
      const last = dayjs.utc(to).subtract(1, 'day').format('YYYY-MM-DD');
      const inside: Condition = [start.name, 'between', [from, last]];
      // What began before and is not over yet is seen too; asked by itself, either is a stretch of an index.
      const stretches: Condition[] = end ? [inside, { all: [[start.name, '<', from], [end.name, '>=', from]] }] : [inside];
      const filters = stretches.map((stretch): Condition => ({ all: [stretch, ...filterOf(layer)] }));
      const options = { sort: start.name, fields: [...new Set(names)], limit: perPage };
      return {
        queryKey: [...keys.lists(entity.name), 'calendar', filters],
        enabled: from !== '',
        queryFn: async () => {
          const found = await Promise.all(filters.map((filter) => allPages(entity.path, { ...options, filter })));
          return { records: found.flatMap(({ records }) => records), total: found.reduce((sum, { total }) => sum + total, 0) };
        },
      };
    }),
    combine: (answers) => ({
      entries: answers.flatMap((answer, index): Entry[] => {
        const layer = layers[index];
        return layer ? (answer.data?.records ?? []).map((record) => ({ layer, record })) : [];
      }),
      missing: answers.reduce((sum, answer) => sum + ((answer.data?.total ?? 0) - (answer.data?.records.length ?? 0)), 0),
      waiting: answers.some((answer) => answer.isFetching),
      error: answers.find((answer) => answer.error)?.error ?? null,
    }),
  });
}

async function allPages(path: string, options: RecordQuery) {
  const records: RecordData[] = [];
  let total = 0;
  for (let page = 1; page <= mostPages; page += 1) {
    const answer = await listRecords(path, { ...options, page });
    records.push(...answer.data);
    total = answer.total;
    if (records.length >= total || answer.data.length === 0) break;
  }
  return { records, total };
}
