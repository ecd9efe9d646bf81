import { PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Form, Modal } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { putChoice, putLooks, type ChoiceBody } from '@/api/administration';
import { keys } from '@/api/keys';
import { toProblem, type Problem } from '@/api/problem';
import type { Choice, Entity, Field } from '@/api/types';
import { CarriedLines } from '@/engine/carry/carried-lines';
import { inNewOrder } from '@/engine/carry/in-new-order';
import { ProblemAlert } from '@/engine/problems/problem-alert';
import { ColorTag } from '@/shared/color-tag';
import { useLocale } from '@/shared/locale';
import { Line } from '../layouts/section-list';
import { ColorSelect } from './color-select';
import { isEmptyLabel, labelOf, type Labels } from './field-body';
import { LabelsInput } from './labels-input';
import styles from '../settings.module.css';

/** The choices of a field: their order and colours, new ones, other labels, and retiring those no longer offered. */
export function ChoicesDialog({ entity, field, onClose }: { entity: Entity; field: Field; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [editing, setEditing] = useState<Choice | 'new' | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [saving, setSaving] = useState(false);

  const choices = field.choices ?? [];
  // Until the description has come anew, the order is what was asked for.
  const [order, setOrder] = useState<string[] | null>(null);
  const ordered = order ? order.flatMap((value) => choices.find((choice) => choice.value === value) ?? []) : choices;

  const write = async (act: () => Promise<unknown>) => {
    setSaving(true);
    setProblem(null);
    try {
      await act();
      await queries.invalidateQueries({ queryKey: keys.meta });
      setEditing(null);
    } catch (error) {
      setProblem(toProblem(error));
    } finally {
      setOrder(null);
      setSaving(false);
    }
  };
  const put = (body: ChoiceBody) => write(() => putChoice(entity.name, field.name, body));
  const color = (choice: Choice, to: string | undefined) => write(() => putLooks(entity.name, field.name, { colors: { [choice.value]: to ?? null } }));
  const carried = (value: string, to: string) => {
    const next = inNewOrder(ordered.map((choice) => choice.value), String, value, to);
    setOrder(next);
    void write(() => putLooks(entity.name, field.name, { order: next }));
  };
  return (
    <Modal open width={640} title={t('settings.fields.choicesOf', { name: field.label })} footer={<Button onClick={onClose}>{t('close')}</Button>} onCancel={onClose}>
      <ProblemAlert problem={problem} />
      <CarriedLines ids={ordered.map((choice) => choice.value)} nameOf={(value) => ordered.find((choice) => choice.value === value)?.label ?? value} onCarried={carried}>
        {ordered.map((choice) => (
          <Line key={choice.value} id={choice.value} name={choice.label}>
            <span className={`${styles['grow']} ${choice.retired ? styles['off'] : ''}`}>
              <ColorTag color={choice.color}>{choice.label}</ColorTag> <span className={styles['muted']}>{choice.value}</span>
              {choice.retired && <span className={styles['muted']}> {t('settings.fields.retired')}</span>}
            </span>
            <ColorSelect {...(choice.color ? { value: choice.color } : {})} of={choice.label} onChange={(next) => void color(choice, next)} />
            {choice.custom && <Button size="small" onClick={() => setEditing(choice)}>{t('edit')}</Button>}
          </Line>
        ))}
      </CarriedLines>
      {editing === null
        ? <Button icon={<PlusOutlined />} style={{ marginTop: 12 }} onClick={() => setEditing('new')}>{t('settings.fields.addChoice')}</Button>
        : <ChoiceForm key={editing === 'new' ? '' : editing.value} choice={editing === 'new' ? null : editing} saving={saving} onSave={(body) => void put(body)} onCancel={() => setEditing(null)} />}
    </Modal>
  );
}

interface FormProps {
  choice: Choice | null;
  saving: boolean;
  onSave: (body: ChoiceBody) => void;
  onCancel: () => void;
}

function ChoiceForm({ choice, saving, onSave, onCancel }: FormProps) {
  const { t } = useTranslation();
  const { language } = useLocale();
  const [labels, setLabels] = useState<Labels>(choice ? { [language]: choice.label } : {});
  const [color, setColor] = useState(choice?.color);
  const [retired, setRetired] = useState(choice?.retired ?? false);
  const [tried, setTried] = useState(false);
  const empty = isEmptyLabel(labels);
  const save = () => {
    setTried(true);
    if (!empty) onSave({ ...(choice ? { value: choice.value } : {}), label: labelOf(labels), ...(color ? { color } : {}), ...(retired ? { retired: true } : {}) });
  };
  return (
    <Form layout="vertical" component="div" style={{ marginTop: 12 }}>
      <Form.Item label={t('settings.fields.label')} required extra={choice ? t('settings.fields.labelReplaced') : t('settings.fields.labelHelp')} validateStatus={tried && empty ? 'error' : ''} help={tried && empty ? t('form.required') : undefined}>
        <LabelsInput value={labels} onChange={setLabels} autoFocus />
      </Form.Item>
      <Form.Item label={t('settings.fields.color')}><ColorSelect {...(color ? { value: color } : {})} onChange={setColor} /></Form.Item>
      {choice && (
        <Form.Item extra={t('settings.fields.retireHelp')}>
          <Checkbox checked={retired} onChange={(event) => setRetired(event.target.checked)}>{t('settings.fields.retire')}</Checkbox>
        </Form.Item>
      )}
      <div className={styles['actions']}>
        <Button type="primary" loading={saving} onClick={save}>{t('save')}</Button>
        <Button onClick={onCancel}>{t('cancel')}</Button>
      </div>
    </Form>
  );
}
