import { Checkbox, Divider, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entity } from '@/api/types';
import { companionsOf, fieldOf, isWhole } from '../meta';
import { staleChoices } from './board-state';
import styles from './board.module.css';

interface Props {
  entity: Entity;
  cards: string[];
  stale: number;
  onCards: (cards: string[]) => void;
  onStale: (days: number) => void;
}

/** Which fields cards show, and after how many quiet days they are marked. */
export function CardPanel({ entity, cards, stale, onCards, onStale }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const companions = new Set(companionsOf(entity.fields));
  const others = entity.fields.filter(
    (field) => field.name !== entity.title && !cards.includes(field.name) && !companions.has(field.name) && !isWhole(field) && field.label.toLowerCase().includes(typed.toLowerCase()),
  );
  const line = (name: string, label: string, on: boolean) => (
    <div key={name} className={styles['choice']}>
      <Checkbox checked={on} disabled={on && cards.length === 1} onChange={() => onCards(on ? cards.filter((one) => one !== name) : [...cards, name])}>{label}</Checkbox>
    </div>
  );
  return (
    <div className={styles['panel']}>
      <label className={styles['choice']}>
        {t('board.staleAfter')}
        <Select
          size="small"
          style={{ width: 110 }}
          value={stale}
          onChange={onStale}
          options={staleChoices.map((days) => ({ value: days, label: days === 0 ? t('board.staleNever') : t('board.staleDays', { count: days }) }))}
        />
      </label>
      <Divider style={{ margin: '8px 0' }} />
      {cards.map((name) => line(name, fieldOf(entity, name)?.label ?? name, true))}
      <Divider style={{ margin: '8px 0' }} />
      <Input size="small" allowClear placeholder={t('list.findColumn')} value={typed} onChange={(event) => setTyped(event.target.value)} />
      {others.map((field) => line(field.name, field.label, false))}
    </div>
  );
}
