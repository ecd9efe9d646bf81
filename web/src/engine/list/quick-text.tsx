import { SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDebounced } from '@/shared/use-debounced';
import styles from './list-page.module.css';

/** Narrows a list or board by what is typed. */
export function QuickText({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(value);
  const settled = useDebounced(typed, 200);
  useEffect(() => {
    if (settled !== value) onChange(settled);
    // Only typing changes the address; the address changes the box below.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [settled]);
  useEffect(() => setTyped(value), [value]);
  return (
    <Input
      className={styles['quick'] ?? ''}
      allowClear
      prefix={<SearchOutlined />}
      placeholder={t('list.quick')}
      aria-label={t('list.quick')}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}
