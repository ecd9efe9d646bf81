import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { runAction } from '@/api/client';
import { keys } from '@/api/keys';
import { listRecords, updateRecord } from '@/api/records';
import type { Entity, Field, RecordData } from '@/api/types';
import { FieldValue } from '@/fields-types/field-value';
import { Loading } from '@/shared/loading';
import { Nothing } from '@/shared/nothing';
import { DueList, type Due } from '../dashboard/due-list';
import { companionsOf, expandOf, fieldOf } from '../meta';
import { ProblemPage } from '../problems/problem-page';
import { useProblemMessage } from '../problems/use-problem-message';
import type { ChartDefinition } from './definition';
import lines from '../dashboard/lines.module.css';

const most = 10;

/** The first records of a type that meet a condition. Those in the order of a moment one sets are due then: done or put off here. */
export function RecordList({ entity, definition }: { entity: Entity; definition: ChartDefinition }) {
  const { t } = useTranslation();
  const columns = (definition.columns ?? []).flatMap((name) => fieldOf(entity, name) ?? []);
  const sort = definition.sort ?? '-created_at';
  const { data, error, refetch } = useQuery({
    queryKey: [...keys.lists(entity.name), 'chart', definition],
    queryFn: () => listRecords(entity.path, {
      limit: definition.limit ?? most, sort, filter: definition.filter,
      fields: [...new Set([entity.title, ...columns.map((field) => field.name), ...companionsOf(columns)])], expand: expandOf(columns),
    }),
  });
  if (error) return <ProblemPage error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (data.data.length === 0) return <Nothing small title={t('chart.nothing')} />;
  const at = fieldOf(entity, sort.replace(/^-/, ''));
  const others = columns.filter((field) => field.name !== entity.title);
  if (at?.type === 'datetime' && !at.read_only && !at.system && columns.includes(at)) {
    return <DueRecords entity={entity} at={at} others={others.filter((field) => field !== at)} records={data.data} />;
  }
  return data.data.map((record) => (
    <div key={record.id} className={lines['line']}>
      <span className={lines['what']}><Link className={lines['name'] ?? ''} to={`/${entity.path}/${record.id}`}>{String(record[entity.title] ?? '') || t('record.untitled')}</Link></span>
      {others.slice(0, 2).map((field) => <span key={field.name} className={lines['when']}><FieldValue field={field} record={record} compact /></span>)}
    </div>
  ));
}

function DueRecords({ entity, at, others, records }: { entity: Entity; at: Field; others: Field[]; records: RecordData[] }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const complain = useProblemMessage();
  const complete = entity.actions.find((action) => action.name === 'complete');
  const after = async (what: Promise<unknown>) => {
    try {
      await what;
    } catch (failure) {
      complain(failure);
      throw failure;
    } finally {
      await queries.invalidateQueries({ queryKey: keys.lists(entity.name) });
    }
  };
  const set = (record: RecordData, to: string | null) => after(updateRecord(entity.path, record.id, record.version, { [at.name]: to }));
  return (
    <DueList
      doneLabel={(title) => t(complete ? 'home.doneTask' : 'home.doneFollowUp', { title })}
      dues={records.map((record): Due => ({
        id: record.id,
        title: String(record[entity.title] ?? ''),
        about: others.flatMap((field) => wordOf(record[field.name])).join(' · '),
        address: `/${entity.path}/${record.id}`,
        due: typeof record[at.name] === 'string' ? String(record[at.name]) : null,
        done: () => (complete ? after(runAction(complete, record.id)) : set(record, null)),
        postpone: record.can?.includes('update') === false ? null : (to) => set(record, to),
      }))}
    />
  );
}

/** What is said of a value in half a line: titles and text as they are. */
function wordOf(value: unknown): string[] {
  if (typeof value === 'string' && value !== '') return [value];
  if (value === null || typeof value !== 'object') return [];
  const { title } = value as { title?: unknown };
  return typeof title === 'string' && title !== '' ? [title] : [];
}
