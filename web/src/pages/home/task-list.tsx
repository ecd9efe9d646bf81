import { Card, Checkbox, Empty } from 'antd';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { completeTask } from '@/api/activities';
import { keys } from '@/api/keys';
import { listRecords } from '@/api/records';
import { typed } from '@/api/typed';
import type { Condition, Entity } from '@/api/types';
import { fieldOf } from '@/engine/meta';
import { ProblemPage } from '@/engine/problems/problem-page';
import { useProblemMessage } from '@/engine/problems/use-problem-message';
import { useFormat } from '@/engine/use-format';
import { Loading } from '@/shared/loading';
import styles from './home.module.css';

/** My open tasks, the most urgent first, done with one click. */
export function TaskList({ activity }: { activity: Entity }) {
  const { t } = useTranslation();
  const format = useFormat();
  const complain = useProblemMessage();
  const queries = useQueryClient();
  const person = fieldOf(activity, 'assignee') ? 'assignee' : 'owner';
  const filter: Condition = { all: [['kind', '=', 'task'], ['done', '=', false], [person, '=', 'me']] };
  const { data, error } = useQuery({
    queryKey: [...keys.lists('activity'), 'tasks'],
    queryFn: () => listRecords(activity.path, { limit: 10, filter, sort: 'due_at', fields: [activity.title, 'due_at'] }),
  });
  const complete = async (id: string) => {
    try {
      await completeTask(id);
    } catch (failure) {
      complain(failure);
    }
    await queries.invalidateQueries({ queryKey: keys.lists('activity') });
  };
  return (
    <Card size="small" title={t('home.tasks')} extra={data && <Link aria-label={`${t('home.tasks')} ${format.number(data.total)}`} to={`/${activity.path}?filter=${encodeURIComponent(JSON.stringify(filter))}`}>{format.number(data.total)}</Link>}>
      {error ? <ProblemPage error={error} /> : !data ? <Loading /> : data.data.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('home.noTasks')} />
      ) : (
        data.data.map((task) => {
          const due = typed<'Activity'>(task).due_at ?? '';
          const late = due !== '' && new Date(due).getTime() < Date.now();
          return (
            <div key={task.id} className={styles['line']}>
              <Checkbox aria-label={t('timeline.complete')} checked={false} onChange={() => void complete(task.id)} />
              <Link className={styles['name'] ?? ''} to={`/${activity.path}/${task.id}`}>{String(task[activity.title] ?? '') || t('record.untitled')}</Link>
              {due && <span className={late ? styles['late'] : styles['muted']}>{format.ago(due)}</span>}
            </div>
          );
        })
      )}
    </Card>
  );
}
