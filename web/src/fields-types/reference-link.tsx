import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useEntity } from '@/api/meta-context';
import type { Reference } from '@/api/types';
import { useReferenceTitle } from './use-reference-title';
import styles from './fields.module.css';

/** The title of another record, leading to it; "hidden" where the reader may not see it. */
export function ReferenceLink({ to, reference }: { to: string; reference: Reference }) {
  const { t } = useTranslation();
  const entity = useEntity(to);
  const { title, hidden } = useReferenceTitle(to, reference);
  if (hidden) return <span className={styles['muted']}>{reference.title ?? t('record.hidden')}</span>;
  if (!entity || to === 'user') return <>{title}</>;
  return (
    <Link className={styles['link'] ?? ''} to={`/${entity.path}/${reference.id}`} onClick={(event) => event.stopPropagation()}>
      {title || '…'}
    </Link>
  );
}
