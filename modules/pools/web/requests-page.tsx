import { Button, Card, Input, InputNumber, Segmented } from 'antd';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { keys } from '@/api/keys';
import { useMeta } from '@/api/meta-context';
import { Page } from '@/engine/page/page';
import { ProblemPage } from '@/engine/problems/problem-page';
import { useProblemMessage } from '@/engine/problems/use-problem-message';
import { useFormat } from '@/engine/use-format';
import { ReferenceLink } from '@/fields-types/reference-link';
import { Loading } from '@/shared/loading';
import { MeaningTag } from '@/shared/meaning-tag';
import { Nothing } from '@/shared/nothing';
import { decide, type ExtensionRequest } from './api';
import { ReturnsWords } from './returns-words';
import { Sentence } from '@/engine/page/sentence';
import { useMyPools } from './use-my-pools';
import { requestsOptions } from './use-requests';
import styles from './pools.module.css';

const states = ['open', 'approved', 'refused'] as const;

/** /pools/…/requests: who asks for more time, and the answer. */
export function RequestsPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const [state, setState] = useState<(typeof states)[number]>('open');
  const { data: pools } = useMyPools();
  const { data, error, refetch } = useQuery(requestsOptions(id, state));
  return (
    <Page
      title={t('pools.requests.title')}
      back={{ to: `/pools/${id}`, label: pools?.find((one) => one.id === id)?.name ?? t('pool.title') }}
      acts={<Segmented value={state} onChange={setState} options={states.map((one) => ({ value: one, label: t(`pools.requests.${one}`) }))} />}
    >
      {error ? <ProblemPage error={error} onRetry={() => void refetch()} /> : !data ? <Loading lines={4} /> : data.length === 0 ? <Nothing title={t(`pools.requests.none.${state}`)} /> : (
        <ul className={styles['plain']}>{data.map((one) => <li key={one.id}><Request one={one} /></li>)}</ul>
      )}
    </Page>
  );
}

function Request({ one }: { one: ExtensionRequest }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { byName } = useMeta();
  const queries = useQueryClient();
  const complain = useProblemMessage();
  const [days, setDays] = useState<number | null>(one.days);
  const [answer, setAnswer] = useState('');
  const [busy, setBusy] = useState<'yes' | 'no' | null>(null);
  const path = byName.get(one.record.entity)?.path ?? '';
  const send = async (approve: boolean) => {
    setBusy(approve ? 'yes' : 'no');
    try {
      await decide(one.id, { approve, ...(answer.trim() ? { answer: answer.trim() } : {}), ...(approve && days ? { days } : {}) });
      void queries.invalidateQueries({ queryKey: keys.lists('extension_request') });
      void queries.invalidateQueries({ queryKey: keys.record(one.record.entity, one.record.id) });
    } catch (error) {
      complain(error);
    }
    setBusy(null);
  };
  return (
    <Card size="small">
      <div className={styles['request']}>
        <div className={styles['line']}>
          <h2 className={styles['name']}><Link to={`/${path}/${one.record.id}`}>{one.record.title}</Link></h2>
          {one.returns_at && <ReturnsWords at={one.returns_at} />}
          {one.state !== 'open' && <MeaningTag of={one.state === 'approved' ? 'good' : 'quiet'}>{t(`pools.requests.${one.state}`)}</MeaningTag>}
        </div>
        <div className={styles['muted']}>
          {one.asked_by && <ReferenceLink to="user" reference={one.asked_by} />} · {one.asked_at && format.ago(one.asked_at)} · {t('pools.requests.wants', { count: one.days })}
        </div>
        <blockquote className={styles['quote']}>{one.reason}</blockquote>
        {one.state === 'open' ? (
          <div className={styles['decision']}>
            <Input aria-label={t('pools.requests.answer')} placeholder={t('pools.requests.answer')} value={answer} maxLength={1000} onChange={(event) => setAnswer(event.target.value)} />
            <Sentence word="pools.requests.give" parts={{ days: <InputNumber min={1} max={365} value={days} onChange={setDays} aria-label={t('pools.requests.days')} /> }} />
            <Button className={styles['act'] ?? ''} disabled={!days} loading={busy === 'yes'} onClick={() => void send(true)}>{t('pools.requests.approve')}</Button>
            <Button loading={busy === 'no'} onClick={() => void send(false)}>{t('pools.requests.refuse')}</Button>
          </div>
        ) : one.answer && <p>{one.answer}</p>}
      </div>
    </Card>
  );
}
