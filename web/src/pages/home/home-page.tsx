import { useMeta } from '@/api/meta-context';
import { isDaily } from '@/engine/meta';
import { useSignedIn } from '@/shared/session-context';
import { useTranslation } from 'react-i18next';
import { Counts } from './counts';
import { RecentRecords } from './recent-records';
import { StartSteps } from './start-steps';
import { TaskList } from './task-list';
import styles from './home.module.css';

/** What one opens in the morning: my tasks, how much there is, what changed. */
export function HomePage() {
  const { t } = useTranslation();
  const { meta, byName } = useMeta();
  const { name } = useSignedIn();
  const hour = new Date().getHours();
  const time = hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening';
  const daily = meta.entities.filter(isDaily);
  const activity = byName.get('activity');
  const main = daily.filter((entity) => entity.owned && entity.name !== 'activity').slice(0, 4);
  const account = byName.get('account');
  return (
    <div className={styles['page']}>
      <h1 className={styles['title']}>{t(`home.hello.${time}`, { name })}</h1>
      <StartSteps />
      <Counts entities={main} />
      <div className={styles['two']}>
        {activity && <TaskList activity={activity} />}
        {account && isDaily(account) && <RecentRecords entity={account} />}
      </div>
    </div>
  );
}
