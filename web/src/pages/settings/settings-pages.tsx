import { Card, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMeta } from '@/api/meta-context';
import { isDaily } from '@/engine/meta';
import { EntityIcon } from '@/shared/entity-icon';

/** Everything below /settings. */
export function SettingsPages() {
  const { t } = useTranslation();
  const { meta } = useMeta();
  const administrative = meta.entities.filter((entity) => !isDaily(entity) && entity.can.includes('read'));
  return (
    <div style={{ padding: 16 }}>
      <Typography.Title level={1} style={{ fontSize: 20 }}>{t('shell.settings')}</Typography.Title>
      <Flex wrap gap={12}>
        {administrative.map((entity) => (
          <Link key={entity.name} to={`/${entity.path}`}>
            <Card hoverable size="small" style={{ width: 200 }}>
              <EntityIcon name={entity.icon} fallback={entity.name} /> {entity.label_many}
            </Card>
          </Link>
        ))}
      </Flex>
    </div>
  );
}
