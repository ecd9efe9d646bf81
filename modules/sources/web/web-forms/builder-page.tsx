import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useParams } from 'react-router';
import { keys } from '@/api/keys';
import { useEntity } from '@/api/meta-context';
import { getRecord } from '@/api/records';
import type { Entity } from '@/api/types';
import { expandOf } from '@/engine/meta';
import { NotFoundPage } from '@/engine/problems/not-found-page';
import { ProblemPage } from '@/engine/problems/problem-page';
import { Loading } from '@/shared/loading';
import { Builder } from './builder';
import { firstQuestions } from './questions';

interface Types {
  entity: Entity;
  lead: Entity;
}

/** /web-forms/<id>: a form is put together, tried and published. */
export function BuilderPage() {
  const { id } = useParams();
  const entity = useEntity('web_form');
  const lead = useEntity('lead');
  if (!entity || !lead || !id) return <NotFoundPage />;
  return <Existing key={id} entity={entity} lead={lead} id={id} />;
}

/** /web-forms/new */
export function NewFormPage() {
  const entity = useEntity('web_form');
  const lead = useEntity('lead');
  return entity?.can.includes('create') && lead ? <New entity={entity} lead={lead} /> : <NotFoundPage />;
}

function New({ entity, lead }: Types) {
  const preset = useMemo(() => ({ questions: firstQuestions(lead) as never, consent_required: true }), [lead]);
  return <Builder entity={entity} lead={lead} record={null} preset={preset} />;
}

function Existing({ entity, lead, id }: Types & { id: string }) {
  const { data, error, refetch } = useQuery({
    queryKey: keys.record(entity.name, id),
    queryFn: ({ signal }) => getRecord(entity.path, id, expandOf(entity.fields), signal),
  });
  if (error) return <ProblemPage error={error} onRetry={() => void refetch()} />;
  return data ? <Builder entity={entity} lead={lead} record={data} /> : <Loading lines={8} />;
}
