import { Badge } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { requestsOptions } from './use-requests';

/** The way to the requests for more time, and how many wait for an answer. */
export function OpenRequests({ pool }: { pool: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(requestsOptions(pool, 'open'));
  return (
    <Link to={`/pools/${pool}/requests`}>
      {t('pools.requests.title')} {data && data.length > 0 && <Badge count={data.length} size="small" />}
    </Link>
  );
}
