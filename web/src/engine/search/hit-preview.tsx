import { useMeta } from '@/api/meta-context';
import type { SearchHit } from '@/api/types';
import { FieldValue } from '@/fields-types/field-value';
import { isEmpty } from '@/fields-types/values';
import { Loading } from '@/shared/loading';
import { groupedFields } from '../meta';
import { ProblemPage } from '../problems/problem-page';
import { useRecord } from '../record/use-record';
import styles from './search.module.css';

const shownFields = 9;

/** The first things a record says, beside the results of a search. */
export function HitPreview({ hit }: { hit: SearchHit }) {
  const { byName } = useMeta();
  const entity = byName.get(hit.entity);
  return entity ? <Facts entity={entity} id={hit.id} title={hit.title} /> : null;
}

function Facts({ entity, id, title }: { entity: Parameters<typeof useRecord>[0]; id: string; title: string }) {
  const { data: record, error } = useRecord(entity, id);
  if (error && !record) return <ProblemPage small error={error} />;
  const fields = groupedFields(entity).flatMap((group) => group.fields).filter((field) => record && field.name !== entity.title && field.type !== 'json' && !isEmpty(record[field.name]));
  return (
    <>
      <div className={styles['previewTitle']}>{title}</div>
      <div className={styles['previewKind']}>{entity.label}</div>
      {!record ? <Loading lines={4} /> : (
        <dl className={styles['facts']}>
          {fields.slice(0, shownFields).map((field) => (
            <div key={field.name}>
              <dt>{field.label}</dt>
              <dd><FieldValue field={field} record={record} compact /></dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
