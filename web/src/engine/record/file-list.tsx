import { DeleteOutlined, FileOutlined, InboxOutlined } from '@ant-design/icons';
import { App, Button, Upload } from 'antd';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ClipboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '@/api/client';
import { keys } from '@/api/keys';
import { addFile, filesOf, removeFile } from '@/api/records';
import type { Entity, FileInfo, RecordData } from '@/api/types';
import { ProblemPage } from '../problems/problem-page';
import { useProblemMessage } from '../problems/use-problem-message';
import { useFormat } from '../use-format';
import styles from './record.module.css';

const shownInPlace = (file: FileInfo): boolean => file.type.startsWith('image/') || file.type === 'application/pdf';

/** The files of a record: dropped, chosen or pasted. */
export function FileList({ entity, record }: { entity: Entity; record: RecordData }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { modal } = App.useApp();
  const queries = useQueryClient();
  const complain = useProblemMessage();
  const [sending, setSending] = useState<string[]>([]);
  const key = [...keys.record(entity.name, record.id), 'files'];
  const { data: files = [], error } = useQuery({ queryKey: key, queryFn: async () => (await filesOf(entity.path, record.id)).data });
  const mayAdd = (record.can ?? []).includes('update');

  const send = async (file: File) => {
    setSending((now) => [...now, file.name]);
    try {
      await addFile(entity.path, record.id, file);
    } catch (failure) {
      complain(failure);
    }
    setSending((now) => now.filter((name) => name !== file.name));
    await queries.invalidateQueries({ queryKey: key });
  };
  const onPaste = (event: ClipboardEvent) => {
    if (mayAdd) for (const file of event.clipboardData.files) void send(file);
  };
  const remove = (file: FileInfo) =>
    modal.confirm({
      title: t('files.removeAsk', { name: file.name }),
      okText: t('remove'),
      okButtonProps: { danger: true },
      onOk: () => removeFile(file.id).then(() => queries.invalidateQueries({ queryKey: key }), complain),
    });
  return (
    <div onPaste={onPaste}>
      {mayAdd && (
        <Upload.Dragger
          multiple
          showUploadList={false}
          beforeUpload={(file) => {
            void send(file);
            return false;
          }}
        >
          <InboxOutlined /> {t('files.drop')}
        </Upload.Dragger>
      )}
      {error && <ProblemPage error={error} />}
      {sending.map((name) => <div key={name} className={styles['file']}><FileOutlined /> <span className={styles['fileName']}>{name}</span> {t('files.sending')}</div>)}
      {files.map((file) => (
        <div key={file.id} className={styles['file']}>
          <FileOutlined />
          <a
            className={styles['fileName']}
            href={addressOf('/files/{id}', { id: file.id }, shownInPlace(file) ? { inline: 1 } : {})}
            {...(shownInPlace(file) ? { target: '_blank', rel: 'noreferrer' } : { download: file.name })}
          >
            {file.name}
          </a>
          <span className={styles['muted']}>{format.size(file.size)}</span>
          {mayAdd && <Button type="text" danger icon={<DeleteOutlined />} aria-label={t('files.remove', { name: file.name })} onClick={() => void remove(file)} />}
        </div>
      ))}
    </div>
  );
}
