import { CameraOutlined, CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CapturedFile } from './captured';
import { nextName } from './next-name';
import { shrink } from './shrink';
import styles from './capture.module.css';

interface Props {
  files: CapturedFile[];
  onAdd: (file: CapturedFile) => void;
  onRemove: (name: string) => void;
}

/** Photos of the card: the phone's own camera takes them. */
export function CardPhotos({ files, onAdd, onRemove }: Props) {
  const { t } = useTranslation();
  const picker = useRef<HTMLInputElement>(null);
  const photos = files.filter((file) => file.content.type.startsWith('image/'));
  const add = async (photo: File | undefined) => {
    if (!photo) return;
    const content = await shrink(photo);
    onAdd({ name: nextName(t('capture.cardFile'), content.type === 'image/jpeg' ? 'jpg' : (photo.name.split('.').pop() ?? 'jpg'), files), content });
  };
  return (
    <div className={styles['attachments']}>
      <input
        ref={picker}
        className={styles['picker']}
        type="file"
        accept="image/*"
        capture="environment"
        tabIndex={-1}
        aria-label={t('capture.photo')}
        onChange={(event) => {
          void add(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <Button size="large" icon={<CameraOutlined />} onClick={() => picker.current?.click()}>{t('capture.photo')}</Button>
      {photos.map((photo) => <Photo key={photo.name} photo={photo} onRemove={() => onRemove(photo.name)} />)}
    </div>
  );
}

function Photo({ photo, onRemove }: { photo: CapturedFile; onRemove: () => void }) {
  const { t } = useTranslation();
  const address = useMemo(() => URL.createObjectURL(photo.content), [photo.content]);
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  return (
    <figure className={styles['photo']}>
      <img src={address} alt={photo.name} />
      <Button size="small" shape="circle" icon={<CloseOutlined />} aria-label={t('capture.takeAway', { what: photo.name })} onClick={onRemove} />
    </figure>
  );
}
