import { PlusOutlined } from '@ant-design/icons';
import { App, Button, Tag } from 'antd';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { keys } from '@/api/keys';
import { useEntity, useMeta } from '@/api/meta-context';
import { toProblem, type Problem } from '@/api/problem';
import { createRecord, getRecord, listRecords, removeRecord, updateRecord } from '@/api/records';
import type { Condition, Entity, RecordData } from '@/api/types';
import { ConditionWords } from '@/engine/filters/filter-words';
import { FilterDrawer } from '@/engine/filters/filter-drawer';
import { FormDialog } from '@/engine/form/form-dialog';
import { useShortcut } from '@/engine/keys/use-shortcut';
import { Page } from '@/engine/page/page';
import { NotFoundPage } from '@/engine/problems/not-found-page';
import { ProblemAlert } from '@/engine/problems/problem-alert';
import { ProblemPage } from '@/engine/problems/problem-page';
import { useProblemMessage } from '@/engine/problems/use-problem-message';
import { useFormat } from '@/engine/use-format';
import { Loading } from '@/shared/loading';
import { newKey } from '@/shared/new-key';
import { bodyOf, changesOf, draftOf, isChanged, newStep, type StepDraft } from './draft';
import { StepEditor } from './step-editor';
import styles from './editor.module.css';

/** /settings/plans/:id: a plan's steps by day, written where they stand. */
export function PlanPage() {
  const { id = '' } = useParams();
  const plan = useEntity('plan');
  const step = useEntity('plan_step');
  const key = [...keys.record('plan', id), 'editor'];
  const { data, error, refetch } = useQuery({
    queryKey: key,
    enabled: plan !== undefined && step !== undefined,
    queryFn: async () => {
      const [record, steps] = await Promise.all([getRecord(plan?.path ?? '', id), listRecords(step?.path ?? '', { limit: 200, sort: 'position', filter: ['plan', 'in', [id]] })]);
      return { record, steps: steps.data.map(draftOf) };
    },
  });
  if (!plan || !step) return <NotFoundPage />;
  if (error) return <ProblemPage error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading lines={5} />;
  // Written anew from what the server has whenever that changed.
  return <Editor key={data.steps.map((one) => `${one.key}${one.version}`).join()} plan={plan} step={step} record={data.record} before={data.steps} />;
}

function Editor({ plan, step, record, before }: { plan: Entity; step: Entity; record: RecordData; before: StepDraft[] }) {
  const { t } = useTranslation();
  const { message, modal } = App.useApp();
  const { byName } = useMeta();
  const format = useFormat();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const complain = useProblemMessage();
  const [steps, setSteps] = useState(before);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [dialog, setDialog] = useState<'settings' | 'condition' | null>(null);
  const may = (record.can ?? []).includes('update') && step.can.includes('update');
  const changes = changesOf(before, steps);
  const dirty = isChanged(changes);
  const whom = byName.get(String(record['for'] ?? ''));
  const condition = (record['start_when'] ?? null) as Condition | null;
  const refresh = () => Promise.all([queries.invalidateQueries({ queryKey: keys.record('plan', record.id) }), queries.invalidateQueries({ queryKey: keys.lists('plan') }), queries.invalidateQueries({ queryKey: keys.lists('plan_step') })]);

  const save = async () => {
    if (!dirty || busy) return;
    setBusy(true);
    setProblem(null);
    try {
      for (const one of changes.removed) await removeRecord(step.path, one.id ?? '', one.version);
      for (const { step: one, position } of changes.updated) await updateRecord(step.path, one.id ?? '', one.version, bodyOf(one, position));
      for (const { step: one, position } of changes.created) await createRecord(step.path, { ...bodyOf(one, position), plan: record.id }, one.key);
      void message.success(t('plans.saved'));
    } catch (failure) {
      setProblem(toProblem(failure));
    }
    setBusy(false);
    await refresh();
  };
  const saveCondition = (next: Condition | null) => updateRecord(plan.path, record.id, record.version, { start_when: next as never }).then(refresh, complain);
  const remove = () =>
    modal.confirm({
      title: t('record.removeAsk', { name: String(record['name'] ?? '') }), content: t('list.removeHelp'), okText: t('remove'), okButtonProps: { danger: true },
      onOk: () => removeRecord(plan.path, record.id, record.version).then(async () => { await refresh(); await navigate('/settings/plans'); }, complain),
    });
  useShortcut('mod+s', () => void save(), { label: t('save'), whileTyping: true, enabled: may });
  return (
    <Page
      title={String(record['name'] ?? '')}
      help={typeof record['description'] === 'string' ? record['description'] : undefined}
      back={{ to: '/settings/plans', label: t('plans.title') }}
      acts={
        <>
          {record['active'] === false && <Tag>{t('plans.inactive')}</Tag>}
          {may && <Button onClick={() => setDialog('settings')}>{t('plans.settings')}</Button>}
          {(record.can ?? []).includes('remove') && <Button danger onClick={() => void remove()}>{t('remove')}</Button>}
        </>
      }
    >
      <section className={styles['sheet']} aria-label={t('plans.whoStarts')}>
        <div className={styles['sheetHead']}>
          <h2 className={styles['heading']}>{t('plans.whoStarts')}</h2>
          {may && whom && <Button size="small" onClick={() => setDialog('condition')}>{t('edit')}</Button>}
        </div>
        {condition && whom ? <ConditionWords entity={whom} condition={condition} outermost /> : <span className={styles['muted']}>{t('plans.whoStartsHelp', { entity: whom?.label ?? '' })}</span>}
      </section>
      <section className={styles['sheet']} aria-label={t('plans.editTitle')}>
        <div className={styles['sheetHead']}>
          <h2 className={styles['heading']}>{t('plans.editTitle')}</h2>
          <span className={styles['muted']}>{t(record['days'] === 'calendar' ? 'plans.sentence' : 'plans.sentenceWorking', { steps: format.number(steps.length), days: format.number(Math.max(0, ...steps.map((one) => one.day))) })}</span>
        </div>
        <ProblemAlert problem={problem} />
        <StepEditor steps={steps} editable={may} onChange={setSteps} />
        {may && <Button icon={<PlusOutlined />} type="dashed" onClick={() => setSteps((now) => [...now, newStep(now, newKey())])}>{t('plans.addStep')}</Button>}
      </section>
      {may && dirty && (
        <div className={styles['bar']}>
          <span className={styles['muted']}>{t('plans.unsaved')}</span>
          <Button onClick={() => setSteps(before)}>{t('cancel')}</Button>
          <Button type="primary" loading={busy} disabled={steps.some((one) => one.goal.trim() === '')} onClick={() => void save()}>{t('save')}</Button>
        </div>
      )}
      {dialog === 'settings' && <FormDialog entity={plan} record={record} onClose={() => setDialog(null)} onSaved={() => { setDialog(null); void refresh(); }} />}
      {dialog === 'condition' && whom && <FilterDrawer entity={whom} filter={condition} onChange={(next) => void saveCondition(next)} onClose={() => setDialog(null)} />}
    </Page>
  );
}
