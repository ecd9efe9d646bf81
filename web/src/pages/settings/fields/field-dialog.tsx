import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Form, Input, InputNumber, Modal, Select } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeField, makeField } from '@/api/administration';
import { keys } from '@/api/keys';
import { useMeta } from '@/api/meta-context';
import { toProblem, type Problem } from '@/api/problem';
import type { Entity, Field } from '@/api/types';
import { ProblemAlert } from '@/engine/problems/problem-alert';
import { useLocale } from '@/shared/locale';
import { ColorSelect } from './color-select';
import { changedField, fieldTypes, hasChoices, hasLength, hasTarget, isEmptyLabel, newField, type FieldAnswers, type Labels } from './field-body';
import { LabelsInput } from './labels-input';
import styles from '../settings.module.css';

// What the server calls the parts of a definition, and where they stand here.
const places: Record<string, keyof FieldAnswers> = { label: 'labels', type: 'type', to: 'to', max: 'max', choices: 'choices', required: 'required' };
const placeOf = (field: string) => places[field.replace(/\[.*$/, '')];

/** Makes a field, or changes one that an administrator made. */
export function FieldDialog({ entity, field, onClose }: { entity: Entity; field: Field | null; onClose: () => void }) {
  const { t } = useTranslation();
  const { language } = useLocale();
  const { meta } = useMeta();
  const queries = useQueryClient();
  const [form] = Form.useForm<FieldAnswers>();
  const type = Form.useWatch('type', form);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [saving, setSaving] = useState(false);
  const labels: Labels = field ? { [language]: field.label } : {};

  const save = async (answers: FieldAnswers) => {
    setSaving(true);
    setProblem(null);
    try {
      if (!field) await makeField(entity.name, newField(answers));
      else {
        const body = changedField({ ...answers, type: field.type }, { labels, required: Boolean(field.required), max: field.max });
        if (Object.keys(body).length > 0) await changeField(entity.name, field.name, body);
      }
      await queries.invalidateQueries({ queryKey: keys.meta });
      onClose();
    } catch (error) {
      const failed = toProblem(error);
      setProblem(failed);
      form.setFields(failed.errors.flatMap((one) => {
        const name = placeOf(one.field);
        return name ? [{ name, errors: [one.message] }] : [];
      }));
    } finally {
      setSaving(false);
    }
  };
  const labelled = { validator: (_: unknown, value: Labels | undefined) => (isEmptyLabel(value) ? Promise.reject(new Error(t('form.required'))) : Promise.resolve()) };
  return (
    <Modal open width={640} title={field ? t('settings.fields.change', { name: field.label }) : t('settings.fields.make')} okText={t('save')} confirmLoading={saving} onOk={form.submit} onCancel={onClose}>
      <ProblemAlert problem={problem} shown={(problem?.errors ?? []).map((one) => one.field).filter((name) => placeOf(name))} />
      <Form
        form={form}
        layout="vertical"
        initialValues={{ labels, type: field?.type ?? 'text', required: field?.required ?? false, to: field?.to, max: field?.max, choices: [{ labels: {} }, { labels: {} }] }}
        onFinish={(answers) => void save(answers)}
      >
        <Form.Item name="labels" label={t('settings.fields.label')} required rules={[labelled]} extra={field ? t('settings.fields.labelKept') : t('settings.fields.labelHelp')}>
          <LabelsInput autoFocus />
        </Form.Item>
        <Form.Item name="type" label={t('settings.fields.type')} extra={field ? t('settings.fields.typeFixed') : undefined}>
          <Select disabled={field !== null} showSearch={{ optionFilterProp: 'label' }} options={fieldTypes.map((value) => ({ value, label: t(`settings.type.${value}`) }))} />
        </Form.Item>
        {hasTarget(type) && (
          <Form.Item name="to" label={t('settings.fields.to')} rules={[{ required: true, message: t('form.required') }]}>
            <Select disabled={field !== null} showSearch={{ optionFilterProp: 'label' }} options={meta.entities.map((one) => ({ value: one.name, label: one.label }))} />
          </Form.Item>
        )}
        {hasLength(type) && <Form.Item name="max" label={t('settings.fields.max')}><InputNumber min={1} max={20000} precision={0} /></Form.Item>}
        {type !== 'boolean' && (
          <Form.Item name="required" valuePropName="checked"><Checkbox>{t('settings.fields.required')}</Checkbox></Form.Item>
        )}
        {hasChoices(type) && !field && (
          <Form.Item label={t('settings.fields.choices')} required>
            <Form.List name="choices">
              {(items, { add, remove }, { errors }) => (
                <>
                  {items.map((item) => (
                    <div key={item.key} className={styles['line']}>
                      <div className={styles['grow']}><Form.Item name={[item.name, 'labels']} noStyle><LabelsInput /></Form.Item></div>
                      <Form.Item name={[item.name, 'color']} noStyle><ColorSelect /></Form.Item>
                      <Button type="text" danger icon={<DeleteOutlined />} aria-label={t('remove')} onClick={() => remove(item.name)} />
                    </div>
                  ))}
                  <Button icon={<PlusOutlined />} onClick={() => add({ labels: {} })}>{t('settings.fields.addChoice')}</Button>
                  <Form.ErrorList errors={errors} />
                </>
              )}
            </Form.List>
          </Form.Item>
        )}
        {field && <Form.Item label={t('settings.fields.name')}><Input value={field.name} readOnly variant="filled" /></Form.Item>}
      </Form>
    </Modal>
  );
}
