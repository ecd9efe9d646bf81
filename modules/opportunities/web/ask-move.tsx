import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { keys } from '@/api/keys';
import { useEntity } from '@/api/meta-context';
import type { Stage } from '@/api/opportunities';
import { getRecord } from '@/api/records';
import { typed } from '@/api/typed';
import { useProblemMessage } from '@/engine/problems/use-problem-message';
import type { BoardAskProps } from '@/engine/slots/slots';
import { CloseDialog } from './close-dialog';

/** A deal carried to another stage: one that closes it asks when, and when it is lost, why; the others ask nothing. */
export function AskMove({ entity, to, onMove, onClose }: BoardAskProps) {
  const stages = useEntity('stage');
  const complain = useProblemMessage();
  const { data: kind, error } = useQuery({
    queryKey: [...keys.record('stage', to.value), 'kind'],
    staleTime: 300_000,
    queryFn: async () => typed<'Stage'>(await getRecord(stages?.path ?? '', to.value)).kind as Stage['kind'],
  });
  const told = useRef(false);
  useEffect(() => {
    if (told.current || (!error && kind !== 'open')) return;
    told.current = true;
    if (error) {
      complain(error);
      onClose();
    } else onMove({});
  }, [kind, error, onMove, onClose, complain]);
  if (kind !== 'won' && kind !== 'lost') return null;
  return <CloseDialog entity={entity} stage={{ id: to.value, title: to.title, kind }} onClose={onClose} onMove={onMove} />;
}
