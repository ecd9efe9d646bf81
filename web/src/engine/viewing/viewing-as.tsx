import { EyeOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { leaveViewAs, useViewed } from './view-as';

/** A strip that says through whose eyes one looks, and the way back; nothing when these are one's own. */
export function ViewingAs() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const viewed = useViewed();
  if (!viewed) return null;
  const leave = () => void Promise.resolve(navigate('/settings/users')).then(() => leaveViewAs(queries));
  return (
    <Alert
      banner
      type="warning"
      icon={<EyeOutlined />}
      title={t('settings.viewAs.banner', { name: viewed.name })}
      action={<Button size="small" onClick={leave}>{t('settings.viewAs.leave')}</Button>}
    />
  );
}
