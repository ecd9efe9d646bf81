import { PlusOutlined } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { keys } from '@/api/keys';
import { useEntity, useMeta } from '@/api/meta-context';
import { listRecords } from '@/api/records';
import type { Entity } from '@/api/types';
import { FormDialog } from '@/engine/form/form-dialog';
import { Page } from '@/engine/page/page';
import { NotFoundPage } from '@/engine/problems/not-found-page';
import { ProblemPage } from '@/engine/problems/problem-page';
import { useFormat } from '@/engine/use-format';
import { Loading } from '@/shared/loading';
import { Nothing } from '@/shared/nothing';
import { draftOf } from './draft';
import { StepKindIcon } from './step-kind';
import styles from './editor.module.css';

/** /settings/plans: the ways of following up, each with its steps at a glance. */
export function PlansPage() {
  const plan = useEntity('plan');
  const step = useEntity('plan_step');
  return plan && step ? <Plans plan={plan} step={step} /> : <NotFoundPage />;
}

function Plans({ plan, step }: { plan: Entity; step: Entity }) {
  const { t } = useTranslation();
  const { byName } = useMeta();
  const format = useFormat();
  const navigate = useNavigate();
  const [making, setMaking] = useState(false);
  const { data: plans, error, refetch } = useQuery({
    queryKey: [...keys.lists('plan'), 'all'],
    queryFn: async () => (await listRecords(plan.path, { limit: 200, sort: 'position,name' })).data,
  });
  const { data: steps = [] } = useQuery({
    queryKey: [...keys.lists('plan_step'), 'all'],
    queryFn: async () => (await listRecords(step.path, { limit: 200, sort: 'position' })).data,
  });
  const add = plan.can.includes('create') && <Button type="primary" icon={<PlusOutlined />} onClick={() => setMaking(true)}>{t('plans.new')}</Button>;
  const of = (id: string) => steps.filter((one) => one['plan'] === id || (one['plan'] as { id?: string } | null)?.id === id).map(draftOf);
  return (
    <Page title={t('plans.title')} help={t('plans.settingsHelp')} back={{ to: '/settings', label: t('shell.settings') }} acts={plans && plans.length > 0 ? add : null}>
      {error ? <ProblemPage error={error} onRetry={() => void refetch()} /> : !plans ? <Loading lines={4} /> : plans.length === 0 ? (
        <Nothing title={t('plans.nothing')} action={add}>{t('plans.nothingHelp')}</Nothing>
      ) : ['lead', 'account'].map((kind) => {
        const own = plans.filter((one) => one['for'] === kind);
        return own.length > 0 && (
          <section key={kind} aria-label={byName.get(kind)?.label_many}>
            <h2 className={styles['kindHead']}>{byName.get(kind)?.label_many}</h2>
            <ul className={styles['plans']}>
              {own.map((one) => {
                const parts = of(one.id);
                return (
                  <li key={one.id}>
                    <Link to={`/settings/plans/${one.id}`} className={styles['plan'] ?? ''}>
                      <span className={styles['planName']}>{String(one['name'] ?? '')} {one['active'] === false && <Tag>{t('plans.inactive')}</Tag>}</span>
                      <span className={styles['muted']}>{t(one['days'] === 'calendar' ? 'plans.sentence' : 'plans.sentenceWorking', { steps: format.number(parts.length), days: format.number(parts.at(-1)?.day ?? 0) })}</span>
                      <span className={styles['glance']} aria-hidden>{parts.map((part) => <span key={part.key} className={styles['mark']}><StepKindIcon kind={part.kind} /></span>)}</span>
                    </Link>
                  </li>
                );
              })}
            </ul>
          </section>
        );
      })}
      {making && <FormDialog entity={plan} record={null} onClose={() => setMaking(false)} onSaved={(made) => void navigate(`/settings/plans/${made.id}`)} />}
    </Page>
  );
}
