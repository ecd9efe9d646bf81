import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { keys } from '@/api/keys';
import { listRecords } from '@/api/records';
import type { Condition, Entity, Field, RecordData, RelatedList as RelatedDescription } from '@/api/types';
import { isEmpty } from '@/fields-types/values';
import { IconButton } from '@/shared/icon-button';
import { later } from '@/shared/later';
import { companionsOf, expandOf, fieldOf } from '../meta';
import { ProblemPage } from '../problems/problem-page';
import { ShownValue } from '../slots/shown-value';
import { cellNeeds } from '../slots/slots';
import { useFormat } from '../use-format';
import styles from './record.module.css';

const FormDialog = later(() => import('../form/form-dialog').then((parts) => parts.FormDialog));

const shown = 5;

interface Props {
  of: Entity;
  related: RelatedDescription;
  record: RecordData;
  title: string;
  /** It refers to its own kind, as a branch to its parent: the field says how. */
  own: boolean;
}

/** The records of one kind that refer to this one: how many, the newest of them, and a new one. */
export function RelatedList({ of, related, record, title, own }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [creating, setCreating] = useState(false);
  const fields = of.list.filter((name) => name !== related.field && name !== of.title).flatMap((name) => fieldOf(of, name) ?? []).slice(0, 5);
  const many = fieldOf(of, related.field)?.type === 'references';
  const filter: Condition = many ? [related.field, 'in', [record.id]] : [related.field, '=', record.id];
  const query = { limit: shown, filter, fields: [...new Set([of.title, ...[...fields, ...cellNeeds(of, fields)].map((field) => field.name), ...companionsOf(fields)])], expand: expandOf(fields), sort: '-created_at' };
  const { data, error } = useQuery({
    queryKey: [...keys.lists(of.name), 'related', query],
    queryFn: ({ signal }) => listRecords(of.path, query, signal),
  });
  const label = related.label + (own ? ` (${fieldOf(of, related.field)?.label ?? ''})` : '');
  const all = `/${of.path}?filter=${encodeURIComponent(JSON.stringify({ all: [filter] }))}`;
  return (
    <section className={styles['related']} aria-label={label}>
      <div className={styles['relatedHead']}>
        <h3>
          {data && data.total > 0 ? <Link to={all}>{label}</Link> : label} {data && <span className={styles['muted']}>{format.number(data.total)}</span>}
        </h3>
        {of.can.includes('create') && !fieldOf(of, related.field)?.read_only && (
          <IconButton icon={<PlusOutlined />} aria-label={t('list.create', { what: of.label })} title={t('list.create', { what: of.label })} onClick={() => setCreating(true)} />
        )}
      </div>
      {error && <ProblemPage error={error} />}
      {data && data.data.length > 0 && (
        <ul className={styles['relatedRows']}>
          {data.data.map((one) => <RelatedRow key={one.id} of={of} record={one} fields={fields} />)}
        </ul>
      )}
      {data && data.total > shown && <Link className={styles['allRelated'] ?? ''} to={all}>{t('record.allRelated')}</Link>}
      {creating && (
        <FormDialog
          entity={of}
          record={null}
          preset={{ [related.field]: many ? [{ id: record.id, title }] : { id: record.id, title } }}
          onClose={() => setCreating(false)}
          onSaved={() => setCreating(false)}
        />
      )}
    </section>
  );
}

function RelatedRow({ of, record, fields }: { of: Entity; record: RecordData; fields: Field[] }) {
  const { t } = useTranslation();
  return (
    <li className={styles['relatedRow']}>
      <Link to={`/${of.path}/${record.id}`}><bdi>{String(record[of.title] ?? '') || t('record.untitled')}</bdi></Link>
      <div className={styles['relatedFacts']}>
        {fields.filter((field) => !isEmpty(record[field.name]) && record[field.name] !== false).slice(0, 3).map((field) => (
          <span key={field.name} title={field.label}><ShownValue entity={of} field={field} record={record} compact /></span>
        ))}
      </div>
    </li>
  );
}
