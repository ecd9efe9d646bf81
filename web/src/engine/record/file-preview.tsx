import { DownloadOutlined, LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '@/api/client';
import type { FileInfo } from '@/api/types';
import { later } from '@/shared/later';
import { usePhone } from '@/shared/use-phone';
import { useShortcut } from '../keys/use-shortcut';
import { PlayedSound } from './played-sound';
import { isSound } from './sound';
import styles from './record.module.css';

const PdfPages = later(() => import('./pdf-pages').then((parts) => parts.PdfPages));

/** A picture or PDF large, or a sound played, and with the arrow keys the next one of the record. */
export function FilePreview({ files, first, onClose }: { files: FileInfo[]; first: FileInfo; onClose: () => void }) {
  const { t } = useTranslation();
  const phone = usePhone();
  const [at, setAt] = useState(Math.max(0, files.findIndex((file) => file.id === first.id)));
  const file = files[at] ?? first;
  const go = (by: number) => setAt((now) => (now + by + files.length) % files.length);
  const several = files.length > 1;
  useShortcut('ArrowLeft', () => go(-1), { scope: 'dialog', enabled: several });
  useShortcut('ArrowRight', () => go(1), { scope: 'dialog', enabled: several });
  return (
    <Modal
      open
      onCancel={onClose}
      width={phone ? '100%' : 'min(1100px, 94vw)'}
      style={{ top: phone ? 0 : 24 }}
      title={<bdi className={styles['previewTitle']}>{file.name}</bdi>}
      footer={
        <div className={styles['previewBar']}>
          {several && (
            <>
              <Button icon={<LeftOutlined />} aria-label={t('files.previous')} onClick={() => go(-1)} />
              <span>{at + 1} / {files.length}</span>
              <Button icon={<RightOutlined />} aria-label={t('files.next')} onClick={() => go(1)} />
            </>
          )}
          <Button icon={<DownloadOutlined />} href={addressOf('/files/{id}', { id: file.id })} download={file.name}>{t('files.download')}</Button>
        </div>
      }
    >
      <div className={styles['preview']}>
        <Content key={file.id} file={file} />
      </div>
    </Modal>
  );
}

function Content({ file }: { file: FileInfo }) {
  if (isSound(file)) return <PlayedSound id={file.id} name={file.name} />;
  if (file.type === 'application/pdf') return <PdfPages id={file.id} name={file.name} />;
  return <img src={addressOf('/files/{id}', { id: file.id }, { inline: 1 })} alt={file.name} />;
}
