import { App, Button } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { keys } from '@/api/keys';
import type { Entity } from '@/api/types';
import { useProblemMessage } from '@/engine/problems/use-problem-message';
import { claim as send, type Refusal } from './api';
import { ClaimResult } from './claim-result';

interface Told {
  id: string;
  title: string;
}

/** Claims records from a pool. One that is got is told in passing, refusals and several in a dialog. */
export function useClaim(pool: string, entity: Entity | undefined) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const complain = useProblemMessage();
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set());
  const [result, setResult] = useState<{ claimed: Told[]; refused: (Refusal & Told)[] } | null>(null);
  const name = entity?.name ?? '';
  const path = entity?.path ?? '';

  const claim = useCallback(
    async (records: Told[]) => {
      setBusy(new Set(records.map((one) => one.id)));
      try {
        const answer = await send(pool, records.map((one) => one.id));
        const titleOf = (id: string) => records.find((one) => one.id === id)?.title ?? '';
        const claimed = answer.claimed.map((id) => ({ id, title: titleOf(id) }));
        const [only] = claimed;
        if (claimed.length === 1 && only && answer.refused.length === 0) {
          void message.success({
            duration: 6,
            content: <>{t('pools.claim.got', { name: only.title })} <Button type="link" size="small" onClick={() => void navigate(`/${path}/${only.id}`)}>{t('pools.claim.open')}</Button></>,
          });
        } else setResult({ claimed, refused: answer.refused.map((one) => ({ ...one, title: titleOf(one.id) })) });
        for (const id of answer.claimed) void queries.invalidateQueries({ queryKey: keys.record(name, id) });
      } catch (error) {
        complain(error);
      }
      setBusy(new Set());
      void queries.invalidateQueries({ queryKey: keys.lists(name) });
      void queries.invalidateQueries({ queryKey: keys.lists('pool') });
    },
    [pool, name, path, queries, message, navigate, complain, t],
  );
  const dialog = result && <ClaimResult path={path} claimed={result.claimed} refused={result.refused} onClose={() => setResult(null)} />;
  return { claim, busy, dialog };
}
