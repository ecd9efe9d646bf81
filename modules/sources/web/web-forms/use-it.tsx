import { CopyOutlined } from '@ant-design/icons';
import { App, Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { copyText } from '@/shared/copy-text';
import { later } from '@/shared/later';
import { addressHere } from '@/shared/place';
import { snippetOf } from './snippet';
import styles from './web-forms.module.css';

const QrPicture = later(() => import('./qr-picture').then((parts) => parts.QrPicture));

/** How a published form reaches people: its link, its QR code, and lines for one's own site. */
export function UseIt({ slug, title }: { slug: string; title: string }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const address = addressHere(`/f/${slug}`);
  const snippet = snippetOf(address, title);
  const copy = async (text: string) => {
    if (await copyText(text)) void message.success(t('webForm.copied'));
  };
  return (
    <section className={styles['use']} aria-label={t('webForm.use')}>
      <h2 className={styles['heading']}>{t('webForm.use')}</h2>
      <div className={styles['useParts']}>
        <QrPicture address={address} name={title} />
        <div className={styles['useTexts']}>
          <div className={styles['copied']}>
            <a href={address} target="_blank" rel="noopener">{address}</a>
            <Button size="small" icon={<CopyOutlined />} onClick={() => void copy(address)}>{t('webForm.copyLink')}</Button>
          </div>
          <Input.TextArea readOnly value={snippet} autoSize={{ minRows: 4, maxRows: 10 }} aria-label={t('webForm.snippet')} className={styles['snippet'] ?? ''} onFocus={(event) => event.target.select()} />
          <div className={styles['copied']}>
            <span className={styles['quiet']}>{t('webForm.snippetHelp')}</span>
            <Button size="small" icon={<CopyOutlined />} onClick={() => void copy(snippet)}>{t('webForm.copySnippet')}</Button>
          </div>
        </div>
      </div>
    </section>
  );
}
