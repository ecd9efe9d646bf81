import { CheckOutlined, CloseOutlined, PlusOutlined, UndoOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { keys } from '@/api/keys';
import { listRecords } from '@/api/records';
import { FormDialog } from '@/engine/form/form-dialog';
import { fieldOf } from '@/engine/meta';
import { ProblemPage } from '@/engine/problems/problem-page';
import type { RelatedSlotProps } from '@/engine/slots/slots';
import { useFormat } from '@/engine/use-format';
import { FieldValue } from '@/fields-types/field-value';
import { MeaningTag } from '@/shared/meaning-tag';
import { BrokenDialog } from './broken-dialog';
import { isLate, useVerbs } from './verbs';
import styles from './commitments.module.css';

const shown = 8;

/** What was promised to a customer: the open ones first, each with the two ways it can end. */
export function CommitmentList({ record, entity, of, related }: RelatedSlotProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const verbs = useVerbs();
  const [making, setMaking] = useState(false);
  const [breaking, setBreaking] = useState<{ id: string; subject: string } | null>(null);
  const filter = [related.field, 'in', [record.id]] as [string, 'in', string[]];
  const { data, error } = useQuery({
    queryKey: [...keys.lists(of.name), 'related', related.field, record.id],
    queryFn: ({ signal }) => listRecords(of.path, { limit: 50, sort: '-due_at', filter, fields: ['subject', 'due_at', 'state', 'kept_at'] }, signal),
  });
  const stateField = fieldOf(of, 'state');
  const all = `/${of.path}?filter=${encodeURIComponent(JSON.stringify({ all: [filter] }))}`;
  const open = (data?.data ?? []).filter((one) => one['state'] === 'open').reverse();
  const closed = (data?.data ?? []).filter((one) => one['state'] !== 'open');
  const may = (right: string) => of.can.includes(right);
  return (
    <section className={styles['commitments']} aria-label={related.label}>
      <div className={styles['head']}>
        <h3>{data && data.total > 0 ? <Link to={all}>{related.label}</Link> : related.label} {data && <span className={styles['muted']}>{format.number(data.total)}</span>}</h3>
        {may('create') && <Button size="small" type="text" icon={<PlusOutlined />} aria-label={t('commitments.add')} title={t('commitments.add')} onClick={() => setMaking(true)} />}
      </div>
      {error && <ProblemPage small error={error} />}
      <ul className={styles['list']}>
        {[...open, ...closed].slice(0, shown).map((one) => {
          const subject = String(one['subject'] ?? '');
          const late = isLate(one);
          return (
            <li key={one.id} className={styles['one']}>
              <div className={styles['what']}>
                <Link to={`/${of.path}/${one.id}`}>{subject}</Link>
                <span className={styles['facts']}>
                  {one['state'] === 'open' ? (
                    <>
                      {late && <MeaningTag of="overdue">{t('commitments.overdue')}</MeaningTag>}
                      {typeof one['due_at'] === 'string' && t('commitments.dueOn', { when: format.dateTime(one['due_at']) })}
                    </>
                  ) : stateField && <FieldValue field={stateField} record={one} compact />}
                </span>
              </div>
              {one['state'] !== 'open' && may('update') && (
                <Button size="small" type="text" icon={<UndoOutlined />} aria-label={`${t('commitments.reopen')}: ${subject}`} title={t('commitments.reopen')} onClick={() => void verbs.reopened(one.id)} />
              )}
              {one['state'] === 'open' && may('update') && (
                <span className={styles['acts']}>
                  <Button size="small" icon={<CheckOutlined />} aria-label={`${t('commitments.kept')}: ${subject}`} title={t('commitments.kept')} onClick={() => void verbs.kept(one.id)} />
                  <Button size="small" icon={<CloseOutlined />} aria-label={`${t('commitments.broken')}: ${subject}`} title={t('commitments.broken')} onClick={() => setBreaking({ id: one.id, subject })} />
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {making && <FormDialog entity={of} record={null} preset={{ [related.field]: { id: record.id, title: String(record[entity.title] ?? '') } }} onClose={() => setMaking(false)} onSaved={() => setMaking(false)} />}
      {breaking && <BrokenDialog subject={breaking.subject} onBroken={(note) => verbs.broken(breaking.id, note)} onClose={() => setBreaking(null)} />}
    </section>
  );
}
