import { Button, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Field } from '@/api/types';
import { FieldValue } from '@/fields-types/field-value';
import { fieldType } from '@/fields-types/registry';
import type { RecordForm } from './use-record-form';
import styles from './form.module.css';

interface Props {
  form: RecordForm;
  field: Field;
  id: string;
  required: boolean;
  autoFocus: boolean;
}

/** One field of a form: its label, its input, what is wrong with it, and what a colleague made of it meanwhile. */
export function FieldItem({ form, field, id, required, autoFocus }: Props) {
  const { t } = useTranslation();
  const type = fieldType(field.type);
  const error = form.errors[field.name];
  const clash = form.stale?.fields.includes(field.name) ? form.stale : null;
  return (
    <Form.Item
      className={(type.wide ? styles['wide'] : '') ?? ''}
      label={field.label}
      htmlFor={id}
      required={required}
      validateStatus={error ? 'error' : clash ? 'warning' : ''}
      help={error}
      extra={
        clash ? (
          <span className={styles['theirs']} role="status">
            {t('stale.alsoChanged')}: <FieldValue field={field} record={clash.current} />{' '}
            <Button size="small" type="link" onClick={() => form.takeTheirs(field.name)}>{t('stale.takeTheirs')}</Button>
          </span>
        ) : field.help
      }
    >
      {field.read_only ? (
        <span id={id}><FieldValue field={field} record={form.values} /></span>
      ) : (
        <type.Input
          id={id}
          field={field}
          value={form.values[field.name]}
          values={form.values}
          onChange={(value) => form.set(field.name, value)}
          onOther={form.set}
          disabled={form.saving}
          invalid={error !== undefined}
          autoFocus={autoFocus}
        />
      )}
    </Form.Item>
  );
}
