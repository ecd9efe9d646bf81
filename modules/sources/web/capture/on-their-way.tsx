import { useEffect } from 'react';
import { useEntity } from '@/api/meta-context';
import { useLocale } from '@/shared/locale';
import { isLeftToSend } from './left-to-send';

/** What was captured goes on its way on every page, not only on the one where it was written. */
export function CapturesOnTheirWay() {
  const { me } = useLocale();
  const leads = useEntity('lead')?.path;
  useEffect(() => {
    if (!leads || !me || !isLeftToSend(me)) return undefined;
    let stop: (() => void) | null = null;
    let left = false;
    void import('./capture-queue').then(({ keepSending }) => {
      if (!left) stop = keepSending(leads, me);
    });
    return () => {
      left = true;
      stop?.();
    };
  }, [leads, me]);
  return null;
}
