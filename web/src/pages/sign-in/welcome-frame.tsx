import { Card, Select, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/shared/language-context';
import { languageNames, languages } from '@/shared/locale';
import styles from './welcome-frame.module.css';

/** Around the pages one sees before being signed in. */
export function WelcomeFrame({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation();
  const { language, choose } = useLanguage();
  return (
    <main className={styles['frame']}>
      <div className={styles['inner']}>
        <div className={styles['brand']}>
          <img src="/icon.svg" alt="" width={36} height={36} />
          <span className={styles['name']}>{t('product')}</span>
          <Select
            aria-label={t('me.language')}
            variant="borderless"
            value={language}
            onChange={choose}
            options={languages.map((one) => ({ value: one, label: languageNames[one] }))}
            popupMatchSelectWidth={false}
          />
        </div>
        <Card>
          <Typography.Title level={1} className={styles['title'] ?? ''}>{title}</Typography.Title>
          {children}
        </Card>
      </div>
    </main>
  );
}
