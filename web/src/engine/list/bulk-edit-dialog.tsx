import { Form, Modal, Segmented, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/client';
import { toProblem, type Problem } from '@/api/problem';
import type { Entity, Field, Value } from '@/api/types';
import { fieldType } from '@/fields-types/registry';
import { isEmpty, stringsOf } from '@/fields-types/values';
import { wireValue } from '../form/wire-value';
import { fieldOf } from '../meta';
import { ProblemAlert } from '../problems/problem-alert';

const ways = ['add', 'remove_values', 'set'] as const;
type How = (typeof ways)[number];
/** What is asked of the server, in one of its ways. */
export type BulkEdit = Pick<Schemas['Bulk'], How>;

const holdsSeveral = (field: Field): boolean => field.type === 'choices' || field.type === 'references';

interface Props {
  entity: Entity;
  count: number;
  /** The field that is already chosen; '' for none. */
  begin: string;
  onEdit: (edit: BulkEdit) => Promise<void>;
  onClose: () => void;
}

/** One field of all chosen records: the same value for it, or single values more or less of those it holds. */
export function BulkEditDialog({ entity, count, begin, onEdit, onClose }: Props) {
  const { t } = useTranslation();
  const [name, setName] = useState<string | null>(begin || null);
  const [values, setValues] = useState<{ [field: string]: Value }>({});
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [how, setHow] = useState<How>('add');
  const field = name === null ? undefined : fieldOf(entity, name);
  const way: How = field && holdsSeveral(field) ? how : 'set';
  // What is emptied is said on purpose; adding nothing is a slip.
  const nothing = way !== 'set' && field !== undefined && isEmpty(values[field.name]);
  const offered = entity.fields.filter((one) => !one.read_only && !['computed', 'auto_number', 'file'].includes(one.type) && (!one.system || one.name === 'owner'));

  const save = async () => {
    if (!field) return;
    setBusy(true);
    setProblem(null);
    try {
      await onEdit(
        way === 'set'
          ? { set: Object.fromEntries(Object.entries({ [field.name]: null, ...values }).map(([key, value]) => [key, wireValue(value)])) }
          : { [way]: { [field.name]: stringsOf(wireValue(values[field.name])) } },
      );
    } catch (error) {
      setProblem(toProblem(error));
      setBusy(false);
    }
  };
  const type = field ? fieldType(field.type) : undefined;
  return (
    <Modal open title={t('list.bulkEditTitle', { count, what: entity.label })} okText={t('save')} onOk={() => void save()} okButtonProps={{ disabled: !field || nothing, loading: busy }} onCancel={onClose}>
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
        {field && holdsSeveral(field) && (
          <Form.Item>
            <Segmented<How> block value={how} onChange={setHow} options={ways.map((value) => ({ value, label: t(`list.bulkWay.${value}`) }))} />
          </Form.Item>
        )}
        {field && type && (
          <Form.Item label={t(way === 'set' ? 'list.bulkValue' : 'list.bulkValues')} htmlFor="bulk-value" extra={way === 'set' ? t('list.bulkEmpty') : t('list.bulkOthersStay')}>
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
