import { CheckCircleOutlined, StopOutlined } from '@ant-design/icons';
import { Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '@/engine/use-format';
import type { Refusal } from './api';
import { sameReasons } from './reasons';
import styles from './pools.module.css';

interface Props {
  path: string;
  claimed: { id: string; title: string }[];
  refused: (Refusal & { title: string })[];
  onClose: () => void;
}

/** What came of a claim: what is one's own now, and of each other one why not, and until when. */
export function ClaimResult({ path, claimed, refused, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const title = claimed.length === 0 ? t('pools.claim.nothing') : refused.length === 0 ? t('pools.claim.all', { count: format.number(claimed.length) }) : t('pools.claim.some', { got: format.number(claimed.length), not: format.number(refused.length) });
  return (
    <Modal open title={title} onCancel={onClose} footer={<Button type="primary" onClick={onClose}>{t('close')}</Button>}>
      <div className={styles['result']}>
        {claimed.length > 0 && (
          <section aria-label={t('pools.claim.yours')}>
            <h3 className={styles['good']}><CheckCircleOutlined aria-hidden /> {t('pools.claim.yours')}</h3>
            <ul>{claimed.map((one) => <li key={one.id}><Link to={`/${path}/${one.id}`} onClick={onClose}>{one.title}</Link></li>)}</ul>
          </section>
        )}
        {refused.length > 0 && (
          <section aria-label={t('pools.claim.refused')}>
            <h3 className={styles['bad']}><StopOutlined aria-hidden /> {t('pools.claim.refused')}</h3>
            <RefusalList refused={refused} />
          </section>
        )}
      </div>
    </Modal>
  );
}

/** Each record that was refused, with its reason; those with the same reason stand together. */
export function RefusalList({ refused }: { refused: (Refusal & { title: string })[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ul>
      {sameReasons(refused).map((same) => {
        const [first] = same;
        return first && (
          <li key={first.id}>
            <div>{same.map((one) => one.title).filter((one) => one !== '').join(t('listJoint'))}</div>
            <div className={styles['muted']}>
              {first.message}{first.until && <> · {t('pools.claim.until', { time: format.dateTime(first.until) })}</>}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
