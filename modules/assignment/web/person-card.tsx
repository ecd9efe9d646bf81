import { useDroppable } from '@dnd-kit/core';
import { Avatar, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/engine/use-format';
import { MeaningTag } from '@/shared/meaning-tag';
import type { Load } from './api';
import styles from './assignment.module.css';

interface Props {
  load: Load;
  /** The most that anybody has. */
  most: number;
  busy: boolean;
  /** How many are chosen to be given. */
  count: number;
  onGive: () => void;
}

/** A person with what is on his hands; leads are let fall here. */
export function PersonCard({ load, most, busy, count, onGive }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { setNodeRef, isOver } = useDroppable({ id: load.user.id });
  const name = load.user.title ?? '';
  return (
    <li ref={setNodeRef} className={`${styles['person'] ?? ''} ${isOver ? styles['over'] ?? '' : ''}`} aria-busy={busy}>
      <div className={styles['who']}>
        <Avatar size={32} aria-hidden>{Array.from(name)[0]}</Avatar>
        <strong className={styles['words']}>{name}</strong>
        {load.absent && <MeaningTag of="quiet">{t('assigning.absent')}</MeaningTag>}
        {load.overdue > 0 && <MeaningTag of="overdue">{t('assigning.overdue', { count: load.overdue })}</MeaningTag>}
      </div>
      <span className={styles['meter']} aria-hidden><span style={{ inlineSize: `${(load.open_leads / most) * 100}%` }} /></span>
      <div className={styles['figures']}>
        <span>{t('assigning.openLeads')} <strong>{format.number(load.open_leads)}</strong></span>
        <span>{t('assigning.openAccounts')} <strong>{format.number(load.open_accounts)}</strong></span>
        <span>{t('assigning.today')} <strong>{format.number(load.today)}</strong></span>
      </div>
      {count > 0 && <Button loading={busy} onClick={onGive} aria-label={t('assigning.giveTo', { count, name })}>{t('assigning.give', { count })}</Button>}
    </li>
  );
}
