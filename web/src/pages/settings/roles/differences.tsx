import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMeta } from '@/api/meta-context';
import { fieldOf } from '@/engine/meta';
import { widens, type Difference } from './rights';
import styles from '../settings.module.css';

/** What saving would change, before and after, line by line. */
export function Differences({ changes }: { changes: Difference[] }) {
  const { t } = useTranslation();
  const { byName } = useMeta();
  return (
    <div>
      {changes.map((change) => {
        const entity = byName.get(change.entity);
        const what = 'verb' in change ? t(`settings.verb.${change.verb}`) : ((entity && fieldOf(entity, change.field)?.label) ?? change.field);
        const words = 'verb' in change ? 'settings.scope' : 'settings.mode';
        return (
          <div key={`${change.entity} ${what}`} className={styles['line']}>
            <span className={styles['grow']}>{entity?.label ?? change.entity} · {what}</span>
            <span><del className={styles['muted']}>{t(`${words}.${change.before}`)}</del> → <b>{t(`${words}.${change.after}`)}</b></span>
            <Tag color={widens(change) ? 'orange' : 'blue'}>{widens(change) ? t('settings.roles.wider') : t('settings.roles.narrower')}</Tag>
          </div>
        );
      })}
    </div>
  );
}
