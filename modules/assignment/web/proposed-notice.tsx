import { Button } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import { useEntity } from '@/api/meta-context';
import { toProblem } from '@/api/problem';
import { useProblemMessage } from '@/engine/problems/use-problem-message';
import type { NoticeSlotProps } from '@/engine/slots/slots';
import { decide } from './api';

/** A lead that is proposed to this reader is taken right from the notification; then it opens. */
export function ProposedNotice({ notice, onDone }: NoticeSlotProps) {
  const { t } = useTranslation();
  const lead = useEntity('lead');
  const queries = useQueryClient();
  const complain = useProblemMessage();
  const [busy, setBusy] = useState(false);
  const id = notice.details?.['lead'];
  if (typeof id !== 'string' || !lead) return null;
  const take = async () => {
    setBusy(true);
    try {
      await decide(id, { accept: true });
      void queries.invalidateQueries({ queryKey: keys.record(lead.name, id) });
      void queries.invalidateQueries({ queryKey: keys.lists(lead.name) });
      onDone(`/${lead.path}/${id}`);
    } catch (error) {
      complain(error);
      setBusy(false);
      // Somebody else was quicker, or it is not there any more; what else went wrong may go right the next time.
      if ([404, 409].includes(toProblem(error).status)) onDone();
    }
  };
  return <Button size="small" type="primary" loading={busy} onClick={() => void take()}>{t('assignment.take')}</Button>;
}
