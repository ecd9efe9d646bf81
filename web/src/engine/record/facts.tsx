import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { referenceOf } from '@/api/reference';
import type { Entity, RecordData, Value } from '@/api/types';
import { ReferenceLink } from '@/fields-types/reference-link';
import { isMasked } from '@/fields-types/field-value';
import { isEmpty } from '@/fields-types/values';
import { later } from '@/shared/later';
import { useLocale } from '@/shared/locale';
import { CreateInPlace } from '../form/create-in-place';
import { asked, visible, type Values } from '../form/form-fields';
import { useShortcut } from '../keys/use-shortcut';
import { useRecentChange } from '../live/recent-changes';
import { groupedFields, isForPeople } from '../meta';
import { useFormat } from '../use-format';
import { Fact } from './fact';
import styles from './record.module.css';

const FormDialog = later(() => import('../form/form-dialog').then((parts) => parts.FormDialog));

/** Which field is edited, and what was typed there before if one comes back to it. */
interface Editing {
  field: string;
  typed?: Value | undefined;
}

/** All fields of a record in their groups, each edited where it stands: a click or e, Tab to the next, Esc back. */
export function Facts({ entity, record }: { entity: Entity; record: RecordData }) {
  const { t } = useTranslation();
  const reader = useLocale();
  const format = useFormat();
  const [editing, setEditing] = useState<Editing | null>(null);
  const [whole, setWhole] = useState<Values | null>(null);
  const recent = useRecentChange(entity.name, record.id);
  const groups = groupedFields(entity)
    // A field the reader may not see does not come with the record at all.
    .map((group) => ({ ...group, fields: group.fields.filter((field) => field.name in record && isForPeople(field) && visible(entity, field, record, reader)) }))
    .filter((group) => group.fields.length > 0);
  const may = (record.can ?? []).includes('update') && isEmpty(record['removed_at']);
  const editable = may ? groups.flatMap((group) => group.fields).filter((field) => asked(field, true) && !field.read_only && field.type !== 'file' && !isMasked(field, record)).map((field) => field.name) : [];

  const edit = (field: string, typed?: Value) => setEditing(editable.includes(field) ? { field, typed } : null);
  const step = (from: string, by: number) => {
    const next = editable[editable.indexOf(from) + by];
    if (next) setEditing({ field: next });
    else setEditing(null);
  };
  useShortcut('e', () => {
    const within = document.activeElement?.closest('[data-field]')?.getAttribute('data-field');
    edit(within && editable.includes(within) ? within : (editable[0] ?? ''));
  }, { label: t('record.editHere'), enabled: editable.length > 0 && editing === null });

  const stamp = (at: string, by: string) => {
    const person = referenceOf(record[by]);
    return (
      <>
        {format.dateTime(String(record[at]))} {person && <ReferenceLink to="user" reference={person} />}
      </>
    );
  };
  return (
    <CreateInPlace>
      {groups.map((group) => (
        <section key={group.name} aria-label={group.label}>
          {group.label && <h3 className={styles['group']}>{group.label}</h3>}
          <dl className={styles['list']}>
            {group.fields.map((field) => (
              <Fact
                key={field.name}
                entity={entity}
                record={record}
                field={field}
                editable={editable.includes(field.name)}
                editing={editing?.field === field.name}
                typed={editing?.field === field.name ? editing.typed : undefined}
                fresh={recent?.fields.includes(field.name) ? recent : null}
                onEdit={(typed) => edit(field.name, typed)}
                onDone={() => setEditing((now) => (now?.field === field.name ? null : now))}
                onStep={(by) => step(field.name, by)}
                onWhole={(values) => {
                  setEditing(null);
                  setWhole(values);
                }}
              />
            ))}
          </dl>
        </section>
      ))}
      <section aria-label={t('record.system')}>
        <h3 className={styles['group']}>{t('record.system')}</h3>
        <dl className={styles['list']}>
          {record['created_at'] && <div className={styles['fact']}><dt>{t('record.created')}</dt><dd>{stamp('created_at', 'created_by')}</dd></div>}
          {record['updated_at'] && <div className={styles['fact']}><dt>{t('record.updated')}</dt><dd>{stamp('updated_at', 'updated_by')}</dd></div>}
        </dl>
      </section>
      {whole && <FormDialog entity={entity} record={record} preset={whole} onClose={() => setWhole(null)} onSaved={() => setWhole(null)} />}
    </CreateInPlace>
  );
}
