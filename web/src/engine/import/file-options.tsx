import { Input, InputNumber, Select } from 'antd';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportChange, ImportInfo } from '@/api/imports';
import styles from './import.module.css';

const encodings = ['UTF-8', 'GB18030', 'Big5', 'UTF-16LE', 'UTF-16BE', 'windows-1252'];
const separators = [',', ';', '\t', '|'];
const dateFormats = ['ymd', 'mdy', 'dmy'];
// Where customers of a Chinese company are; any other is told by the number itself or a column of the file.
const regions = ['CN', 'HK', 'TW', 'MO', 'SG', 'MY', 'TH', 'VN', 'ID', 'PH', 'JP', 'KR', 'IN', 'AE', 'SA', 'RU', 'DE', 'FR', 'GB', 'IT', 'ES', 'NL', 'PL', 'US', 'CA', 'MX', 'BR', 'AU', 'NZ', 'ZA'];

interface Props {
  info: ImportInfo;
  busy: boolean;
  onChange: (options: NonNullable<ImportChange['options']>) => void;
}

/** What was detected about the file, each of it to be put right. */
export function FileOptions({ info, busy, onChange }: Props) {
  const { t, i18n } = useTranslation();
  const { options, format } = info;
  const nameOf = new Intl.DisplayNames(i18n.language, { type: 'region' });
  const region = options.phone_region;
  return (
    <div className={styles['options']}>
      <Option label={t('import.format')}>{(id) => <Input id={id} value={t(`import.formats.${format}`)} readOnly variant="filled" />}</Option>
      {format === 'xlsx' && (
        <Option label={t('import.sheet')}>
          {(id) => (
            <Select id={id} value={options.sheet ?? null} disabled={busy} onChange={(sheet) => onChange({ sheet })} options={info.sheets.map((value) => ({ value, label: value }))} />
          )}
        </Option>
      )}
      {format !== 'vcard' && (
        <Option label={t('import.headerRow')} help={t('import.headerRowHelp')}>
          {(id) => <HeaderRow key={options.header_row ?? 1} id={id} value={options.header_row ?? 1} busy={busy} onChange={(header_row) => onChange({ header_row })} />}
        </Option>
      )}
      {format !== 'xlsx' && (
        <Option label={t('import.encoding')}>
          {(id) => (
            <Select id={id} value={options.encoding ?? null} disabled={busy} onChange={(encoding) => onChange({ encoding })} options={encodings.map((value) => ({ value, label: t(`import.encodings.${value}`) }))} />
          )}
        </Option>
      )}
      {format === 'csv' && (
        <Option label={t('import.separator')}>
          {(id) => (
            <Select id={id} value={options.separator ?? null} disabled={busy} onChange={(separator) => onChange({ separator })} options={separators.map((value) => ({ value, label: t(`import.separators.${separators.indexOf(value)}`) }))} />
          )}
        </Option>
      )}
      <Option label={t('import.decimal')}>
        {(id) => (
          <Select
            id={id}
            value={options.decimal_comma ?? false}
            disabled={busy}
            onChange={(decimal_comma) => onChange({ decimal_comma })}
            options={[{ value: false, label: t('import.decimalPoint') }, { value: true, label: t('import.decimalComma') }]}
          />
        )}
      </Option>
      <Option label={t('import.phoneRegion')} help={t('import.phoneRegionHelp')}>
        {(id) => (
          <Select
            id={id}
            value={region ?? null}
            disabled={busy}
            showSearch={{ optionFilterProp: 'label' }}
            onChange={(phone_region) => onChange({ phone_region })}
            options={[...new Set([...regions, ...(region ? [region] : [])])].map((value) => ({ value, label: nameOf.of(value) ?? value }))}
          />
        )}
      </Option>
      <Option label={t('import.dates')} help={options.date_format_sure === false ? t('import.datesUnsure') : undefined}>
        {(id) => (
          <Select id={id} value={options.date_format ?? null} disabled={busy} onChange={(date_format) => onChange({ date_format })} options={dateFormats.map((value) => ({ value, label: t(`import.dateFormats.${value}`) }))} />
        )}
      </Option>
    </div>
  );
}

function Option({ label, help, children }: { label: string; help?: string | undefined; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className={styles['option']}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {help && <span className={styles['muted']}>{help}</span>}
    </div>
  );
}

/** Sent when it is left or confirmed, not with every key. */
function HeaderRow({ id, value, busy, onChange }: { id: string; value: number; busy: boolean; onChange: (row: number) => void }) {
  const send = (text: string) => {
    const row = Number(text);
    if (text !== '' && Number.isInteger(row) && row >= 0 && row !== value) onChange(row);
  };
  return (
    <InputNumber
      id={id}
      className={styles['select'] ?? ''}
      min={0}
      precision={0}
      defaultValue={value}
      disabled={busy}
      onBlur={(event) => send(event.target.value)}
      onPressEnter={(event) => send(event.currentTarget.value)}
      onStep={(row) => send(String(row))}
    />
  );
}
