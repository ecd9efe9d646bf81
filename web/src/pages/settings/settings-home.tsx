import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EntityIcon } from '@/shared/entity-icon';
import styles from './settings.module.css';
import { useSettingsLinks } from './use-settings-links';

/** /settings: everything there is to set. */
export function SettingsHome() {
  const { t } = useTranslation();
  return (
    <div className={styles['page']}>
      <h1 className={styles['title']}>{t('shell.settings')}</h1>
      <div className={styles['cards']}>
        {useSettingsLinks().map((card) => (
          <Link key={card.to} to={card.to} className={styles['card'] ?? ''}>
            <span className={styles['name']}><EntityIcon name={card.icon} /> {card.name}</span>
            <div className={styles['muted']}>{card.help}</div>
          </Link>
        ))}
      </div>
    </div>
  );
}
