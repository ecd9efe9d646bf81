import { Button, Space } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { keys } from '@/api/keys';
import { useEntity } from '@/api/meta-context';
import { listRecords } from '@/api/records';
import { TileCard } from '@/engine/dashboard/tile-card';

/** In an empty workspace: the first things to do. Gone once there are customers. */
export function StartSteps() {
  const { t } = useTranslation();
  const account = useEntity('account');
  const user = useEntity('user');
  const { data } = useQuery({
    queryKey: [...keys.lists('account'), 'any'],
    enabled: account !== undefined,
    queryFn: () => listRecords(account?.path ?? '', { limit: 1, fields: [account?.title ?? 'name'] }),
  });
  if (!account || !data || data.total > 0) return null;
  return (
    <TileCard title={t('home.start')}>
      <Space wrap>
        {account.can.includes('import') && <Link to={`/imports/new/${account.path}`}><Button type="primary">{t('home.startImport')}</Button></Link>}
        {account.can.includes('create') && <Link to={`/${account.path}/new`}><Button>{t('list.create', { what: account.label })}</Button></Link>}
        {user?.can.includes('create') && <Link to={`/${user.path}/new`}><Button>{t('home.startUsers')}</Button></Link>}
      </Space>
    </TileCard>
  );
}
