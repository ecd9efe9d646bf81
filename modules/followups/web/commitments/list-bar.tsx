import { PieChartOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import styles from './commitments.module.css';

/** Above the list of promises: the way to how many are kept. */
export function CommitmentBar() {
  const { t } = useTranslation();
  return <div className={styles['listBar']}><Link to="/commitments/rates"><PieChartOutlined /> {t('commitments.report')}</Link></div>;
}
