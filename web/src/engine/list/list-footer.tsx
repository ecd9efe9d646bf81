import { Pagination } from 'antd';
import { useTranslation } from 'react-i18next';
import { usePhone } from '@/shared/use-phone';
import { useFormat } from '../use-format';
import { pageSizes, type ListState } from './list-state';
import styles from './list-page.module.css';

/** Which page one is on, of how many. */
export function ListFooter({ state, change, total }: { state: ListState; change: (part: Partial<ListState>) => void; total: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const phone = usePhone();
  return (
    <div className={styles['footer']}>
      <Pagination
        size="small"
        simple={phone}
        showQuickJumper={!phone}
        current={state.page}
        pageSize={state.limit}
        total={total}
        pageSizeOptions={pageSizes}
        showSizeChanger={!phone}
        showTotal={(all, [from, to]) => (phone ? null : t('list.range', { from: format.number(from), to: format.number(to), total: format.number(all) }))}
        onChange={(page, limit) => change(limit === state.limit ? { page } : { limit })}
      />
    </div>
  );
}
