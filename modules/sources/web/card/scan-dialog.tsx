import { Alert, Button, Modal } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { qrReader } from './read-qr';
import { useCamera } from './use-camera';
import { readCards, type Card } from './vcard';
import styles from './card.module.css';

/** Reads somebody's card: the QR code before the camera, a picture of it, or a file that a phone shared. */
export function ScanDialog({ onFound, onClose }: { onFound: (card: Card) => void; onClose: () => void }) {
  const { t } = useTranslation();
  const picker = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const taken = (text: string | null): boolean => {
    const card = text === null ? undefined : readCards(text)[0];
    if (card) onFound(card);
    else setWrong(text === null ? t('card.noCode') : t('card.notACard'));
    return card !== undefined;
  };
  const { video, able } = useCamera(taken);
  const open = async (file: File | undefined) => {
    if (!file) return;
    try {
      if (file.type.startsWith('image/')) taken(await (await qrReader())(await createImageBitmap(file)));
      else taken(await file.text());
    } catch {
      setWrong(t('card.notACard'));
    }
  };
  return (
    <Modal open title={t('card.title')} footer={null} onCancel={onClose} destroyOnHidden>
      <div className={styles['scan']}>
        {able ? <video ref={video} className={styles['video']} muted playsInline aria-label={t('card.camera')} /> : <Alert type="info" showIcon title={t('card.noCamera')} />}
        {wrong && <Alert type="warning" showIcon role="alert" title={wrong} />}
        <p className={styles['help']}>{t('card.help')}</p>
        <input
          ref={picker}
          className={styles['picker']}
          type="file"
          accept="image/*,.vcf,text/vcard,text/x-vcard"
          tabIndex={-1}
          aria-label={t('card.file')}
          onChange={(event) => {
            void open(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
        <Button block size="large" onClick={() => picker.current?.click()}>{t('card.file')}</Button>
      </div>
    </Modal>
  );
}
