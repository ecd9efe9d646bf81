import { DownloadOutlined, PlusOutlined } from '@ant-design/icons';
import { App, Button, Card } from 'antd';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { backupAddress, listBackups, makeBackup, removeBackup } from '@/api/administration';
import { JobDialog } from '@/engine/jobs/job-dialog';
import { ProblemPage } from '@/engine/problems/problem-page';
import { useProblemMessage } from '@/engine/problems/use-problem-message';
import { useFormat } from '@/engine/use-format';
import { Loading } from '@/shared/loading';
import { Nothing } from '@/shared/nothing';
import { SettingsHead } from './settings-head';
import styles from './settings.module.css';

const key = ['backups'];

/** /settings/backups: copies of everything, made while everybody works. */
export function BackupsPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const { modal } = App.useApp();
  const queries = useQueryClient();
  const complain = useProblemMessage();
  const [job, setJob] = useState<string | null>(null);
  const { data, error, refetch } = useQuery({ queryKey: key, queryFn: listBackups, staleTime: 0 });
  const make = () => void makeBackup().then(({ job: id }) => setJob(id), complain);
  const remove = (name: string) =>
    void modal.confirm({
      title: t('settings.backups.removeAsk', { name }),
      content: t('settings.backups.removeHelp'),
      okText: t('remove'),
      okButtonProps: { danger: true },
      onOk: () => removeBackup(name).then(() => queries.invalidateQueries({ queryKey: key }), complain),
    });
  const makeButton = <Button type="primary" icon={<PlusOutlined />} onClick={make}>{t('settings.backups.make')}</Button>;
  return (
    <div className={styles['page']}>
      <SettingsHead title={t('settings.backups.title')}>{data && data.data.length > 0 && makeButton}</SettingsHead>
      <Card size="small">
        {error ? <ProblemPage error={error} onRetry={() => void refetch()} /> : !data ? <Loading /> : data.data.length === 0 ? (
          <Nothing title={t('settings.backups.none')} action={makeButton}>{t('settings.backups.help')}</Nothing>
        ) : data.data.map((one) => (
          <div key={one.name} className={styles['line']}>
            <span className={styles['grow']}>{one.name}<div className={styles['muted']}>{format.dateTime(one.at)}</div></span>
            <span className={styles['muted']}>{format.size(one.size)}</span>
            <Button size="small" icon={<DownloadOutlined />} href={backupAddress(one.name)} download={one.name} aria-label={t('settings.backups.downloadOf', { name: one.name })}>{t('settings.backups.download')}</Button>
            <Button size="small" danger onClick={() => remove(one.name)}>{t('remove')}</Button>
          </div>
        ))}
      </Card>
      {data && data.data.length > 0 && <div className={styles['muted']}>{t('settings.backups.help')} {data.folder && t('settings.backups.folder', { folder: data.folder })}</div>}
      {job && (
        <JobDialog
          id={job}
          title={t('settings.backups.make')}
          onClose={() => {
            setJob(null);
            void queries.invalidateQueries({ queryKey: key });
          }}
        />
      )}
    </div>
  );
}
