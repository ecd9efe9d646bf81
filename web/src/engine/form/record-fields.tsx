import { Form } from 'antd';
import { useId } from 'react';
import { FieldValue } from '@/fields-types/field-value';
import { fieldType } from '@/fields-types/registry';
import { useLocale } from '@/shared/locale';
import { formGroups, required } from './form-fields';
import type { RecordForm } from './use-record-form';
import styles from './form.module.css';

/** The inputs of a form, in their groups, with what is wrong at each field. */
export function RecordFields({ form, autoFocus }: { form: RecordForm; autoFocus?: boolean }) {
  const reader = useLocale();
  const prefix = useId();
  const groups = formGroups(form.entity, form.values, reader, form.existing);
  const first = groups[0]?.fields.find((field) => !field.read_only)?.name;
  return (
    <Form layout="vertical" component="div">
      {groups.map((group) => (
        <section key={group.name} className={styles['group']} aria-label={group.label}>
          {group.label && <h2 className={styles['legend']}>{group.label}</h2>}
          <div className={styles['fields']}>
            {group.fields.map((field) => {
              const type = fieldType(field.type);
              const id = `${prefix}-${field.name}`;
              const error = form.errors[field.name];
              return (
                <Form.Item
                  key={field.name}
                  className={(type.wide ? styles['wide'] : '') ?? ''}
                  label={field.label}
                  htmlFor={id}
                  required={required(form.entity, field, form.values, reader)}
                  validateStatus={error ? 'error' : ''}
                  help={error}
                  extra={field.help}
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
                      autoFocus={autoFocus === true && field.name === first}
                    />
                  )}
                </Form.Item>
              );
            })}
          </div>
        </section>
      ))}
    </Form>
  );
}
