import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { keys } from '@/api/keys';
import { useMeta } from '@/api/meta-context';
import { listRecords } from '@/api/records';
import type { Condition, Entity, RecordData, RelatedList } from '@/api/types';
import { later } from '@/shared/later';
import { usePhone } from '@/shared/use-phone';
import { RecordCards } from '../list/record-cards';
import { RecordGrid } from '../list/record-grid';
import { companionsOf, expandOf, fieldOf } from '../meta';
import { ProblemPage } from '../problems/problem-page';
import { useFormat } from '../use-format';
import styles from './record.module.css';

const FormDialog = later(() => import('../form/form-dialog').then((parts) => parts.FormDialog));

const shown = 10;

/** The records that refer to this one, a short list a kind. */
export function RelatedLists({ entity, record }: { entity: Entity; record: RecordData }) {
  const { byName } = useMeta();
  return (
    <>
      {entity.related.map((related) => {
        const of = byName.get(related.entity);
        return of && <Related key={`${related.entity}.${related.field}`} of={of} related={related} record={record} title={String(record[entity.title] ?? '')} own={of === entity} />;
      })}
    </>
  );
}

function Related({ of, related, record, title, own }: { of: Entity; related: RelatedList; record: RecordData; title: string; own: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const phone = usePhone();
  const [creating, setCreating] = useState(false);
  const [sort, setSort] = useState<{ field: string; descending: boolean }[]>([]);
  const columns = of.list.filter((name) => name !== related.field).slice(0, 6);
  const fields = columns.flatMap((name) => fieldOf(of, name) ?? []);
  const many = fieldOf(of, related.field)?.type === 'references';
  const filter: Condition = many ? [related.field, 'in', [record.id]] : [related.field, '=', record.id];
  const query = {
    limit: shown,
    filter,
    fields: [...fields.map((field) => field.name), ...companionsOf(fields)],
    expand: expandOf(fields),
    sort: sort.map((key) => (key.descending ? '-' : '') + key.field).join(','),
  };
  const { data, error } = useQuery({
    queryKey: [...keys.lists(of.name), 'related', query],
    queryFn: ({ signal }) => listRecords(of.path, query, signal),
  });
  return (
    <section className={styles['related']}>
      <div className={styles['relatedHead']}>
        <h2>
          {related.label}{own ? ` (${fieldOf(of, related.field)?.label ?? ''})` : ''} {data && <span className={styles['muted']}>{format.number(data.total)}</span>}
        </h2>
        <span>
          {data && data.total > shown && (
            <Link to={`/${of.path}?filter=${encodeURIComponent(JSON.stringify({ all: [filter] }))}`}>{t('record.allRelated')}</Link>
          )}
          {of.can.includes('create') && !fieldOf(of, related.field)?.read_only && (
            <Button size="small" type="text" icon={<PlusOutlined />} onClick={() => setCreating(true)}>{t('list.create', { what: of.label })}</Button>
          )}
        </span>
      </div>
      {error ? <ProblemPage error={error} /> : data && data.data.length > 0 ? (
        phone ? <RecordCards entity={of} columns={columns} records={data.data} /> : (
          <div className={styles['framed']}>
            <RecordGrid entity={of} columns={columns} records={data.data} sort={sort} onSort={setSort} inline />
          </div>
        )
      ) : null}
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
