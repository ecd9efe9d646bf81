import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useEntity } from '@/api/meta-context';
import type { Reference } from '@/api/types';
import { useReferenceTitle } from './use-reference-title';
import styles from './fields.module.css';

interface Props {
  to: string;
  reference: Reference;
}

/** The title of another record, leading to it; "hidden" where the reader may not see it. */
export function ReferenceLink({ to, reference }: Props) {
  // Nearly every answer carries the title, and a list shows hundreds: what asks for one is drawn where it lacks only.
  if (reference.title === undefined && !reference.hidden) return <AskedLink to={to} reference={reference} />;
  return <TitledLink to={to} reference={reference} title={reference.title ?? ''} hidden={reference.hidden === true} />;
}

function AskedLink({ to, reference }: Props) {
  return <TitledLink to={to} reference={reference} {...useReferenceTitle(to, reference)} />;
}

function TitledLink({ to, reference, title, hidden }: Props & { title: string; hidden: boolean }) {
  const { t } = useTranslation();
  const entity = useEntity(to);
  if (hidden) return <span className={styles['muted']}>{reference.title ?? t('record.hidden')}</span>;
  if (!entity || to === 'user') return <>{title}</>;
  return (
    <Link className={styles['link'] ?? ''} to={`/${entity.path}/${reference.id}`} onClick={(event) => event.stopPropagation()}>
      {title || '…'}
    </Link>
  );
}
