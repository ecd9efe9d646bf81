import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Entity, RecordData, Reference } from '@/api/types';
import { startPlan } from '../api';
import { PlanDialog } from './plan-dialog';

interface Props {
  entity: Entity;
  record: RecordData;
  running: Reference | null;
  onStarted: () => void;
  onClose: () => void;
}

/** Starts one of the plans with a record. */
export function StartPlan({ entity, record, running, onStarted, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <PlanDialog
      entity={entity}
      title={t('plans.chooseTitle')}
      running={running?.id}
      okText={() => t(running ? 'plans.replaceIt' : 'plans.start')}
      note={() => running && <Alert type="warning" showIcon title={t('plans.replace', { name: running.title })} />}
      onPick={async (plan) => {
        if (plan) await startPlan(entity.path, record.id, plan, running !== null);
        onStarted();
      }}
      onClose={onClose}
    />
  );
}
