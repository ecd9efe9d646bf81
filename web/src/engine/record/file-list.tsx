import { AudioOutlined, CameraOutlined, CloseOutlined, DeleteOutlined, FileImageOutlined, FileOutlined, FilePdfOutlined, PlusOutlined } from '@ant-design/icons';
import { App, Button, Progress } from 'antd';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '@/api/client';
import { keys } from '@/api/keys';
import { filesOf, removeFile } from '@/api/records';
import type { Entity, FileInfo, RecordData } from '@/api/types';
import { later } from '@/shared/later';
import { usePhone } from '@/shared/use-phone';
import { ProblemPage } from '../problems/problem-page';
import { useProblemMessage } from '../problems/use-problem-message';
import { useFormat } from '../use-format';
import { isSound } from './sound';
import { useUploads } from './use-uploads';
import styles from './record.module.css';

const FilePreview = later(() => import('./file-preview').then((parts) => parts.FilePreview));

const shown = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'application/pdf']);
const shownInPlace = (file: FileInfo) => shown.has(file.type) || isSound(file);

function iconOf(file: FileInfo) {
  if (file.type.startsWith('image/')) return <FileImageOutlined />;
  if (isSound(file)) return <AudioOutlined />;
  return file.type === 'application/pdf' ? <FilePdfOutlined /> : <FileOutlined />;
}

/** The files of a record: dropped or pasted anywhere on the page, chosen, or taken with the phone's camera. */
export function FileList({ entity, record }: { entity: Entity; record: RecordData }) {
  const { t } = useTranslation();
  const format = useFormat();
  const phone = usePhone();
  const { modal } = App.useApp();
  const queries = useQueryClient();
  const complain = useProblemMessage();
  const { sending, send } = useUploads(entity, record.id);
  const [open, setOpen] = useState<FileInfo | null>(null);
  const [over, setOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const key = [...keys.record(entity.name, record.id), 'files'];
  const { data: files = [], error } = useQuery({ queryKey: key, queryFn: async () => (await filesOf(entity.path, record.id)).data });
  const mayAdd = (record.can ?? []).includes('update');

  const latest = useRef(send);
  useEffect(() => {
    latest.current = send;
  });
  useEffect(() => {
    if (!mayAdd) return undefined;
    // A picture in the clipboard goes to the record; words go where one types.
    const paste = (event: ClipboardEvent) => {
      const pasted = [...(event.clipboardData?.files ?? [])];
      if (pasted.length === 0 || document.querySelector('[aria-modal=true]')) return;
      event.preventDefault();
      latest.current(pasted);
    };
    const carries = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const drag = (event: DragEvent) => {
      if (!carries(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (!event.relatedTarget) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!carries(event)) return;
      event.preventDefault();
      setOver(false);
      latest.current([...(event.dataTransfer?.files ?? [])]);
    };
    const heard = [['paste', paste], ['dragover', drag], ['dragleave', leave], ['drop', drop]] as [string, EventListener][];
    for (const [name, listener] of heard) document.addEventListener(name, listener);
    return () => {
      for (const [name, listener] of heard) document.removeEventListener(name, listener);
    };
  }, [mayAdd]);

  const remove = (file: FileInfo) =>
    modal.confirm({
      title: t('files.removeAsk', { name: file.name }),
      okText: t('remove'),
      okButtonProps: { danger: true },
      onOk: () => removeFile(file.id).then(() => queries.invalidateQueries({ queryKey: keys.record(entity.name, record.id) }), complain),
    });
  const chosen = (input: HTMLInputElement | null) => {
    if (!input?.files) return;
    send([...input.files]);
    input.value = '';
  };
  return (
    <section className={styles['related']} aria-label={t('record.files')}>
      <div className={styles['relatedHead']}>
        <h3>{t('record.files')} {files.length > 0 && <span className={styles['muted']}>{format.number(files.length)}</span>}</h3>
        {mayAdd && (
          <span>
            {phone && <Button size="small" type="text" icon={<CameraOutlined />} aria-label={t('files.camera')} onClick={() => camera.current?.click()} />}
            <Button size="small" type="text" icon={<PlusOutlined />} aria-label={t('files.choose')} title={t('files.choose')} onClick={() => chooser.current?.click()} />
          </span>
        )}
      </div>
      {mayAdd && (
        <>
          <input ref={chooser} type="file" multiple hidden aria-label={t('files.choose')} onChange={() => chosen(chooser.current)} />
          <input ref={camera} type="file" accept="image/*" capture="environment" hidden aria-label={t('files.camera')} onChange={() => chosen(camera.current)} />
          {files.length === 0 && sending.length === 0 && <p className={styles['hintLine']}>{t('files.drop')}</p>}
        </>
      )}
      {over && <div className={styles['dropHere']} aria-hidden>{t('files.dropHere')}</div>}
      {error && <ProblemPage error={error} />}
      {sending.map(({ key: one, name, part, cancel }) => (
        <div key={one} className={styles['file']} role="status">
          <FileOutlined />
          <span className={styles['fileName']}>{name}<Progress size="small" percent={Math.round(part * 100)} aria-label={t('files.sending')} /></span>
          <Button type="text" size="small" icon={<CloseOutlined />} aria-label={t('files.cancel', { name })} onClick={cancel} />
        </div>
      ))}
      {files.map((file) => (
        <div key={file.id} className={styles['file']}>
          {iconOf(file)}
          {shownInPlace(file) ? (
            <button type="button" className={`${styles['fileName'] ?? ''} ${styles['asLink'] ?? ''}`} onClick={() => setOpen(file)}>{file.name}</button>
          ) : (
            <a className={styles['fileName']} href={addressOf('/files/{id}', { id: file.id })} download={file.name}>{file.name}</a>
          )}
          <span className={styles['muted']}>{format.size(file.size)}</span>
          {mayAdd && <Button type="text" size="small" icon={<DeleteOutlined />} aria-label={t('files.remove', { name: file.name })} onClick={() => void remove(file)} />}
        </div>
      ))}
      {open && <FilePreview files={files.filter(shownInPlace)} first={open} onClose={() => setOpen(null)} />}
    </section>
  );
}
