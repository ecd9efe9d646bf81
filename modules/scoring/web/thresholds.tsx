import { InputNumber, Slider } from 'antd';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/engine/use-format';
import type { Rehearsal, Thresholds as Values } from './api';
import { meaningOf } from './grade-tag';
import { scaleOf, thresholdsOf } from './judged';
import styles from './scoring.module.css';

interface Props {
  value: Values;
  /** Where scores lie, if it is known. */
  distribution: Rehearsal['distribution'];
  editable: boolean;
  onChange: (value: Values) => void;
}

/** From how many points on a lead is A, B, C: a bar of four parts whose borders are carried, or typed. */
export function Thresholds({ value, distribution, editable, onChange }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [low, high] = scaleOf(value, distribution);
  const parts = [
    { grade: 'D' as const, from: low, to: value.C }, { grade: 'C' as const, from: value.C, to: value.B },
    { grade: 'B' as const, from: value.B, to: value.A }, { grade: 'A' as const, from: value.A, to: high },
  ];
  return (
    <div className={styles['thresholds']}>
      <div className={styles['parts']} aria-hidden>
        {parts.map(({ grade, from, to }) => <span key={grade} className={styles['gradePart']} style={{ flexGrow: Math.max(1, to - from), '--words': `var(--ant-meaning-${meaningOf[grade]})`, '--ground': `var(--ant-meaning-${meaningOf[grade]}-bg)` } as CSSProperties}>{grade}</span>)}
      </div>
      <Slider
        range
        className={styles['slider'] ?? ''}
        disabled={!editable}
        min={low}
        max={high}
        value={[value.C, value.B, value.A]}
        ariaLabelForHandle={(['C', 'B', 'A'] as const).map((grade) => t('scoring.from', { grade }))}
        tooltip={{ formatter: (points) => format.number(points ?? 0) }}
        onChange={(values) => onChange(thresholdsOf(values))}
      />
      <div className={styles['numbers']}>
        {(['A', 'B', 'C'] as const).map((grade) => (
          <label key={grade} className={styles['threshold']}>
            <span>{t('scoring.from', { grade })}</span>
            <InputNumber disabled={!editable} precision={0} min={-10000} max={10000} value={value[grade]} onChange={(points) => typeof points === 'number' && onChange({ ...value, [grade]: points })} />
          </label>
        ))}
      </div>
    </div>
  );
}
