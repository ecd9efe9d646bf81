import { InboxOutlined } from '@ant-design/icons';
import { Spin, Upload } from 'antd';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { importKeys, startImport } from '@/api/imports';
import { useMeta } from '@/api/meta-context';
import { toProblem } from '@/api/problem';
import type { Entity } from '@/api/types';
import { NotFoundPage } from '../problems/not-found-page';
import { ProblemAlert } from '../problems/problem-alert';
import { takeFile } from './hand-over';
import { ImportLines } from './import-list';
import { ImportSteps } from './import-steps';
import styles from './import.module.css';

/** /imports/new/accounts: the file, and what was imported before. */
export function NewImport() {
  const { path } = useParams();
  const { byPath } = useMeta();
  const entity = byPath.get(path ?? '');
  return entity?.can.includes('import') ? <ChooseFile entity={entity} /> : <NotFoundPage />;
}

function ChooseFile({ entity }: { entity: Entity }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const start = useMutation({
    mutationFn: (file: File) => startImport(entity.path, file),
    onSuccess: (made) => {
      queries.setQueryData(importKeys.one(made.id), made);
      void queries.invalidateQueries({ queryKey: importKeys.all, exact: true });
      void navigate(`/imports/${made.id}`);
    },
  });
  const { mutate } = start;
  // A file that was let fall on a list comes along.
  useEffect(() => {
    const file = takeFile();
    if (file) mutate(file);
  }, [mutate]);
  return (
    <div className={styles['page']}>
      <div className={styles['head']}>
        <h1 className={styles['title']}>{t('import.title', { what: entity.label_many })}</h1>
        <Link to={`/${entity.path}`}>{t('import.backToList')}</Link>
      </div>
      <ImportSteps step={0} />
      <ProblemAlert problem={start.error ? toProblem(start.error) : null} />
      <Spin spinning={start.isPending} description={t('import.reading')}>
        <Upload.Dragger
          accept=".csv,.tsv,.txt,.xlsx,.vcf,.vcard"
          showUploadList={false}
          disabled={start.isPending}
          beforeUpload={(file) => {
            start.mutate(file);
            return false;
          }}
        >
          <p className="ant-upload-drag-icon"><InboxOutlined /></p>
          <p className="ant-upload-text">{t('import.drop')}</p>
          <p className="ant-upload-hint">{t('import.dropHelp')}</p>
        </Upload.Dragger>
      </Spin>
      <ImportLines title={t('import.earlier')} entity={entity.name} />
    </div>
  );
}
