import { Form, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toProblem, type Problem } from '@/api/problem';
import type { Entity, Value } from '@/api/types';
import { fieldType } from '@/fields-types/registry';
import { wireValue } from '../form/wire-value';
import { fieldOf } from '../meta';
import { ProblemAlert } from '../problems/problem-alert';

interface Props {
  entity: Entity;
  count: number;
  /** The field that is already chosen; '' for none. */
  begin: string;
  onSet: (set: { [field: string]: Value }) => Promise<void>;
  onClose: () => void;
}

/** Gives one field of all chosen records the same value. */
export function BulkEditDialog({ entity, count, begin, onSet, onClose }: Props) {
  const { t } = useTranslation();
  const [name, setName] = useState<string | null>(begin || null);
  const [values, setValues] = useState<{ [field: string]: Value }>({});
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const field = name === null ? undefined : fieldOf(entity, name);
  const offered = entity.fields.filter((one) => !one.read_only && !['computed', 'auto_number', 'file'].includes(one.type) && (!one.system || one.name === 'owner'));

  const save = async () => {
    if (!field) return;
    setBusy(true);
    setProblem(null);
    try {
      await onSet(Object.fromEntries(Object.entries({ [field.name]: null, ...values }).map(([key, value]) => [key, wireValue(value)])));
    } catch (error) {
      setProblem(toProblem(error));
      setBusy(false);
    }
  };
  const type = field ? fieldType(field.type) : undefined;
  return (
    <Modal open title={t('list.bulkEditTitle', { count, what: entity.label })} okText={t('save')} onOk={() => void save()} okButtonProps={{ disabled: !field, loading: busy }} onCancel={onClose}>
      <ProblemAlert problem={problem} />
      <Form layout="vertical">
        <Form.Item label={t('list.bulkField')} htmlFor="bulk-field">
          <Select
            id="bulk-field"
            showSearch={{ optionFilterProp: 'label' }}
            value={name}
            onChange={(next: string) => {
              setName(next);
              setValues({});
            }}
            options={offered.map((one) => ({ value: one.name, label: one.label }))}
          />
        </Form.Item>
        {field && type && (
          <Form.Item label={t('list.bulkValue')} htmlFor="bulk-value" extra={t('list.bulkEmpty')}>
            <type.Input
              id="bulk-value"
              field={field}
              value={values[field.name]}
              values={values}
              onChange={(value) => setValues((now) => ({ ...now, [field.name]: value }))}
              onOther={(other, value) => setValues((now) => ({ ...now, [other]: value }))}
            />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}
