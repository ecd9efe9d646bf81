import { Card, Descriptions } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMeta } from '@/api/meta-context';
import { useLocale } from '@/shared/locale';
import { useSignedIn } from '@/shared/session-context';
import { CompanyForm } from './company-form';
import { SettingsHead } from './settings-head';
import styles from './settings.module.css';

/** /settings/about: the workspace, what holds in all of it, and the version. */
export function AboutPage() {
  const { t } = useTranslation();
  const { workspace, version, admin } = useSignedIn();
  const { zone, currency } = useLocale();
  const { meta } = useMeta();
  return (
    <div className={styles['page']}>
      <SettingsHead title={t('settings.about.title')} />
      <Card size="small">
        <Descriptions
          column={1}
          items={[
            { key: 'workspace', label: t('settings.about.workspace'), children: workspace },
            { key: 'currency', label: t('setup.currency'), children: t(`currency.${currency}`, { defaultValue: currency }) },
            { key: 'zone', label: t('settings.about.zone'), children: zone },
            { key: 'version', label: t('settings.about.version'), children: version },
            { key: 'types', label: t('settings.about.types'), children: String(meta.entities.length) },
          ]}
        />
      </Card>
      {admin && <CompanyForm />}
    </div>
  );
}
