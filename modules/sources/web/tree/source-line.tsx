import { EditOutlined, PayCircleOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Entity, RecordData } from '@/api/types';
import { fieldOf } from '@/engine/meta';
import { useFormat } from '@/engine/use-format';
import { stringOf } from '@/fields-types/values';
import { MeaningTag } from '@/shared/meaning-tag';
import { ChannelIcon } from './channel-icon';
import type { Deadline } from './deadline';
import type { Costs } from './use-costs';
import styles from './tree.module.css';

interface Props {
  entity: Entity;
  source: RecordData;
  deadline: Deadline | null;
  costs: Costs | undefined;
  onAdd?: () => void;
  onEdit?: () => void;
  onCost?: () => void;
}

/** One source: how leads come, how soon they are to be called, what it cost. */
export function SourceLine({ entity, source, deadline, costs, onAdd, onEdit, onCost }: Props) {
  const { t } = useTranslation();
  const name = stringOf(source['name']);
  const channel = stringOf(source['channel']);
  return (
    <span className={styles['line']}>
      <span className={styles['name']}>
        <ChannelIcon channel={channel} label={fieldOf(entity, 'channel')?.choices?.find((one) => one.value === channel)?.label ?? channel} />
        <Link draggable={false} to={`/${entity.path}/${source.id}`}>{name}</Link>
        {source['active'] === false && <MeaningTag of="quiet">{t('sourceTree.resting')}</MeaningTag>}
      </span>
      <span className={styles['deadline']}>{deadline && <DeadlineWords deadline={deadline} />}</span>
      <span className={styles['cost']}>{costs && <CostWords costs={costs} />}</span>
      <span className={styles['acts']}>
        {onCost && <Button size="small" type="text" icon={<PayCircleOutlined />} aria-label={t('sourceTree.addCost', { name })} title={t('sourceTree.addCost', { name })} onClick={onCost} />}
        {onAdd && <Button size="small" type="text" icon={<PlusOutlined />} aria-label={t('sourceTree.below', { name })} title={t('sourceTree.below', { name })} onClick={onAdd} />}
        {onEdit && <Button size="small" type="text" icon={<EditOutlined />} aria-label={t('sourceTree.edit', { name })} title={t('sourceTree.edit', { name })} onClick={onEdit} />}
      </span>
    </span>
  );
}

function DeadlineWords({ deadline: { days, hours, working, inherited } }: { deadline: Deadline }) {
  const { t } = useTranslation();
  const format = useFormat();
  const part = (count: number, one: string, several: string) => (count === 0 ? [] : [count === 1 ? t(one) : t(several, { count: format.number(count) })]);
  const span = [
    ...part(days, working ? 'sourceTree.workingDay' : 'sourceTree.day', working ? 'sourceTree.workingDays' : 'sourceTree.days'),
    ...part(hours, working ? 'sourceTree.workingHour' : 'sourceTree.hour', working ? 'sourceTree.workingHours' : 'sourceTree.hours'),
  ].join(' ');
  const words = span ? t('sourceTree.within', { span }) : t('sourceTree.atOnce');
  return <span className={inherited ? styles['inherited'] : ''} title={inherited ? t('sourceTree.inherited') : ''}>{words}</span>;
}

function CostWords({ costs: { own, total } }: { costs: Costs }) {
  const { t } = useTranslation();
  const format = useFormat();
  const money = (sums: Record<string, number>) => Object.entries(sums).map(([currency, amount]) => format.money(amount, currency)).join(' + ');
  const all = money(total);
  const its = money(own);
  return <>{all}{its && its !== all && <span className={styles['own']}> {t('sourceTree.own', { amount: its })}</span>}</>;
}
