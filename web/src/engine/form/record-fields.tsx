import { Form } from 'antd';
import { Fragment, useEffect, useId, useRef } from 'react';
import { useLocale } from '@/shared/locale';
import { DuplicateWarning } from './duplicate-warning';
import { FieldItem } from './field-item';
import { formGroups, required } from './form-fields';
import { GoneFields } from './gone-fields';
import { useDuplicates } from './use-duplicates';
import type { RecordForm } from './use-record-form';
import styles from './form.module.css';

/** The inputs of a form, in their groups. A save that was refused leads to the first field that is wrong. */
export function RecordFields({ form, autoFocus }: { form: RecordForm; autoFocus?: boolean }) {
  const reader = useLocale();
  const prefix = useId();
  const groups = formGroups(form.entity, form.values, reader, form.existing);
  const first = groups[0]?.fields.find((field) => !field.read_only)?.name;
  const wrong = groups.flatMap((group) => group.fields).find((field) => form.errors[field.name])?.name;
  const alike = useDuplicates(form.entity, form.id, form.values, form.typed);
  // The warning stands where one types: below the first field that is alike.
  const warned = groups.flatMap((group) => group.fields).find((field) => alike.some((one) => one.matched.includes(field.name)))?.name ?? first;
  const { refused, saving } = form;
  const shown = useRef(0);
  useEffect(() => {
    if (saving || shown.current === refused || !wrong) return;
    shown.current = refused;
    const input = document.getElementById(`${prefix}-${wrong}`);
    input?.focus({ preventScroll: true });
    input?.scrollIntoView?.({ block: 'center' });
  }, [refused, saving, wrong, prefix]);
  return (
    <Form layout="vertical" component="div">
      <GoneFields form={form} />
      {groups.map((group) => (
        <section key={group.name} className={styles['group']} aria-label={group.label}>
          {group.label && <h2 className={styles['legend']}>{group.label}</h2>}
          <div className={styles['fields']}>
            {group.fields.map((field) => (
              <Fragment key={field.name}>
                <FieldItem
                  form={form}
                  field={field}
                  id={`${prefix}-${field.name}`}
                  required={required(form.entity, field, form.values, reader)}
                  autoFocus={autoFocus === true && field.name === first}
                />
                {field.name === warned && alike.length > 0 && <DuplicateWarning entity={form.entity} found={alike} />}
              </Fragment>
            ))}
          </div>
        </section>
      ))}
    </Form>
  );
}
