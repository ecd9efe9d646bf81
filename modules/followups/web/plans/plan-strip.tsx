import { DownOutlined, PlusOutlined } from '@ant-design/icons';
import { App, Button, Dropdown, Input, Modal } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import { useEntity } from '@/api/meta-context';
import { useActions } from '@/engine/palette/use-actions';
import { useProblemMessage } from '@/engine/problems/use-problem-message';
import type { RecordSlotProps } from '@/engine/slots/slots';
import { useFormat } from '@/engine/use-format';
import { isEmpty } from '@/fields-types/values';
import { ShownValue } from '@/engine/slots/shown-value';
import { fieldOf } from '@/engine/meta';
import { planAnswered, skipStep, stopPlan } from '../api';
import { Steps } from './plan-line';
import { StartPlan } from './start-plan';
import { usePlan } from './use-plan';
import styles from './strip.module.css';

/** The plan of a lead or customer below its head: how far it is, what is due next, and what can be done with it. */
export function PlanStrip({ entity, record }: RecordSlotProps) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const format = useFormat();
  const queries = useQueryClient();
  const complain = useProblemMessage();
  const plan = useEntity('plan');
  const [starting, setStarting] = useState(false);
  const [skipping, setSkipping] = useState<string | null>(null);
  const gone = !isEmpty(record['removed_at']);
  const readable = (plan?.can.includes('read') ?? false) && !gone;
  const { data } = usePlan(entity, record.id, readable);
  const may = (record.can ?? []).includes('update') && !gone;
  const changed = () => {
    void queries.invalidateQueries({ queryKey: keys.record(entity.name, record.id) });
    void queries.invalidateQueries({ queryKey: keys.lists(entity.name) });
    void queries.invalidateQueries({ queryKey: ['today'] });
  };
  const act = (what: Promise<unknown>) => what.then(changed, complain);
  const run = data?.run ?? null;
  const stop = () => {
    if (!run) return;
    modal.confirm({
      title: t('plans.stopAsk', { name: run.plan.title }), content: t('plans.stopHelp'), okText: t('plans.stop'), okButtonProps: { danger: true },
      onOk: () => act(stopPlan(entity.path, record.id)),
    });
  };
  useActions(may && data ? [
    { name: 'start_plan', label: t('plans.start'), run: () => setStarting(true) },
    ...(run ? [{ name: 'stop_plan', label: t('plans.stop'), run: stop }] : []),
  ] : []);
  const due = fieldOf(entity, 'next_due_at');
  if (!readable || !data) return null;
  const open = !isEmpty(record['next_due_kind']) || run !== null;
  if (!open) return null;
  return (
    <section className={styles['strip']} aria-label={t('plans.title')}>
      {due && record['next_due_kind'] !== undefined && <ShownValue entity={entity} field={due} record={record} />}
      {run ? (
        <>
          <span className={styles['name']}>{run.plan.title}</span>
          <Steps steps={data.steps} />
          {run.due_at && <span className={styles['muted']}>{t('plans.stepDue', { when: format.ago(run.due_at) })}</span>}
        </>
      ) : <span className={styles['muted']}>{t('plans.none')}</span>}
      {may && (
        <span className={styles['acts']}>
          {run ? (
            <Dropdown
              trigger={['click']}
              menu={{ items: [
                { key: 'replied', label: t('plans.replied'), onClick: () => void act(planAnswered(entity.path, record.id)) },
                { key: 'skip', label: t('plans.skip'), onClick: () => setSkipping('') },
                { key: 'other', label: t('plans.start'), onClick: () => setStarting(true) },
                { type: 'divider' },
                { key: 'stop', danger: true, label: t('plans.stop'), onClick: stop },
              ] }}
            >
              <Button size="small">{t('plans.title')} <DownOutlined /></Button>
            </Dropdown>
          ) : <Button size="small" icon={<PlusOutlined />} onClick={() => setStarting(true)}>{t('plans.start')}</Button>}
        </span>
      )}
      {starting && <StartPlan entity={entity} record={record} running={run?.plan ?? null} onClose={() => setStarting(false)} onStarted={() => { setStarting(false); changed(); }} />}
      {skipping !== null && (
        <Modal
          open
          title={t('plans.skip')}
          okText={t('plans.skip')}
          okButtonProps={{ disabled: skipping.trim() === '' }}
          onOk={() => act(skipStep(entity.path, record.id, skipping.trim())).then(() => setSkipping(null))}
          onCancel={() => setSkipping(null)}
        >
          <Input.TextArea aria-label={t('plans.why')} placeholder={t('plans.why')} autoFocus value={skipping} maxLength={300} autoSize={{ minRows: 2 }} onChange={(event) => setSkipping(event.target.value)} />
        </Modal>
      )}
    </section>
  );
}
