import { DatePicker, InputNumber, Select, Space } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { FilterInputProps } from './field-type';
import { countedDays, isRelativeDay, relativeDays } from './relative-days';
import { stringOf } from './values';
import styles from './fields.module.css';

/** A day in a condition: told relative to today, or one on the calendar. */
export function DayFilterInput({ field, op, value, onChange }: FilterInputProps) {
  if (op === 'between') {
    const [low, high] = Array.isArray(value) ? value : ['', ''];
    return (
      <span className={styles['range']}>
        <DatePicker aria-label={field.label} value={dayOf(stringOf(low))} onChange={(day) => onChange([day?.format('YYYY-MM-DD') ?? '', high ?? ''])} />
        <span>–</span>
        <DatePicker aria-label={field.label} value={dayOf(stringOf(high))} onChange={(day) => onChange([low ?? '', day?.format('YYYY-MM-DD') ?? ''])} />
      </span>
    );
  }
  return <OneDay label={field.label} value={stringOf(value)} onChange={onChange} />;
}

function OneDay({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation();
  const counted = countedDays.exec(value);
  const kind = counted ? `${counted[1] ?? 'last'} N days` : isRelativeDay(value) ? value : 'on';
  return (
    <Space.Compact block>
      <Select
        style={{ minWidth: 130 }}
        value={kind}
        aria-label={t('filter.when')}
        onChange={(next) => onChange(next === 'on' ? dayjs().format('YYYY-MM-DD') : next.replace('N', '30'))}
        options={[...(kind === 'now' ? ['now'] : []), 'on', 'last N days', 'next N days', ...relativeDays].map((one) => ({ value: one, label: t(`day.${one}`) }))}
      />
      {kind === 'on' && (
        <DatePicker aria-label={label} className={styles['full'] ?? ''} value={dayOf(value)} onChange={(day) => onChange(day?.format('YYYY-MM-DD') ?? '')} />
      )}
      {counted && (
        <InputNumber
          min={1}
          max={3660}
          aria-label={t('filter.days')}
          value={Number(counted[2])}
          onChange={(count) => onChange(`${counted[1] ?? 'last'} ${count ?? 1} days`)}
        />
      )}
    </Space.Compact>
  );
}

function dayOf(value: string) {
  const day = dayjs(value);
  return value !== '' && day.isValid() ? day : null;
}
