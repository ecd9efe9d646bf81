import { Alert, App, Button, Input, Switch } from 'antd';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { keys } from '@/api/keys';
import { useEntity } from '@/api/meta-context';
import { toProblem, type Problem } from '@/api/problem';
import { getRecord, listRecords, removeRecord } from '@/api/records';
import type { Entity, RecordData } from '@/api/types';
import { Page } from '@/engine/page/page';
import { NotFoundPage } from '@/engine/problems/not-found-page';
import { ProblemAlert } from '@/engine/problems/problem-alert';
import { ProblemPage } from '@/engine/problems/problem-page';
import { useProblemMessage } from '@/engine/problems/use-problem-message';
import { later } from '@/shared/later';
import { Loading } from '@/shared/loading';
import type { PoolEntity } from '../api';
import { readPool, readRule, sameRules, type PoolDraft, type RuleDraft } from './draft';
import { FallsIn, HowMany, Masked, Who } from './pool-sections';
import { Protection } from './protection';
import { save } from './save';
import { Tonight } from './tonight';
import styles from '../pools.module.css';

const RehearsalDrawer = later(() => import('./rehearsal-drawer').then((parts) => parts.RehearsalDrawer));
const expanded = ['administrators', 'members', 'member_departments', 'member_roles'];

/** /pools/…/settings: everything that holds in a pool. */
export function PoolSettingsPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: [...keys.record('pool', id), 'settings'],
    // What one is writing is not taken away by what a colleague saves meanwhile: saving says so. Read once, and again when saved here.
    enabled: ({ state }) => state.data === undefined,
    gcTime: 0,
    queryFn: async () => {
      const [pool, rules] = await Promise.all([
        getRecord('pools', id, expanded), listRecords('pool-rules', { limit: 200, sort: 'position,created_at', filter: { all: [['pool', '=', id]] } }),
      ]);
      return { pool, rules: rules.data };
    },
  });
  const entity = useEntity(typeof data?.pool['entity'] === 'string' ? data.pool['entity'] : undefined);
  if (error) return <ProblemPage error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading lines={8} />;
  if (!entity) return <NotFoundPage />;
  return <Settings key={`${data.pool.version}/${data.rules.map((one) => `${one.id}${one.version}`).join()}`} pool={data.pool} rules={data.rules} entity={entity} onSaved={() => void refetch()} />;
}

function Settings({ pool, rules, entity, onSaved }: { pool: RecordData; rules: RecordData[]; entity: Entity; onSaved: () => void }) {
  const { t } = useTranslation();
  const { message, modal } = App.useApp();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const complain = useProblemMessage();
  const [before] = useState(() => ({ draft: readPool(pool), rules: rules.map(readRule) }));
  const [draft, setDraft] = useState<PoolDraft>(before.draft);
  const [wanted, setWanted] = useState<RuleDraft[]>(before.rules);
  const [rehearsing, setRehearsing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const change = (part: Partial<PoolDraft>) => setDraft((now) => ({ ...now, ...part }));
  const rulesChanged = !sameRules(before.rules, wanted) || draft.days !== before.draft.days;
  const changed = rulesChanged || JSON.stringify(draft) !== JSON.stringify(before.draft);
  const may = (pool.can ?? []).includes('update');

  const send = async () => {
    setBusy(true);
    setProblem(null);
    try {
      await save(pool, before.draft, draft, before.rules, wanted);
      void message.success(t('pools.settings.saved'));
      void queries.invalidateQueries({ queryKey: keys.lists('pool') });
      void queries.invalidateQueries({ queryKey: [...keys.record('pool', pool.id), 'tonight'] });
      setRehearsing(false);
      onSaved();
    } catch (error) {
      setProblem(toProblem(error));
      setRehearsing(false);
    }
    setBusy(false);
  };
  const remove = () =>
    modal.confirm({
      title: t('record.removeAsk', { name: draft.name }),
      content: t('pools.settings.removeHelp'),
      okText: t('remove'),
      okButtonProps: { danger: true },
      onOk: async () => {
        try {
          await removeRecord('pools', pool.id, pool.version);
          void queries.invalidateQueries({ queryKey: keys.lists('pool') });
          await navigate('/pools');
        } catch (error) {
          complain(error);
        }
      },
    });

  return (
    <Page title={t('pools.settings.title', { name: before.draft.name })} help={t('pools.settings.help', { what: entity.label_many.toLocaleLowerCase() })} back={{ to: `/pools/${pool.id}`, label: before.draft.name }}>
      {!may && <Alert type="info" showIcon title={t('pools.settings.readOnly')} />}
      {!before.draft.active && <Alert type="warning" showIcon title={t('pools.settings.off')} />}
      <Tonight pool={pool.id} entity={entity.name as PoolEntity} />
      <ProblemAlert problem={problem} />
      <fieldset className={styles['form']} disabled={!may}>
        <section className={styles['section']} aria-labelledby="pool-what">
          <h2 id="pool-what">{t('pools.settings.what')}</h2>
          <label className={styles['stack']}><span>{t('pools.make.name')}</span><Input value={draft.name} maxLength={100} onChange={(event) => change({ name: event.target.value })} /></label>
          <label className={styles['stack']}><span>{t('pools.settings.description')}</span><Input.TextArea autoSize={{ minRows: 1 }} maxLength={2000} value={draft.description} onChange={(event) => change({ description: event.target.value })} /></label>
          <label className={styles['line']}><Switch checked={draft.active} aria-label={t('pools.settings.active')} onChange={(active) => change({ active })} /> <span>{t('pools.settings.active')}</span></label>
        </section>
        <Who draft={draft} change={change} />
        <FallsIn draft={draft} change={change} entity={entity} />
        <Masked draft={draft} change={change} entity={entity} />
        <HowMany draft={draft} change={change} entity={entity} />
        <Protection draft={draft} change={change} entity={entity} rules={wanted} onRules={setWanted} />
      </fieldset>
      {may && (
        <div className={styles['bar']}>
          <Button type="primary" disabled={!changed || draft.name.trim() === ''} loading={busy && !rehearsing} onClick={() => (rulesChanged ? setRehearsing(true) : void send())}>
            {rulesChanged ? t('pools.settings.rehearseAndSave') : t('save')}
          </Button>
          {!rulesChanged && wanted.length > 0 && <Button onClick={() => setRehearsing(true)}>{t('pools.rehearsal.act')}</Button>}
          {changed && <span className={styles['muted']} role="status">{t('pools.settings.unsaved')}</span>}
          <span className={styles['grow']} />
          {(pool.can ?? []).includes('remove') && <Button danger type="text" onClick={() => void remove()}>{t('pools.settings.remove')}</Button>}
        </div>
      )}
      {rehearsing && <RehearsalDrawer pool={pool.id} entity={entity} rules={wanted} workingDays={draft.days === 'working'} saving={busy} onSave={changed ? () => void send() : undefined} onClose={() => setRehearsing(false)} />}
    </Page>
  );
}
