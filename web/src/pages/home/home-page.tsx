import { AppstoreOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMeta } from '@/api/meta-context';
import type { Condition } from '@/api/types';
import { addressBehind, type ChartDefinition } from '@/engine/charts/definition';
import { Dashboard } from '@/engine/dashboard/dashboard';
import type { Part } from '@/engine/dashboard/tile-content';
import { isChart, type Tile } from '@/engine/dashboard/tiles';
import { useHome } from '@/engine/dashboard/use-home';
import { isDaily } from '@/engine/meta';
import { ProblemPage } from '@/engine/problems/problem-page';
import { useProblemMessage } from '@/engine/problems/use-problem-message';
import { homeParts, mayOpen } from '@/engine/slots/slots';
import { useFormat } from '@/engine/use-format';
import { Dropdown } from '@/shared/hanging';
import { later, Until } from '@/shared/later';
import { Loading } from '@/shared/loading';
import { newKey } from '@/shared/new-key';
import { useSignedIn } from '@/shared/session-context';
import { beginning, panels } from './beginning';
import { Counts } from './counts';
import { FollowUps, usePromised } from './follow-ups';
import { RecentRecords } from './recent-records';
import { myTasks, Tasks, useTasks } from './tasks';
import styles from './home.module.css';

// The parts of this page and those of modules.
const parts: readonly string[] = [...panels, ...homeParts.map((part) => part.name)];

const StartSteps = later(() => import('./start-steps').then((m) => m.StartSteps));
const ChartEditor = later(() => import('@/engine/charts/chart-editor').then((m) => m.ChartEditor));

const newOnes: Condition = { all: [['status', '=', 'new']] };

/** What one opens in the morning: what is to be done, and the figures, as this person arranged them. */
export function HomePage() {
  const { t } = useTranslation();
  const { meta, byName } = useMeta();
  const { id: me, name } = useSignedIn();
  const format = useFormat();
  const complain = useProblemMessage();
  const [arranging, setArranging] = useState(false);
  const [editing, setEditing] = useState<Tile | 'new' | null>(null);
  const { tiles, error, refetch, arrangeable, own, change: keep, forget, changeChart } = useHome(parts, beginning(byName, t), me);
  const change = (next: Tile[]) => keep(next, t('home.mineNamed', { name }));
  const promised = usePromised();
  const activity = dailyOf('activity');
  const lead = dailyOf('lead');
  const account = dailyOf('account');
  const { data: tasks } = useTasks(activity);
  const hour = new Date().getHours();
  const time = hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening';
  const main = meta.entities.filter((entity) => isDaily(entity) && entity.owned && entity.name !== 'activity').slice(0, 4);

  function dailyOf(type: string) {
    const entity = byName.get(type);
    return entity && isDaily(entity) ? entity : undefined;
  }
  const partOf = (part: string): Part | null => {
    if (part === 'getting_started') return { title: t('home.start'), content: <StartSteps />, bare: true };
    if (part === 'counts' && main.length > 0) return { title: t('home.counts'), content: <Counts entities={main} />, bare: true };
    if (part === 'tasks' && activity) {
      const address = addressBehind(activity, myTasks(activity));
      return { title: t('home.tasks'), content: <Tasks activity={activity} />, extra: tasks && <Link aria-label={`${t('home.tasks')} ${format.number(tasks.total)}`} to={address}>{format.number(tasks.total)}</Link> };
    }
    if (part === 'follow_ups' && promised.length > 0) return { title: t('home.followUps'), content: <FollowUps promised={promised} /> };
    if (part === 'new_leads' && lead) {
      return { title: t('home.new', { what: lead.label_many }), content: <RecentRecords entity={lead} filter={newOnes} by="created_at" />, extra: <Link aria-label={t('home.new', { what: lead.label_many })} to={addressBehind(lead, newOnes)}>{t('home.all')}</Link> };
    }
    if (part === 'recent' && account) return { title: t('home.recent', { what: account.label_many }), content: <RecentRecords entity={account} by="updated_at" /> };
    const own = homeParts.find((one) => one.name === part && mayOpen(one, byName));
    return own ? { title: t(own.label), bare: own.bare ?? false, content: <Until fallback={<Loading />}><own.Part /></Until> } : null;
  };
  const missing = parts.filter((panel) => !tiles?.some((tile) => !isChart(tile) && tile.panel === panel) && partOf(panel));
  const save = async (title: string, definition: ChartDefinition) => {
    const now = tiles ?? [];
    setEditing(null);
    if (editing === 'new' || !editing || !isChart(editing)) return change([...now, { key: newKey(), width: 6, chart: { id: null, title, definition } }]);
    try {
      const chart = await changeChart({ ...editing.chart, title, definition });
      change(now.map((tile) => (tile.key === editing.key ? { key: tile.key, width: tile.width, chart } : tile)));
    } catch (failure) {
      complain(failure);
    }
  };
  return (
    <div className={styles['page']}>
      <div className={styles['head']}>
        <h1 className={styles['title']}>{t(`home.hello.${time}`, { name })}</h1>
        {arranging ? (
          <div className={styles['tools']}>
            {missing.length > 0 && (
              <Dropdown menu={{ items: missing.map((part) => ({ key: part, label: partOf(part)?.title, onClick: () => change([...(tiles ?? []), { key: part, width: partOf(part)?.bare ? 12 : 6, panel: part }]) })) }}>
                <Button icon={<PlusOutlined />}>{t('home.addPart')}</Button>
              </Dropdown>
            )}
            <Button icon={<PlusOutlined />} onClick={() => setEditing('new')}>{t('home.addChart')}</Button>
            {own && <Button onClick={forget}>{t('home.asBegun')}</Button>}
            <Button type="primary" onClick={() => setArranging(false)}>{t('home.arranged')}</Button>
          </div>
        ) : arrangeable && tiles && <Button type="text" icon={<AppstoreOutlined />} onClick={() => setArranging(true)}>{t('home.arrange')}</Button>}
      </div>
      {error && <ProblemPage error={error} onRetry={() => void refetch()} />}
      {!tiles && !error && <Loading />}
      {tiles && !arranging && !tiles.some((tile) => !isChart(tile) && tile.panel === 'getting_started') && <StartSteps />}
      {tiles && !arranging && homeParts.filter((own) => own.bare && mayOpen(own, byName) && !tiles.some((tile) => !isChart(tile) && tile.panel === own.name)).map(({ name: part, Part }) => <Until key={part} fallback={<Loading />}><Part /></Until>)}
      {tiles && <Dashboard tiles={tiles} partOf={partOf} arranging={arranging} onChange={change} onEditChart={setEditing} />}
      {editing && (
        <ChartEditor
          title={editing !== 'new' && isChart(editing) ? editing.chart.title : ''}
          definition={editing !== 'new' && isChart(editing) ? editing.chart.definition : null}
          onSave={(title, definition) => void save(title, definition)}
          onClose={() => setEditing(null)}
        />
      )}
    </div>
  );
}
