import type { Entity, RecordData } from '@/api/types';
import { useMeta } from '@/api/meta-context';
import { FileList } from './file-list';
import { RelatedList } from './related-list';

/** What belongs to a record: its files, and the records that refer to it, a short list a kind. */
export function Related({ entity, record }: { entity: Entity; record: RecordData }) {
  const { byName } = useMeta();
  return (
    <>
      {entity.related.map((related) => {
        const of = byName.get(related.entity);
        return of && <RelatedList key={`${related.entity}.${related.field}`} of={of} related={related} record={record} title={String(record[entity.title] ?? '')} own={of === entity} />;
      })}
      <FileList entity={entity} record={record} />
    </>
  );
}
