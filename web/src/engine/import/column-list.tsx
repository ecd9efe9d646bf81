import { ArrowRightOutlined } from '@ant-design/icons';
import { Select, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportChange, ImportColumn, ImportInfo, NewField } from '@/api/imports';
import { useMeta } from '@/api/meta-context';
import type { Entity } from '@/api/types';
import { useSignedIn } from '@/shared/session-context';
import { importTargets, sureness, withField, withNewField } from './mapping';
import { NewFieldDialog } from './new-field-dialog';
import styles from './import.module.css';

const skip = '\u0000skip';
const make = '\u0000make';
const colors: Partial<Record<string, string>> = { sure: 'green', likely: 'blue', doubtful: 'orange' };

interface Props {
  entity: Entity;
  info: ImportInfo;
  onChange: (columns: NonNullable<ImportChange['columns']>, shown: ImportColumn[]) => void;
}

/** Each column of the file: its header, samples, and the field it goes to. */
export function ColumnList({ entity, info, onChange }: Props) {
  const { t } = useTranslation();
  const { admin } = useSignedIn();
  const { byName } = useMeta();
  const [making, setMaking] = useState<ImportColumn | null>(null);
  const targets = importTargets(entity, { family: t('import.familyName'), given: t('import.givenName') }, byName);
  const taken = new Map(info.columns.flatMap((column) => (column.field ? [[column.field, column.header] as const] : [])));
  const groups = [...new Set(targets.map((target) => target.group))];

  const choose = (column: ImportColumn, value: string) => {
    if (value === make) return setMaking(column);
    const field = value === skip ? null : value;
    onChange([{ index: column.index, field, create: null }], withField(info.columns, column.index, field));
  };
  const createField = (column: ImportColumn, create: NewField) => {
    onChange([{ index: column.index, create }], withNewField(info.columns, column.index, create));
    setMaking(null);
  };
  return (
    <>
      {info.columns.map((column) => {
        const sure = sureness(column);
        return (
          <div key={column.index} className={styles['column']}>
            <div style={{ minWidth: 0 }}>
              <div className={styles['header']}>{column.header}</div>
              <div className={styles['samples']} title={column.samples.join('\n')}>{column.samples.join(' · ') || t('import.noSamples')}</div>
            </div>
            <ArrowRightOutlined className={styles['arrow'] ?? ''} aria-hidden />
            <Select
              className={styles['select'] ?? ''}
              aria-label={t('import.fieldOf', { column: column.header })}
              value={column.create ? make : (column.field ?? skip)}
              showSearch={{ optionFilterProp: 'label' }}
              onSelect={(value: string) => choose(column, value)}
              options={[
                { value: skip, label: t('import.skip') },
                ...(admin || column.create
                  ? [{ value: make, label: column.create ? t('import.makes', { label: labelOf(column.create, column.header), type: t(`settings.type.${column.create.type}`, { defaultValue: column.create.type }) }) : t('import.makeField') }]
                  : []),
                ...groups.map((group) => ({
                  label: group || t('import.otherFields'),
                  options: targets.filter((target) => target.group === group).map((target) => {
                    const other = taken.get(target.value);
                    return {
                      value: target.value,
                      label: `${target.label}${target.required ? ' *' : ''}${other !== undefined && column.field !== target.value ? ` (← ${other})` : ''}`,
                    };
                  }),
                })),
              ]}
            />
            {sure ? <Tag {...(colors[sure] ? { color: colors[sure] } : {})}>{t(`import.sureness.${sure}`)}</Tag> : <span />}
          </div>
        );
      })}
      {making && <NewFieldDialog column={making} onDone={(field) => createField(making, field)} onClose={() => setMaking(null)} />}
    </>
  );
}

function labelOf(create: NewField, header: string): string {
  return typeof create.label === 'string' ? create.label : header;
}
