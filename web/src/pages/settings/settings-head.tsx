import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import styles from './settings.module.css';

/** The title of a page of the settings, the way back, and what one can do. */
export function SettingsHead({ title, back, children }: { title: string; back?: { to: string; label: string }; children?: ReactNode }) {
  const { t } = useTranslation();
  const up = back ?? { to: '/settings', label: t('shell.settings') };
  return (
    <div className={styles['head']}>
      <div>
        <Link to={up.to}>{up.label}</Link>
        <h1 className={styles['title']}>{title}</h1>
      </div>
      <span className={styles['space']} />
      {children}
    </div>
  );
}
