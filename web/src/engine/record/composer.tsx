import { Button, Input, Segmented, Select } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import { useEntity } from '@/api/meta-context';
import { toProblem, type Problem } from '@/api/problem';
import { createRecord } from '@/api/records';
import type { Entity, RecordData } from '@/api/types';
import { later } from '@/shared/later';
import { newKey } from '@/shared/new-key';
import { wireValue } from '../form/wire-value';
import { ProblemAlert } from '../problems/problem-alert';
import { activityShape, activityValues, linkFields, type ActivityKind } from './activity-shape';
import styles from './record.module.css';

const DueInput = later(() => import('./due-input').then((parts) => parts.DueInput));
const FormDialog = later(() => import('../form/form-dialog').then((parts) => parts.FormDialog));

/** Writes down a follow-up or a task of this record in one go; the whole form is one click away. */
export function Composer({ entity, record }: { entity: Entity; record: RecordData }) {
  const { t } = useTranslation();
  
  const queries = useQueryClient();
  const activity = useEntity('activity');
  const [kind, setKind] = useState<ActivityKind>('follow_up');
  const [channel, setChannel] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [due, setDue] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [key, setKey] = useState(newKey);
  const [whole, setWhole] = useState(false);
  if (!activity?.can.includes('create')) return null;
  const links = linkFields(activity, entity, record);
  if (Object.keys(links).length === 0) return null;

  const shape = activityShape(activity);
  const channels = kind === 'follow_up' ? shape.channels : [];
  const values = { ...activityValues(shape, { kind, channel: channel ?? channels[0]?.value ?? null, text, due }), ...links };
  const reset = () => {
    setText('');
    setDue(null);
    setKey(newKey());
    void queries.invalidateQueries({ queryKey: keys.record(entity.name, record.id) });
    void queries.invalidateQueries({ queryKey: keys.lists('activity') });
  };
  const save = async () => {
    setBusy(true);
    setProblem(null);
    try {
      await createRecord(activity.path, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, wireValue(value)])), key);
      reset();
    } catch (error) {
      setProblem(toProblem(error));
    }
    setBusy(false);
  };
  return (
    <div className={styles['composer']}>
      <ProblemAlert problem={problem} />
      <Input.TextArea
        value={text}
        aria-label={t('composer.text')}
        placeholder={t(kind === 'task' ? 'composer.taskPlaceholder' : 'composer.placeholder')}
        autoSize={{ minRows: 2, maxRows: 10 }}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && text.trim()) void save();
        }}
      />
      <div className={styles['composerBar']}>
        <Segmented
          value={kind}
          onChange={setKind}
          options={[{ value: 'follow_up' as const, label: t('timeline.follow_up') }, { value: 'task' as const, label: t('timeline.task') }]}
        />
        {channels.length > 1 && (
          <Select
            aria-label={t('composer.way')}
            value={channel ?? channels[0]?.value ?? null}
            onChange={setChannel}
            popupMatchSelectWidth={false}
            options={channels.map((choice) => ({ value: choice.value, label: choice.label }))}
          />
        )}
        {kind === 'task' && (
          <DueInput label={t('composer.due')} value={due} onChange={setDue} />
        )}
        <span>
          <Button type="text" onClick={() => setWhole(true)}>{t('composer.more')}</Button>
          <Button type="primary" disabled={text.trim() === ''} loading={busy} onClick={() => void save()}>{t('composer.save')}</Button>
        </span>
      </div>
      {whole && (
        <FormDialog
          entity={activity}
          record={null}
          preset={values}
          onClose={() => setWhole(false)}
          onSaved={() => {
            setWhole(false);
            reset();
          }}
        />
      )}
    </div>
  );
}
