import { Alert, Button, Drawer, Segmented } from 'antd';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import type { Entity } from '@/api/types';
import { ProblemPage } from '@/engine/problems/problem-page';
import { Loading } from '@/shared/loading';
import { useLocale } from '@/shared/locale';
import { usePhone } from '@/shared/use-phone';
import { rehearse } from '../api';
import { spanWords } from '../returns';
import { ruleBody, type RuleDraft } from './draft';
import { RehearsalResult } from './rehearsal-result';
import styles from '../pools.module.css';

interface Props {
  pool: string;
  entity: Entity;
  rules: RuleDraft[];
  /** Undefined when there is nothing to save. */
  onSave: (() => void) | undefined;
  saving: boolean;
  onClose: () => void;
}

const spans = [7, 30, 90] as const;

/** What the rules as they stand here would do and would have done, before they are saved. */
export function RehearsalDrawer({ pool, entity, rules, onSave, saving, onClose }: Props) {
  const { t } = useTranslation();
  const { language } = useLocale();
  const phone = usePhone();
  const [days, setDays] = useState<(typeof spans)[number]>(30);
  const bodies = rules.map(ruleBody);
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: [...keys.lists('pool'), pool, 'rehearsal', days, bodies], queryFn: () => rehearse(pool, bodies, days), placeholderData: keepPreviousData, gcTime: 0,
  });
  return (
    <Drawer
      open
      title={t('pools.rehearsal.title')}
      onClose={onClose}
      placement={phone ? 'bottom' : 'right'}
      size={phone ? '92%' : 680}
      footer={
        <div className={styles['bar']}>
          <Button onClick={onClose}>{t('pools.rehearsal.back')}</Button>
          {onSave && <Button type="primary" loading={saving} disabled={!data} onClick={onSave}>{t('pools.rehearsal.save')}</Button>}
        </div>
      }
    >
      <div className={styles['drawer']}>
        <Alert type="info" showIcon title={t('pools.rehearsal.harmless')} />
        <Segmented aria-label={t('pools.rehearsal.span')} value={days} onChange={setDays} options={spans.map((one) => ({ value: one, label: t('pools.rehearsal.last', { time: spanWords(one, 'day', language) }) }))} />
        {error ? <ProblemPage error={error} small onRetry={() => void refetch()} /> : !data ? <Loading lines={6} /> : <div aria-busy={isFetching}><RehearsalResult rehearsal={data} entity={entity} /></div>}
      </div>
    </Drawer>
  );
}
