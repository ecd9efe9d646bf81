import { DoubleLeftOutlined, DoubleRightOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/shared/icon-button';
import { useFolds, type Column } from './folds';
import styles from './record.module.css';

/** One of the three columns; folded it is a strip that opens it again. */
export function RecordColumn({ name, label, children }: { name: Column; label: string; children: ReactNode }) {
  const { t } = useTranslation();
  const { folded, fold } = useFolds();
  const id = `record-${name}`;
  if (folded.has(name)) {
    return (
      <section className={`${styles['column'] ?? ''} ${styles['strip'] ?? ''}`} data-column={name} aria-label={label}>
        <button type="button" className={styles['unfold']} aria-expanded={false} aria-label={t('record.unfold', { what: label })} onClick={() => fold(name)}>
          {name === 'facts' ? <DoubleRightOutlined /> : <DoubleLeftOutlined />} <span>{label}</span>
        </button>
      </section>
    );
  }
  return (
    <section className={styles['column']} data-column={name} aria-label={label}>
      <div className={styles['columnHead']}>
        <h2>{label}</h2>
        <IconButton
          icon={name === 'facts' ? <DoubleLeftOutlined /> : <DoubleRightOutlined />}
          aria-expanded
          aria-controls={id}
          aria-label={t('record.fold', { what: label })}
          title={t('record.fold', { what: label })}
          onClick={() => fold(name)}
        />
      </div>
      <div id={id} className={styles['columnBody']}>{children}</div>
    </section>
  );
}
