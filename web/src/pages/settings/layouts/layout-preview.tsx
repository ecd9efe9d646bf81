import { Empty, Segmented } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import { listRecords } from '@/api/records';
import type { Entity, RecordData } from '@/api/types';
import { RecordFields } from '@/engine/form/record-fields';
import { useRecordForm } from '@/engine/form/use-record-form';
import { expandOf, fieldOf } from '@/engine/meta';
import { Facts } from '@/engine/record/facts';
import { FieldValue } from '@/fields-types/field-value';
import { Loading } from '@/shared/loading';
import styles from './layouts.module.css';

const shownRows = 5;
const ways = ['form', 'record', 'list'] as const;
type Way = (typeof ways)[number];

/** What the form, a record and the list look like with the layout as it stands; only to be looked at. */
export function LayoutPreview({ entity }: { entity: Entity }) {
  const { t } = useTranslation();
  const [way, setWay] = useState<Way>('form');
  const { data } = useQuery({
    queryKey: [...keys.lists(entity.name), 'layout'],
    queryFn: () => listRecords(entity.path, { limit: shownRows, sort: '-updated_at', expand: expandOf(entity.fields) }),
  });
  // It can be read, not changed.
  const records = data?.data.map((record) => ({ ...record, can: [] }));
  return (
    <>
      <Segmented<Way> block value={way} onChange={setWay} options={ways.map((value) => ({ value, label: t(`settings.layout.preview.${value}`) }))} />
      <div className={styles['preview']} tabIndex={0} role="region" aria-label={t('settings.layout.previewOf', { what: entity.label })}>
        {way === 'form' ? <FormPreview entity={entity} /> : !records ? <Loading /> : records.length === 0 ? <Empty description={t('settings.layout.noRecord')} /> : way === 'record' ? <RecordPreview entity={entity} record={records[0]} /> : <ListPreview entity={entity} records={records} />}
      </div>
    </>
  );
}

function FormPreview({ entity }: { entity: Entity }) {
  const form = useRecordForm(entity, null);
  return <div inert><RecordFields form={{ ...form, entity }} /></div>;
}

function RecordPreview({ entity, record }: { entity: Entity; record: RecordData | undefined }) {
  return record && <div inert><Facts entity={entity} record={record} /></div>;
}

function ListPreview({ entity, records }: { entity: Entity; records: RecordData[] }) {
  const fields = entity.list.flatMap((name) => fieldOf(entity, name) ?? []);
  return (
    <table inert className={styles['table']}>
      <thead><tr>{fields.map((field) => <th key={field.name} scope="col">{field.label}</th>)}</tr></thead>
      <tbody>
        {records.map((record) => <tr key={record.id}>{fields.map((field) => <td key={field.name}><FieldValue field={field} record={record} compact /></td>)}</tr>)}
      </tbody>
    </table>
  );
}
