import { useTranslation } from 'react-i18next';
import { Passwords } from './password-form';
import { Profile } from './profile-form';
import { SecondFactor } from './second-factor';
import { Sessions } from './session-list';
import { Tokens } from './token-list';
import styles from './me.module.css';

/** What a person sets for themselves: name, language, zone, password, devices, tokens. */
export function MePage() {
  const { t } = useTranslation();
  return (
    <div className={styles['page']}>
      <h1 className={styles['title']}>{t('me.title')}</h1>
      <Profile />
      <Passwords />
      <SecondFactor />
      <Sessions />
      <Tokens />
    </div>
  );
}
