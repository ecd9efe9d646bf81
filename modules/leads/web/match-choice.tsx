import { Form, Input, Radio, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Entity, RecordData } from '@/api/types';
import { FieldValue } from '@/fields-types/field-value';

export interface Chosen {
  /** An existing record; null makes a new one of this name. */
  id: string | null;
  name: string;
}

interface Props {
  entity: Entity;
  found: RecordData[];
  chosen: Chosen;
  onChange: (chosen: Chosen) => void;
}

/** One of the records found, or a new one. */
export function MatchChoice({ entity, found, chosen, onChange }: Props) {
  const { t } = useTranslation();
  const told = entity.fields.filter((field) => field.type === 'phone' || field.type === 'email' || field.name === 'owner').slice(0, 3);
  return (
    <Form.Item label={entity.label}>
      {found.length > 0 && (
        <Radio.Group value={chosen.id ?? ''} onChange={(event) => onChange({ ...chosen, id: (event.target.value as string) || null })}>
          <Space orientation="vertical">
            {found.map((record) => (
              <Radio key={record.id} value={record.id}>
                {String(record[entity.title] ?? '')} {told.map((field) => <span key={field.name}><FieldValue field={field} record={record} compact /> </span>)}
              </Radio>
            ))}
            <Radio value="">{t('list.create', { what: entity.label })}</Radio>
          </Space>
        </Radio.Group>
      )}
      {chosen.id === null && (
        <Input aria-label={entity.label} value={chosen.name} onChange={(event) => onChange({ id: null, name: event.target.value })} />
      )}
    </Form.Item>
  );
}
