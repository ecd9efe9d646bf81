import { Button, Card, Tag } from 'antd';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { endSession, listSessions } from '@/api/session';
import { ProblemPage } from '@/engine/problems/problem-page';
import { useProblemMessage } from '@/engine/problems/use-problem-message';
import { useFormat } from '@/engine/use-format';
import { Loading } from '@/shared/loading';
import styles from './me.module.css';

/** Where one is signed in; any other device can be signed out. */
export function Sessions() {
  const { t } = useTranslation();
  const format = useFormat();
  const complain = useProblemMessage();
  const queries = useQueryClient();
  const { data, error } = useQuery({ queryKey: ['sessions'], queryFn: listSessions });
  const end = (id: string) => endSession(id).then(() => queries.invalidateQueries({ queryKey: ['sessions'] }), complain);
  return (
    <Card title={t('me.sessions')} size="small">
      {error ? <ProblemPage error={error} /> : !data ? <Loading /> : data.data.map((one) => {
                return (
          <div key={one.id} className={styles['line']}>
            <span className={styles['grow']}>
              {one.agent || one.id} <span className={styles['muted']}>{one.address}</span>
            </span>
            <span className={styles['muted']}>{t('me.lastSeen', { when: format.ago(one.seen_at) })}</span>
            {one.current ? <Tag color="blue">{t('me.thisSession')}</Tag> : <Button size="small" onClick={() => void end(one.id)}>{t('me.endSession')}</Button>}
          </div>
        );
      })}
    </Card>
  );
}
