import { Alert, Button } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import { useEntity } from '@/api/meta-context';
import { JobDialog } from '@/engine/jobs/job-dialog';
import type { SelectionSlotProps } from '@/engine/slots/slots';
import { useFormat } from '@/engine/use-format';
import { planMany } from '../api';
import { PlanDialog } from './plan-dialog';

/** Starts a plan with all the chosen records, or ends the ones that run with them. */
export function PlanMany(props: SelectionSlotProps) {
  const { t } = useTranslation();
  const plan = useEntity('plan');
  const [choosing, setChoosing] = useState(false);
  const [job, setJob] = useState<string | null>(null);
  const queries = useQueryClient();
  if (!plan?.can.includes('read')) return null;
  return (
    <>
      <Button size="small" onClick={() => setChoosing(true)}>{t('plans.forMany')}</Button>
      {choosing && <Choice {...props} onClose={() => setChoosing(false)} onAsked={(asked) => { setChoosing(false); setJob(asked); }} />}
      {job && (
        <JobDialog
          id={job}
          title={t('plans.forMany')}
          onClose={() => {
            setJob(null);
            void queries.invalidateQueries({ queryKey: keys.lists(props.entity.name) });
            props.onDone();
          }}
        />
      )}
    </>
  );
}

function Choice({ entity, which, count, onClose, onAsked }: SelectionSlotProps & { onClose: () => void; onAsked: (job: string) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [replace, setReplace] = useState(false);
  return (
    <PlanDialog
      entity={entity}
      title={t('plans.forManyTitle', { count: format.number(count), what: entity.label })}
      end={{ label: t('plans.endMany'), help: t('plans.endManyHelp') }}
      okText={(plan) => t(plan ? 'plans.start' : 'plans.endMany')}
      note={(plan) => plan && (
        <Alert
          type="info"
          title={t(replace ? 'plans.replacesRunning' : 'plans.leavesRunning')}
          action={<Button size="small" onClick={() => setReplace(!replace)}>{t(replace ? 'plans.leaveThem' : 'plans.replaceThem')}</Button>}
        />
      )}
      onPick={async (plan) => onAsked(await planMany(entity.path, which, plan, replace))}
      onClose={onClose}
    />
  );
}
