import { CheckOutlined, MinusOutlined } from '@ant-design/icons';
import { Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Entity } from '@/api/types';
import { useFormat } from '@/engine/use-format';
import type { PlanStep } from '../api';
import { StepKindIcon } from './step-kind';
import { usePlan } from './use-plan';
import styles from './plans.module.css';

/** The steps of a record's plan as a short line: done, skipped, the one at work, and those to come. */
export function PlanLine({ entity, id, bare = false }: { entity: Entity; id: string; bare?: boolean }) {
  const { data } = usePlan(entity, id);
  return data?.run ? <Steps steps={data.steps} bare={bare} /> : null;
}

/** `bare` where the step at work is told beside it. */
export function Steps({ steps, bare = false }: { steps: readonly PlanStep[]; bare?: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const said = (step: PlanStep) => {
    const when = step.state === 'done' && step.done_at ? format.date(step.done_at.slice(0, 10)) : step.due_at ? format.date(step.due_at.slice(0, 10)) : t('plans.day', { day: step.day });
    return [t(`plans.state.${step.state}`), step.goal, when, step.why].filter(Boolean).join(' · ');
  };
  return (
    <ol className={styles['line']} aria-label={t('plans.steps')}>
      {steps.map((step) => (
        <li key={step.id} className={`${styles['dot'] ?? ''} ${styles[step.state] ?? ''}`} {...(step.state === 'current' ? { 'aria-current': 'step' as const } : {})}>
          <Tooltip title={said(step)}>
            <span className={styles['mark']} role="img" aria-label={said(step)}>
              {step.state === 'done' ? <CheckOutlined /> : step.state === 'skipped' ? <MinusOutlined /> : <StepKindIcon kind={step.kind} />}
            </span>
          </Tooltip>
          {step.state === 'current' && !bare && <span className={styles['goal']}>{step.goal}</span>}
        </li>
      ))}
    </ol>
  );
}
