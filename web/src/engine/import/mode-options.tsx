import { Checkbox, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ImportChange, ImportInfo, ImportMode } from '@/api/imports';
import type { Entity } from '@/api/types';
import { useSignedIn } from '@/shared/session-context';
import { zones } from '@/shared/zones';
import styles from './import.module.css';

interface Props {
  entity: Entity;
  info: ImportInfo;
  onChange: (options: NonNullable<ImportChange['options']>) => void;
}

/** New records, changes or both; by which fields a record is found; and what to do with what is unknown. */
export function ModeOptions({ entity, info: { options, columns }, onChange }: Props) {
  const { t } = useTranslation();
  // The server lets nobody else make fields and choices.
  const { admin } = useSignedIn();
  const mapped = new Set(columns.map((column) => column.field));
  const keyFields = entity.fields.filter((field) => mapped.has(field.name) || options.key?.includes(field.name));
  return (
    <div className={styles['page']} style={{ padding: 0, maxWidth: 'none' }}>
      <Radio.Group
        value={options.mode ?? 'create'}
        onChange={(event) => onChange({ mode: event.target.value as ImportMode })}
        options={(['create', 'update', 'both'] as const).map((value) => ({ value, label: t(`import.modes.${value}`) }))}
      />
      <div className={styles['options']}>
        <div className={styles['option']}>
          <label htmlFor="import-key">{t('import.key')}</label>
          <Select
            id="import-key"
            mode="multiple"
            value={options.key ?? []}
            showSearch={{ optionFilterProp: 'label' }}
            onChange={(key) => onChange({ key })}
            options={keyFields.map((field) => ({ value: field.name, label: field.label }))}
          />
          <span className={styles['muted']}>{t('import.keyHelp')}</span>
        </div>
        <div className={styles['option']}>
          <label htmlFor="import-zone">{t('import.zone')}</label>
          <Select
            id="import-zone"
            showSearch
            value={options.zone ?? null}
            onChange={(zone) => onChange({ zone })}
            options={zones().map((value) => ({ value, label: value }))}
          />
          <span className={styles['muted']}>{t('import.zoneHelp')}</span>
        </div>
        <div className={styles['option']}>
          <label htmlFor="import-unmatched">{t('import.unmatchedOption')}</label>
          <Select
            id="import-unmatched"
            value={options.unmatched ?? 'empty'}
            onChange={(unmatched) => onChange({ unmatched })}
            options={[{ value: 'empty', label: t('import.unmatchedEmpty') }, { value: 'reject', label: t('import.unmatchedReject') }]}
          />
        </div>
      </div>
      <div className={styles['actions']}>
        <Checkbox checked={options.create_references === true} indeterminate={Array.isArray(options.create_references)} onChange={(event) => onChange({ create_references: event.target.checked })}>
          {t('import.createReferences')}
        </Checkbox>
        {admin && (
          <Checkbox checked={options.create_choices === true} indeterminate={Array.isArray(options.create_choices)} onChange={(event) => onChange({ create_choices: event.target.checked })}>
            {t('import.createChoices')}
          </Checkbox>
        )}
        {admin && (
          <Checkbox checked={options.create_fields ?? false} onChange={(event) => onChange({ create_fields: event.target.checked })}>
            {t('import.createFields')}
          </Checkbox>
        )}
      </div>
    </div>
  );
}
