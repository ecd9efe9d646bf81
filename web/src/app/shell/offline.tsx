import { Alert } from 'antd';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';

/** Says so when the network is gone; what is on screen stays readable. */
export function Offline() {
  const { t } = useTranslation();
  const online = useSyncExternalStore(
    (changed) => {
      window.addEventListener('online', changed);
      window.addEventListener('offline', changed);
      return () => {
        window.removeEventListener('online', changed);
        window.removeEventListener('offline', changed);
      };
    },
    () => navigator.onLine,
  );
  return online ? null : <Alert type="warning" banner title={t('problem.offline.text')} />;
}
