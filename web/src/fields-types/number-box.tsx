import { InputNumber } from 'antd';
import type { FilterInputProps, InputProps } from './field-type';
import { numberOf } from './values';
import styles from './fields.module.css';

interface Shape {
  precision?: number;
  suffix?: string;
}

/** Typing of a number; what cannot be a number is kept out while typing. */
export function NumberInput({ field, value, onChange, id, disabled, invalid, autoFocus, precision, suffix }: InputProps & Shape) {
  return (
    <InputNumber
      id={id}
      className={styles['full']}
      value={numberOf(value)}
      onChange={(next) => onChange(next)}
      disabled={disabled}
      autoFocus={autoFocus}
      status={invalid ? 'error' : ''}
      inputMode="decimal"
      controls={false}
      {...(precision === undefined ? {} : { precision })}
      {...(suffix === undefined ? {} : { suffix })}
      {...(field.min === undefined || field.min === null ? {} : { min: field.min })}
      {...(field.max === undefined || field.max === null ? {} : { max: field.max })}
    />
  );
}

export function NumberFilterInput({ field, op, value, onChange }: FilterInputProps) {
  if (op !== 'between') {
    return <InputNumber aria-label={field.label} className={styles['full']} value={numberOf(value)} onChange={(next) => onChange(next)} />;
  }
  const [low, high] = Array.isArray(value) ? value : [null, null];
  return (
    <span className={styles['range']}>
      <InputNumber aria-label={field.label} value={numberOf(low)} onChange={(next) => onChange([next, high ?? null])} />
      <span>–</span>
      <InputNumber aria-label={field.label} value={numberOf(high)} onChange={(next) => onChange([low ?? null, next])} />
    </span>
  );
}
