import { useParams } from 'react-router';
import { useMeta } from '@/api/meta-context';
import type { Entity } from '@/api/types';
import { Loading } from '@/shared/loading';
import { NotFoundPage } from '../problems/not-found-page';
import { ProblemPage } from '../problems/problem-page';
import { RecordScreen } from './record-screen';
import { useRecord } from './use-record';

/** /accounts/<id>: everything about one record of any type. */
export function RecordPage() {
  const { path, id } = useParams();
  const { byPath } = useMeta();
  const entity = byPath.get(path ?? '');
  if (!entity || !id) return <NotFoundPage />;
  return <OneRecord key={`${entity.name}/${id}`} entity={entity} id={id} />;
}

function OneRecord({ entity, id }: { entity: Entity; id: string }) {
  const { data: record, error, refetch } = useRecord(entity, id);
  if (error && !record) return <ProblemPage error={error} onRetry={() => void refetch()} />;
  if (!record) return <Loading />;
  return <RecordScreen entity={entity} record={record} />;
}
