import { Empty } from 'antd';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { completeTask } from '@/api/activities';
import { keys } from '@/api/keys';
import { listRecords, updateRecord } from '@/api/records';
import { typed } from '@/api/typed';
import type { Condition, Entity, RecordData } from '@/api/types';
import { expandOf, fieldOf } from '@/engine/meta';
import { ProblemPage } from '@/engine/problems/problem-page';
import { useProblemMessage } from '@/engine/problems/use-problem-message';
import { Loading } from '@/shared/loading';
import { DueList } from '@/engine/dashboard/due-list';

/** The open tasks of who reads, as a condition. */
export function myTasks(activity: Entity): Condition {
  return { all: [['kind', '=', 'task'], ['done', '=', false], [fieldOf(activity, 'assignee') ? 'assignee' : 'owner', '=', 'me']] };
}

/** The fields that say whom a task is about. */
const subjectsOf = (activity: Entity) => activity.fields.filter((field) => field.type === 'reference' && field.to && !field.system);

export function useTasks(activity: Entity | undefined) {
  return useQuery({
    queryKey: [...keys.lists('activity'), 'tasks'],
    enabled: activity !== undefined,
    queryFn: () => {
      if (!activity) throw new Error('no activities');
      const about = subjectsOf(activity);
      return listRecords(activity.path, {
        limit: 20, filter: myTasks(activity), sort: 'due_at', fields: [activity.title, 'due_at', ...about.map((field) => field.name)], expand: expandOf(about),
      });
    },
  });
}

/** My open tasks, the most urgent first. */
export function Tasks({ activity }: { activity: Entity }) {
  const { t } = useTranslation();
  const complain = useProblemMessage();
  const queries = useQueryClient();
  const { data, error, refetch } = useTasks(activity);
  const about = (task: RecordData) => subjectsOf(activity).flatMap((field) => titleOf(task[field.name]))[0] ?? '';
  const after = async (what: Promise<unknown>) => {
    try {
      await what;
    } catch (failure) {
      complain(failure);
      throw failure;
    } finally {
      await queries.invalidateQueries({ queryKey: keys.lists('activity') });
    }
  };
  if (error) return <ProblemPage error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (data.data.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('home.noTasks')} />;
  return (
    <DueList
      doneLabel={(title) => t('home.doneTask', { title })}
      dues={data.data.map((task) => ({
        id: task.id,
        title: String(task[activity.title] ?? ''),
        about: about(task),
        address: `/${activity.path}/${task.id}`,
        due: typed<'Activity'>(task).due_at ?? null,
        done: () => after(completeTask(task.id)),
        postpone: task.can?.includes('update') === false ? null : (to: string) => after(updateRecord(activity.path, task.id, task.version, { due_at: to })),
      }))}
    />
  );
}

function titleOf(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return [];
  const { title } = value as { title?: unknown };
  return typeof title === 'string' && title !== '' ? [title] : [];
}
