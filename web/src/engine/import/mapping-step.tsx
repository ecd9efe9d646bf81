import { Alert, Button, Card } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportChange, ImportInfo } from '@/api/imports';
import { toProblem } from '@/api/problem';
import type { Entity } from '@/api/types';
import { ProblemAlert } from '../problems/problem-alert';
import { ColumnList } from './column-list';
import { FileOptions } from './file-options';
import { unfilled } from './mapping';
import { ModeOptions } from './mode-options';
import { useImportChange } from './use-import';
import styles from './import.module.css';

interface Props {
  entity: Entity;
  info: ImportInfo;
  busy: boolean;
  onRehearse: () => void;
}

/** How the file is read, which column is which field, and what happens to records that are there. */
export function MappingStep({ entity, info, busy, onRehearse }: Props) {
  const { t } = useTranslation();
  const { mutate, error, isPending } = useImportChange(info.id);
  // A file read in another way has other columns: what was chosen for them begins anew.
  const [reading, setReading] = useState(0);
  const change = (what: ImportChange, shown?: Partial<ImportInfo>) => mutate({ change: what, ...(shown ? { shown } : {}) });
  const missing = info.options.mode === 'update' ? [] : unfilled(entity, info.columns);
  const chosen = info.columns.filter((column) => column.field !== null || column.create !== null).length;
  return (
    <>
      <ProblemAlert problem={error ? toProblem(error) : null} />
      <Card title={t('import.file')} size="small">
        <FileOptions
          info={info}
          busy={isPending}
          onChange={(options) => {
            setReading((now) => now + 1);
            change({ options }, { options: { ...info.options, ...options } as ImportInfo['options'] });
          }}
        />
      </Card>
      <Card title={t('import.mapping')} size="small" extra={<span className={styles['muted']}>{t('import.mapped', { chosen, total: info.columns.length })}</span>}>
        <ColumnList key={reading} entity={entity} info={info} onChange={(columns, shown) => change({ columns }, { columns: shown })} />
      </Card>
      <Card title={t('import.mode')} size="small">
        <ModeOptions
          entity={entity}
          info={info}
          onChange={(options) => change({ options }, { options: { ...info.options, ...options } as ImportInfo['options'] })}
        />
      </Card>
      {missing.length > 0 && (
        <Alert type="warning" showIcon title={t('import.missing', { fields: missing.map((field) => field.label).join(t('listJoint')) })} />
      )}
      <div className={styles['actions']}>
        <Button type="primary" loading={busy || isPending} disabled={chosen === 0} onClick={onRehearse}>{t('import.rehearse')}</Button>
        <span className={styles['muted']}>{t('import.rehearseHelp')}</span>
      </div>
    </>
  );
}
