import { Segmented } from 'antd';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import type { Entity } from '@/api/types';
import { RehearsalDrawer as Drawer } from '@/engine/page/rehearsal-drawer';
import { useLocale } from '@/shared/locale';
import { rehearse } from '../api';
import { spanWords } from '../returns';
import { ruleBody, type RuleDraft } from './draft';
import { RehearsalResult } from './rehearsal-result';

interface Props {
  pool: string;
  entity: Entity;
  rules: RuleDraft[];
  /** Whether the days of the rules are working days. */
  workingDays: boolean;
  /** Undefined when there is nothing to save. */
  onSave: (() => void) | undefined;
  saving: boolean;
  onClose: () => void;
}

const spans = [7, 30, 90] as const;

/** What the rules as they stand here would do and would have done, before they are saved. */
export function RehearsalDrawer({ pool, entity, rules, workingDays, ...rest }: Props) {
  const { t } = useTranslation();
  const { language } = useLocale();
  const [days, setDays] = useState<(typeof spans)[number]>(30);
  const body = { rules: rules.map(ruleBody), working_days: workingDays, days };
  const rehearsal = useQuery({
    queryKey: [...keys.lists('pool'), pool, 'rehearsal', body], queryFn: () => rehearse(pool, body), placeholderData: keepPreviousData, gcTime: 0,
  });
  const words = { title: t('pools.rehearsal.title'), harmless: t('pools.rehearsal.harmless'), back: t('pools.rehearsal.back'), save: t('pools.rehearsal.save') };
  return (
    <Drawer
      {...rest}
      words={words}
      rehearsal={rehearsal}
      asks={<Segmented aria-label={t('pools.rehearsal.span')} value={days} onChange={setDays} options={spans.map((one) => ({ value: one, label: t('pools.rehearsal.last', { time: spanWords(one, 'day', language) }) }))} />}
    >
      {(data) => <RehearsalResult rehearsal={data} entity={entity} />}
    </Drawer>
  );
}
