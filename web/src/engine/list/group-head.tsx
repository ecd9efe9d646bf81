import { CaretDownOutlined, CaretRightOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { Entity } from '@/api/types';
import { fieldOf } from '../meta';
import type { Grouping } from './list-state';
import { GroupWords } from './rows/group-words';
import type { Group } from './rows/groups';
import { useFormat } from '../use-format';
import styles from './list-page.module.css';

interface Props {
  entity: Entity;
  grouping: Grouping;
  group: Group;
  open: boolean;
  onToggle: () => void;
  /** Outside a grid, where Tab leads to it. */
  alone?: boolean;
}

/** The line above a group: what its records share, how many, how much. It opens and closes. */
export function GroupHead({ entity, grouping, group, open, onToggle, alone = false }: Props) {
  const { t } = useTranslation();
  return (
    <button type="button" className={`${styles['groupHead']} ${alone ? styles['alone'] : ''}`} aria-expanded={open} onClick={onToggle} tabIndex={alone ? 0 : -1}>
      {open ? <CaretDownOutlined /> : <CaretRightOutlined />}
      <span className={styles['groupName']}><GroupWords entity={entity} grouping={grouping} group={group} /></span>
      <span className={styles['total']}>{t('list.total', { count: group.count })}</span>
      {Object.keys(group.sums).map((name) => {
        const field = fieldOf(entity, name);
        return field && <span key={name} className={styles['total']}>{field.label} <strong><Sum entity={entity} group={group} name={name} /></strong></span>;
      })}
    </button>
  );
}

/** What a field comes to over a group; what is of several currencies does not add up. */
export function Sum({ entity, group, name }: { entity: Entity; group: Group; name: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const sum = group.sums[name];
  if (sum === null || sum === undefined) return <span title={t('list.mixedHelp')}>{group.count > 0 ? t('list.mixed') : ''}</span>;
  return <>{fieldOf(entity, name)?.type === 'money' ? format.money(sum, group.currencies[name] || undefined) : format.number(sum)}</>;
}
