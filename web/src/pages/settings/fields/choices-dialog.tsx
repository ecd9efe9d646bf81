import { PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Form, Modal } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { putChoice, type ChoiceBody } from '@/api/administration';
import { keys } from '@/api/keys';
import { toProblem, type Problem } from '@/api/problem';
import type { Choice, Entity, Field } from '@/api/types';
import { ProblemAlert } from '@/engine/problems/problem-alert';
import { ColorTag } from '@/shared/color-tag';
import { useLocale } from '@/shared/locale';
import { ColorSelect } from './color-select';
import { isEmptyLabel, labelOf, type Labels } from './field-body';
import { LabelsInput } from './labels-input';
import styles from '../settings.module.css';

/** The choices of a field: new ones, other labels and colours, and retiring those no longer offered. */
export function ChoicesDialog({ entity, field, onClose }: { entity: Entity; field: Field; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [editing, setEditing] = useState<Choice | 'new' | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [saving, setSaving] = useState(false);

  const put = async (body: ChoiceBody) => {
    setSaving(true);
    setProblem(null);
    try {
      await putChoice(entity.name, field.name, body);
      await queries.invalidateQueries({ queryKey: keys.meta });
      setEditing(null);
    } catch (error) {
      setProblem(toProblem(error));
    } finally {
      setSaving(false);
    }
  };
  return (
    <Modal open width={640} title={t('settings.fields.choicesOf', { name: field.label })} footer={<Button onClick={onClose}>{t('close')}</Button>} onCancel={onClose}>
      <ProblemAlert problem={problem} />
      {(field.choices ?? []).map((choice) => (
        <div key={choice.value} className={styles['line']}>
          <span className={`${styles['grow']} ${choice.retired ? styles['off'] : ''}`}>
            <ColorTag color={choice.color}>{choice.label}</ColorTag> <span className={styles['muted']}>{choice.value}</span>
            {choice.retired && <span className={styles['muted']}> {t('settings.fields.retired')}</span>}
          </span>
          <Button size="small" onClick={() => setEditing(choice)}>{t('edit')}</Button>
        </div>
      ))}
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
