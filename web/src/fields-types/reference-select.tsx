import { PlusOutlined } from '@ant-design/icons';
import { Button, Divider, Select, Spin } from 'antd';
import { use, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEntity } from '@/api/meta-context';
import type { Reference } from '@/api/types';
import { CreateInPlaceContext } from './reference-context';
import { useReferenceOptions } from './use-reference-options';
import styles from './fields.module.css';

interface Props {
  /** The record type looked through. */
  to: string;
  value: Reference[];
  onChange: (value: Reference[]) => void;
  multiple?: boolean;
  id?: string;
  disabled?: boolean;
  invalid?: boolean;
  autoFocus?: boolean;
  placeholder?: string;
  /** Fixed choices above what is found, such as "me". */
  extra?: { id: string; title: string }[];
}

/** A box that searches records on the server as one types, and can make a new one in place. */
export function ReferenceSelect({ to, value, onChange, multiple, id, disabled, invalid, autoFocus, placeholder, extra = [] }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const entity = useEntity(to);
  const createInPlace = use(CreateInPlaceContext);
  const { data: found = [], isFetching } = useReferenceOptions(to, typed, open);
  const mayCreate = createInPlace !== null && (entity?.can.includes('create') ?? false) && to !== 'user';

  const options = [...(typed ? [] : extra), ...found].map((one) => ({
    value: one.id,
    label: one.title || one.id,
    subtitle: 'subtitle' in one ? one.subtitle : undefined,
  }));
  const titleOf = (key: string) =>
    value.find((one) => one.id === key)?.title ?? extra.find((one) => one.id === key)?.title ?? found.find((one) => one.id === key)?.title;
  const shown = value.map((one) => ({ value: one.id, label: one.hidden ? t('record.hidden') : (titleOf(one.id) ?? one.id) }));

  const choose = (picked: string[]) =>
    onChange(picked.map((key) => {
      const title = titleOf(key);
      return title === undefined ? { id: key } : { id: key, title };
    }));

  const create = async () => {
    setOpen(false);
    const made = await createInPlace?.(to, typed);
    if (made) onChange(multiple ? [...value, made] : [made]);
    setTyped('');
  };

  return (
    <Select
      {...(id ? { id } : { 'aria-label': placeholder ?? entity?.label ?? t('reference.placeholder') })}
      className={styles['full'] ?? ''}
      {...(multiple ? { mode: 'multiple' as const } : {})}
      labelInValue
      value={(multiple ? shown : (shown[0] ?? null)) as never}
      placeholder={placeholder ?? t('reference.placeholder')}
      open={open}
      onOpenChange={setOpen}
      showSearch={{ filterOption: false, searchValue: typed, onSearch: setTyped }}
      onChange={(next: { value: string }[] | { value: string } | null | undefined) => {
        choose(next ? (Array.isArray(next) ? next : [next]).map((one) => one.value) : []);
        setTyped('');
      }}
      allowClear
      disabled={disabled ?? false}
      autoFocus={autoFocus ?? false}
      status={invalid ? 'error' : ''}
      options={options}
      optionRender={(option) => (
        <span>
          {option.label} <span className={styles['muted']}>{subtitleOf(option.data)}</span>
        </span>
      )}
      notFoundContent={isFetching ? <Spin size="small" /> : t('reference.nothing')}
      popupRender={(menu) => (
        <>
          {menu}
          {mayCreate && (
            <>
              <Divider style={{ margin: '4px 0' }} />
              <Button type="text" block icon={<PlusOutlined />} onMouseDown={(event) => event.preventDefault()} onClick={() => void create()}>
                {typed ? t('reference.createNamed', { name: typed }) : t('reference.create', { what: entity?.label })}
              </Button>
            </>
          )}
        </>
      )}
    />
  );
}

function subtitleOf(option: object): string {
  return 'subtitle' in option && typeof option.subtitle === 'string' ? option.subtitle : '';
}
