import { MoonOutlined } from '@ant-design/icons';
import { Alert } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { keys } from '@/api/keys';
import { tonight } from '../api';

/** What the saved rules will do until the day is over, in a sentence. */
export function Tonight({ pool }: { pool: string }) {
  const { data } = useQuery({ queryKey: [...keys.record('pool', pool), 'tonight'], queryFn: () => tonight(pool), retry: false });
  return data ? <Alert type={data.count > 0 ? 'warning' : 'success'} showIcon icon={<MoonOutlined />} title={data.sentence} role="status" /> : null;
}
