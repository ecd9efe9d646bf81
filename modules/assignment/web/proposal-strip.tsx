import { BulbOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import { referenceOf } from '@/api/reference';
import type { Reference } from '@/api/types';
import { useProblemMessage } from '@/engine/problems/use-problem-message';
import type { RecordSlotProps } from '@/engine/slots/slots';
import { ReferenceLink } from '@/fields-types/reference-link';
import { isEmpty, stringOf } from '@/fields-types/values';
import { decide } from './api';
import styles from './assignment.module.css';

/** Below the head of a lead: to whom a rule would give it, and why, for somebody to say yes; or why its owner has it, while that is new. */
export function ProposalStrip({ entity, record }: RecordSlotProps) {
  const proposed = referenceOf(record['proposed_owner']);
  const why = stringOf(record['assigned_why']);
  if (!isEmpty(record['removed_at'])) return null;
  if (proposed && isEmpty(record['owner'])) return <Proposal entity={entity} record={record} proposed={proposed} why={why} />;
  return why && isEmpty(record['last_follow_up_at']) && isEmpty(record['converted_at']) ? <Why why={why} /> : null;
}

function Why({ why }: { why: string }) {
  const { t } = useTranslation();
  return <div className={styles['strip']}><span className={styles['muted']}>{t('assigning.why')}</span> {why}</div>;
}

function Proposal({ entity, record, proposed, why }: RecordSlotProps & { proposed: Reference; why: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const complain = useProblemMessage();
  const [busy, setBusy] = useState<'accept' | 'again' | null>(null);
  const may = (record.can ?? []).includes('update');
  const go = async (body: { accept: true } | { again: true }) => {
    setBusy('accept' in body ? 'accept' : 'again');
    try {
      await decide(record.id, body);
      void queries.invalidateQueries({ queryKey: keys.record(entity.name, record.id) });
      void queries.invalidateQueries({ queryKey: keys.lists(entity.name) });
    } catch (error) {
      complain(error);
    }
    setBusy(null);
  };
  return (
    <div className={styles['strip']}>
      <span><BulbOutlined aria-hidden /> {t('assigning.proposed')} <strong><ReferenceLink to="user" reference={proposed} /></strong></span>
      {why && <span className={styles['muted']}>{why}</span>}
      {may && <Button size="small" type="primary" loading={busy === 'accept'} onClick={() => void go({ accept: true })}>{t('assigning.accept')}</Button>}
      {may && <Button size="small" loading={busy === 'again'} onClick={() => void go({ again: true })}>{t('assigning.again')}</Button>}
    </div>
  );
}
