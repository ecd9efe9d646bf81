import type { Entity, RecordData } from '@/api/types';
import { useMeta } from '@/api/meta-context';
import { fieldOf } from '../meta';
import { FileList } from './file-list';
import { asides, relatedSlot } from '../slots/slots';
import { RelatedList } from './related-list';

/** What belongs to a record: its files, and the records that refer to it, a short list a kind. */
export function Related({ entity, record }: { entity: Entity; record: RecordData }) {
  const { byName } = useMeta();
  return (
    <>
      {asides(entity.name).map(({ name, Aside }) => <Aside key={name} entity={entity} record={record} />)}
      {entity.related.map((related) => {
        const of = byName.get(related.entity);
        const Own = relatedSlot(related.entity);
        if (of && Own) return <Own key={`${related.entity}.${related.field}`} entity={entity} record={record} of={of} related={related} />;
        return of && !(entity.timeline && isOnTimelines(of)) && <RelatedList key={`${related.entity}.${related.field}`} of={of} related={related} record={record} title={String(record[entity.title] ?? '')} own={of === entity} />;
      })}
      <FileList entity={entity} record={record} />
    </>
  );
}

/** What tells when it was stands on the timelines of what it is about: not here a second time. */
const isOnTimelines = (of: Entity): boolean => of.timeline && fieldOf(of, 'at')?.type === 'datetime';
