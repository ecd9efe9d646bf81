import { DeleteOutlined, HolderOutlined } from '@ant-design/icons';
import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { Button, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { CarriedLines } from '@/engine/carry/carried-lines';
import { stepKinds } from '../api';
import { carried, type StepDraft } from './draft';
import { StepKindIcon } from './step-kind';
import styles from './editor.module.css';

interface Props {
  steps: StepDraft[];
  editable: boolean;
  onChange: (steps: StepDraft[]) => void;
}

/** The steps in their order; carried by mouse, finger or keys. */
export function StepEditor({ steps, editable, onChange }: Props) {
  const at = (key: string) => steps.findIndex((one) => one.key === key);
  return (
    <CarriedLines ids={steps.map((one) => one.key)} nameOf={(key) => steps[at(key)]?.goal ?? ''} onCarried={(key, to) => onChange(carried(steps, at(key), at(to)))}>
      <ol className={styles['steps']}>
        {steps.map((step) => (
          <StepLine
            key={step.key}
            step={step}
            editable={editable}
            onChange={(more) => onChange(steps.map((one) => (one.key === step.key ? { ...one, ...more } : one)))}
            onRemove={() => onChange(steps.filter((one) => one.key !== step.key))}
          />
        ))}
      </ol>
    </CarriedLines>
  );
}

function StepLine({ step, editable, onChange, onRemove }: { step: StepDraft; editable: boolean; onChange: (more: Partial<StepDraft>) => void; onRemove: () => void }) {
  const { t } = useTranslation();
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition } = useSortable({ id: step.key, disabled: !editable });
  const goal = step.goal || t('plans.unnamed');
  return (
    <li ref={setNodeRef} className={styles['step']} style={{ transform: CSS.Translate.toString(transform), transition }}>
      <div className={styles['day']}>
        {editable && <Button ref={setActivatorNodeRef} type="text" size="small" className={styles['handle'] ?? ''} icon={<HolderOutlined />} {...attributes} {...listeners} aria-label={t('plans.moveStep', { goal })} />}
        <span className={styles['muted']}>{t('plans.dayBefore')}</span>
        {editable ? (
          <InputNumber className={styles['dayBox'] ?? ''} aria-label={t('plans.stepDay')} min={0} max={3650} precision={0} value={step.day} onChange={(day) => onChange({ day: day ?? 0 })} />
        ) : <b>{step.day}</b>}
        <span className={styles['muted']}>{t('plans.dayAfter')}</span>
      </div>
      <div className={styles['stepBody']}>
        <div className={styles['stepHead']}>
          {editable ? (
            <Select
              className={styles['kind'] ?? ''}
              aria-label={t('plans.stepKind')}
              value={step.kind}
              onChange={(kind) => onChange({ kind })}
              options={stepKinds.map((kind) => ({ value: kind, label: <><StepKindIcon kind={kind} /> {t(`plans.kind.${kind}`)}</> }))}
            />
          ) : <span><StepKindIcon kind={step.kind} /> {t(`plans.kind.${step.kind}`)}</span>}
          {editable ? (
            <Input className={styles['goal'] ?? ''} aria-label={t('plans.stepGoal')} placeholder={t('plans.stepGoal')} value={step.goal} maxLength={200} status={step.goal.trim() === '' ? 'warning' : ''} onChange={(event) => onChange({ goal: event.target.value })} />
          ) : <b>{step.goal}</b>}
        </div>
        {editable ? (
          <Input.TextArea aria-label={t('plans.talkTrack')} placeholder={`${t('plans.talkTrack')}: ${t('plans.talkTrackHint')}`} value={step.talkTrack} autoSize={{ minRows: 1, maxRows: 10 }} maxLength={10000} onChange={(event) => onChange({ talkTrack: event.target.value })} />
        ) : step.talkTrack && <p className={styles['track']}>{step.talkTrack}</p>}
      </div>
      {editable && <Button type="text" className={styles['removing'] ?? ''} icon={<DeleteOutlined />} aria-label={t('plans.removeStep', { goal })} title={t('remove')} onClick={onRemove} />}
    </li>
  );
}
