import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Duplicate } from '@/api/duplicates';
import { useMeta } from '@/api/meta-context';
import type { Entity } from '@/api/types';
import { place } from '@/shared/place';
import { labelsOf } from './stale';
import styles from './form.module.css';

/** What is there already and like it, in what, and whose it is; one goes and looks in another tab, what is typed stays. */
export function DuplicateWarning({ entity, found }: { entity: Entity; found: Duplicate[] }) {
  const { t } = useTranslation();
  const { byName } = useMeta();
  return (
    <Alert
      className={`${styles['wide'] ?? ''} ${styles['above'] ?? ''}`}
      type="warning"
      showIcon
      role="status"
      title={t('form.duplicates')}
      description={
        <ul className={styles['duplicates']}>
          {found.map((one, index) => {
            const of = byName.get(one.entity);
            const alike = labelsOf(of ?? entity, one.matched, t('listJoint')) || one.matched.join(t('listJoint'));
            const title = one.title || t('record.hidden');
            return (
              <li key={one.id ?? `hidden${index}`}>
                {one.visible && one.id && of ? <a href={`${place.get()}/${of.path}/${one.id}`} target="_blank" rel="noreferrer"><bdi>{title}</bdi></a> : <bdi>{title}</bdi>}{' '}
                <span className={styles['who']}>
                  {of && of !== entity && `${of.label} · `}{t('form.alike', { fields: alike })}
                  {one.owner && ` · ${t('form.ownedBy', { who: [one.owner.title, one.owner.department].filter(Boolean).join(' · ') })}`}
                </span>
              </li>
            );
          })}
        </ul>
      }
    />
  );
}
