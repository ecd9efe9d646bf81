import { Button, Checkbox, Input, Segmented, Select } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import { useMeta } from '@/api/meta-context';
import { toProblem, type Problem } from '@/api/problem';
import { createRecord } from '@/api/records';
import type { Entity, RecordData, Value } from '@/api/types';
import { later } from '@/shared/later';
import { wireValue } from '../form/wire-value';
import { useShortcut } from '../keys/use-shortcut';
import { fieldOf } from '../meta';
import { ProblemAlert } from '../problems/problem-alert';
import { nextStepSlots } from '../slots/slots';
import { activityShape, activityValues, linkFields, reminderValues, type ActivityKind } from './activity-shape';
import { MentionBox } from './mention-box';
import { useComposed } from './use-composed';
import styles from './record.module.css';

const DueInput = later(() => import('./due-input').then((parts) => parts.DueInput));
const FormDialog = later(() => import('../form/form-dialog').then((parts) => parts.FormDialog));

/** Writes down a follow-up, a task or a note of this record, its next step and reminder, in one go; the whole form is one click away. */
export function Composer({ entity, record, activity }: { entity: Entity; record: RecordData; activity: Entity }) {
  const links: { [field: string]: Value } = linkFields(activity, entity, record);
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { byName } = useMeta();
  const shape = activityShape(activity);
  const { typed, change, people, meet, clear, sendKeys } = useComposed(entity.name, record.id, shape.channels[0]?.value ?? null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [whole, setWhole] = useState(false);
  const [open, setOpen] = useState(false);
  const [ticked, setTicked] = useState<string[]>([]);
  const box = useRef<HTMLDivElement>(null);
  useShortcut('c', () => box.current?.querySelector('textarea')?.focus(), { label: t('composer.focus') });

  // What modules make of a next step, as far as it can refer to this record.
  const offered = typed.kind === 'follow_up' && typed.nextStep.trim() !== '' && typed.nextStepAt
    ? nextStepSlots.flatMap((slot) => {
      const made = byName.get(slot.makes);
      return made?.can.includes('create') && fieldOf(made, entity.name)?.to === entity.name ? [{ slot, made }] : [];
    })
    : [];
  const values = { ...activityValues(shape, typed), ...links };
  const done = () => {
    clear();
    setOpen(false);
    setTicked([]);
    void queries.invalidateQueries({ queryKey: keys.record(entity.name, record.id) });
    void queries.invalidateQueries({ queryKey: keys.lists(activity.name) });
  };
  const save = async () => {
    if (typed.text.trim() === '' || busy) return;
    setBusy(true);
    setProblem(null);
    try {
      const write = (what: { [field: string]: Value }, key: string) =>
        createRecord(activity.path, Object.fromEntries(Object.entries(what).map(([name, value]) => [name, wireValue(value)])), key);
      const said = await write(values, sendKeys.said);
      for (const { slot, made } of offered.filter(({ slot: { name } }) => ticked.includes(name))) {
        const body = slot.make({ link: entity.name, record: record.id, followUp: said.id, step: typed.nextStep.trim(), at: typed.nextStepAt ?? '' });
        await createRecord(made.path, body, `${sendKeys.said}-${slot.name}`);
        void queries.invalidateQueries({ queryKey: keys.lists(made.name) });
      }
      const reminder = reminderValues(shape, typed);
      if (reminder) await write({ ...reminder, ...links }, sendKeys.reminder);
      done();
    } catch (error) {
      setProblem(toProblem(error));
    }
    setBusy(false);
  };
  const kinds: ActivityKind[] = ['follow_up', ...(shape.kind ? ['task' as const] : []), ...(shape.note ? ['note' as const] : [])];
  const expanded = open || typed.text !== '';
  const label = t(`composer.${typed.kind}Placeholder`);
  return (
    <div
      ref={box}
      className={`${styles['composer'] ?? ''} ${expanded ? '' : styles['resting'] ?? ''}`}
      onFocus={() => setOpen(true)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        void save();
      }}
    >
      <ProblemAlert problem={problem} />
      <MentionBox label={t('composer.text')} placeholder={label} value={typed.text} onChange={(text) => change({ text })} {...(shape.mentions ? { onMention: meet } : {})} />
      {expanded && (
        <>
          {typed.kind === 'follow_up' && shape.nextStep && (
            <div className={styles['composerBar']}>
              <Input
                className={styles['nextStep'] ?? ''}
                aria-label={shape.nextStep.label}
                placeholder={shape.nextStep.label}
                value={typed.nextStep}
                maxLength={shape.nextStep.max ?? 300}
                onChange={(event) => change({ nextStep: event.target.value })}
              />
              {typed.nextStep.trim() !== '' && (
                <>
                  {shape.nextStepAt && <DueInput label={shape.nextStepAt.label} value={typed.nextStepAt} onChange={(nextStepAt) => change({ nextStepAt })} />}
                  {shape.remind && shape.kind && <DueInput label={shape.remind.label} value={typed.remind} onChange={(remind) => change({ remind })} />}
                </>
              )}
              {offered.map(({ slot }) => (
                <Checkbox key={slot.name} checked={ticked.includes(slot.name)} onChange={({ target }) => setTicked((now) => (target.checked ? [...now, slot.name] : now.filter((one) => one !== slot.name)))}>{t(slot.label)}</Checkbox>
              ))}
            </div>
          )}
          <div className={styles['composerBar']}>
            <Segmented value={typed.kind} onChange={(kind) => change({ kind })} options={kinds.map((value) => ({ value, label: t(`composer.${value}`) }))} />
            {typed.kind === 'follow_up' && shape.channels.length > 1 && (
              <Select
                aria-label={t('composer.way')}
                value={typed.channel}
                onChange={(channel: string) => change({ channel })}
                popupMatchSelectWidth={false}
                options={shape.channels.map((choice) => ({ value: choice.value, label: choice.label }))}
              />
            )}
            {typed.kind === 'task' && shape.due && <DueInput label={t('composer.due')} value={typed.due} onChange={(due) => change({ due })} />}
            {typed.kind === 'task' && shape.remind && <DueInput label={shape.remind.label} value={typed.remind} onChange={(remind) => change({ remind })} />}
            <span className={styles['composerEnd']}>
              <Button type="text" onClick={() => setWhole(true)}>{t('composer.more')}</Button>
              <Button type="primary" disabled={typed.text.trim() === ''} loading={busy} title={t('composer.keys')} onClick={() => void save()}>{t('composer.save')}</Button>
            </span>
          </div>
        </>
      )}
      {whole && (
        <FormDialog
          entity={activity}
          record={null}
          preset={{ ...values, ...(shape.mentions ? { [shape.mentions]: people.filter((one) => typed.mentions.includes(one.id)).map(({ id, name }) => ({ id, title: name })) } : {}) }}
          onClose={() => setWhole(false)}
          onSaved={() => {
            setWhole(false);
            done();
          }}
        />
      )}
    </div>
  );
}
