import { Button } from 'antd';
import encodeQR from 'qr';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './web-forms.module.css';

const points = 1200;

/** An address as a QR code, to be looked at and taken along for print. */
export function QrPicture({ address, name }: { address: string; name: string }) {
  const { t } = useTranslation();
  const picture = useMemo(() => `data:image/svg+xml,${encodeURIComponent(encodeQR(address, 'svg', { ecc: 'medium', border: 2 }))}`, [address]);
  const take = async () => {
    const image = new Image();
    image.src = picture;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = points;
    canvas.height = points;
    const context = canvas.getContext('2d');
    if (!context) return;
    // Sharp squares, and white below them: what is printed has no transparent ground.
    context.imageSmoothingEnabled = false;
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, points, points);
    context.drawImage(image, 0, 0, points, points);
    const link = document.createElement('a');
    link.href = canvas.toDataURL('image/png');
    link.download = `${name}.png`;
    link.click();
  };
  return (
    <div className={styles['qr']}>
      <img src={picture} alt={t('webForm.qrOf', { name })} />
      <Button size="small" onClick={() => void take()}>{t('webForm.takeQr')}</Button>
    </div>
  );
}
