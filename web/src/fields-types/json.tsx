import { Input } from 'antd';
import { useState } from 'react';
import type { Value } from '@/api/types';
import { textOperators, type DisplayProps, type FieldTypeDescription, type InputProps } from './field-type';
import { TextFilterInput } from './text';
import styles from './fields.module.css';

function JsonDisplay({ value, compact }: DisplayProps) {
  if (value === null || value === undefined) return null;
  return <span className={styles['code']}>{JSON.stringify(value, null, compact ? 0 : 2)}</span>;
}

function JsonInput({ value, onChange, id, disabled, invalid }: InputProps) {
  const [draft, setDraft] = useState(() => (value === null || value === undefined ? '' : JSON.stringify(value, null, 2)));
  const [broken, setBroken] = useState(false);
  const change = (text: string) => {
    setDraft(text);
    try {
      onChange(text.trim() === '' ? null : (JSON.parse(text) as Value));
      setBroken(false);
    } catch {
      setBroken(true);
    }
  };
  return (
    <Input.TextArea
      id={id}
      className={styles['code'] ?? ''}
      value={draft}
      onChange={(event) => change(event.target.value)}
      disabled={disabled}
      autoSize={{ minRows: 3, maxRows: 16 }}
      status={invalid || broken ? 'error' : ''}
    />
  );
}

export const json: FieldTypeDescription = {
  Display: JsonDisplay, Input: JsonInput, FilterInput: TextFilterInput, operators: textOperators, width: 200, wide: true,
};
