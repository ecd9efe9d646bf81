import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMeta } from '@/api/meta-context';
import { useFormat } from '../use-format';

const outcomes = ['created', 'updated', 'there', 'refused'] as const;

interface Props {
  /** Name of the record type that the rows bring along. */
  entity: string;
  counts: Record<(typeof outcomes)[number], number | undefined>;
}

/** How many records of another type come along with the rows, in the outcomes that there are. */
export function Brought({ entity, counts }: Props) {
  const { t } = useTranslation();
  const { byName } = useMeta();
  const format = useFormat();
  const parts = outcomes.flatMap((outcome) => ((counts[outcome] ?? 0) > 0 ? [t(`import.broughtCount.${outcome}`, { count: format.number(counts[outcome] ?? 0) as never })] : []));
  if (parts.length === 0) return null;
  return <Alert type="info" showIcon title={t('import.brought', { what: byName.get(entity)?.label ?? entity, counts: parts.join(t('listJoint')) })} />;
}
