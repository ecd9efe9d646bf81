import { LoadingOutlined, MoonOutlined } from '@ant-design/icons';
import { Alert } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import { tonight, type PoolEntity } from '../api';

const askAgainMs = 1000;

/** What the saved rules will do until the day is over, in a sentence; while that is counted anew, that it is. */
export function Tonight({ pool, entity }: { pool: string; entity: PoolEntity }) {
  const { t } = useTranslation();
  const { data } = useQuery({
    queryKey: [...keys.record('pool', pool), 'tonight'],
    queryFn: () => tonight(pool),
    retry: false,
    meta: { of: ['pool_rule', 'activity', entity] },
    refetchInterval: ({ state }) => (state.data?.counting ? askAgainMs : false),
  });
  if (!data) return null;
  if (data.counting) return <Alert type="info" showIcon icon={<LoadingOutlined />} title={t('pools.settings.counting')} role="status" />;
  return <Alert type={data.count > 0 ? 'warning' : 'success'} showIcon icon={<MoonOutlined />} title={data.sentence} role="status" />;
}
