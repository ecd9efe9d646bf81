import { CheckCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useQueries } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { keys } from '@/api/keys';
import { useMeta } from '@/api/meta-context';
import { listRecords } from '@/api/records';
import { TileCard } from '@/engine/dashboard/tile-card';
import { useSetting } from '@/engine/mine/use-setting';
import { useViewed } from '@/engine/viewing/view-as';
import { firstSteps } from './first-steps';
import styles from './home.module.css';

/** What is kept of it: steps that were seen done are not asked for again. */
interface Begun extends Record<string, string[] | boolean> {
  done: string[];
  skipped: string[];
  over: boolean;
}
const nothingYet: Begun = { done: [], skipped: [], over: false };

/** The first things to do, ticked off as they are done; one or all can be passed over. It is gone when none is left. */
export function StartSteps() {
  // Through somebody else's eyes nothing is begun.
  return useViewed() ? null : <Steps />;
}

function Steps() {
  const { t } = useTranslation();
  const { byName } = useMeta();
  const { value: begun, known, put } = useSetting<Begun>('home.start', nothingYet);
  const steps = firstSteps(byName).filter((step) => !begun.skipped.includes(step.name));
  const asked = known && !begun.over ? steps.filter((step) => !begun.done.includes(step.name)) : [];
  const answers = useQueries({
    queries: asked.map(({ entity, filter }) => ({
      queryKey: [...keys.lists(entity.name), 'begun', filter],
      queryFn: async () => (await listRecords(entity.path, { limit: 1, fields: [entity.title], filter })).total,
    })),
  });
  const found = asked.filter((step, index) => (answers[index]?.data ?? 0) > step.beyond).map((step) => step.name);
  const waits = answers.some((one) => one.isPending);
  const done = [...begun.done, ...found];
  const over = steps.every((step) => done.includes(step.name));
  const newly = waits ? '' : found.join();
  useEffect(() => {
    if (newly !== '') put({ ...begun, done: [...begun.done, ...newly.split(',')] });
  }, [newly, begun, put]);

  if (!known || begun.over || waits || over) return null;
  return (
    <TileCard
      title={t('home.start')}
      extra={
        <>
          <span className={styles['muted']}>{t('home.stepsDone', { done: steps.length - steps.filter((step) => !done.includes(step.name)).length, count: steps.length })}</span>
          <Button size="small" type="text" onClick={() => put({ ...begun, over: true })}>{t('home.skipAll')}</Button>
        </>
      }
    >
      <ol className={styles['steps']}>
        {steps.map((step) => {
          const label = t(step.label);
          const isDone = done.includes(step.name);
          return (
            <li key={step.name} className={isDone ? styles['stepDone'] : undefined}>
              {isDone ? <CheckCircleOutlined aria-label={t('home.stepDone')} role="img" /> : <span className={styles['ring']} aria-hidden />}
              {isDone ? <span className={styles['step']}>{label}</span> : <Link className={styles['step'] ?? ''} to={step.to}>{label}</Link>}
              {!isDone && <Button size="small" type="text" aria-label={t('home.skipStep', { step: label })} onClick={() => put({ ...begun, skipped: [...begun.skipped, step.name] })}>{t('home.skip')}</Button>}
            </li>
          );
        })}
      </ol>
    </TileCard>
  );
}
