import { LayoutOutlined, PlusOutlined } from '@ant-design/icons';
import { App, Button, Card, Tag } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { dropType } from '@/api/administration';
import { keys } from '@/api/keys';
import { useMeta } from '@/api/meta-context';
import type { Entity } from '@/api/types';
import { useProblemMessage } from '@/engine/problems/use-problem-message';
import { EntityIcon } from '@/shared/entity-icon';
import { SettingsHead } from '../settings-head';
import { TypeDialog } from './type-dialog';
import styles from '../settings.module.css';

/** /settings/types: what the company keeps records of; administrators add what theirs needs. */
export function TypesPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { modal } = App.useApp();
  const { meta } = useMeta();
  const queries = useQueryClient();
  const complain = useProblemMessage();
  const [editing, setEditing] = useState<Entity | 'new' | null>(null);
  const types = meta.entities.filter((one) => !one.system).sort((a, b) => Number(b.custom ?? false) - Number(a.custom ?? false));
  const remove = (type: Entity) =>
    modal.confirm({
      title: t('settings.types.removeAsk', { name: type.label }),
      content: t('settings.types.removeHelp'),
      okText: t('remove'),
      okButtonProps: { danger: true },
      onOk: () => dropType(type.name).then(() => queries.invalidateQueries({ queryKey: keys.meta }), complain),
    });
  const saved = (name: string) => {
    // A new type has nothing but a name yet.
    if (editing === 'new') void navigate(`/settings/fields/${name}`);
    setEditing(null);
  };
  return (
    <div className={styles['page']}>
      <SettingsHead title={t('settings.types.title')}>
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setEditing('new')}>{t('settings.types.make')}</Button>
      </SettingsHead>
      <Card size="small">
        {types.map((type) => (
          <div key={type.name} className={styles['line']}>
            <span className={styles['grow']}><EntityIcon name={type.icon} fallback={type.name} /> {type.label_many} <span className={styles['muted']}>{type.name}</span></span>
            {type.custom && <Tag color="blue">{t('settings.fields.custom')}</Tag>}
            <Link to={`/settings/fields/${type.name}`}><Button size="small" tabIndex={-1}>{t('settings.types.fieldsCount', { count: type.fields.filter((field) => !field.system && !field.part_of).length })}</Button></Link>
            <Link to={`/settings/fields/${type.name}/layout`}><Button size="small" icon={<LayoutOutlined />} tabIndex={-1}>{t('settings.layout.title')}</Button></Link>
            {type.custom && <Button size="small" onClick={() => setEditing(type)}>{t('edit')}</Button>}
            {type.custom && <Button size="small" danger onClick={() => void remove(type)}>{t('remove')}</Button>}
          </div>
        ))}
      </Card>
      {editing && <TypeDialog type={editing === 'new' ? null : editing} onSaved={saved} onClose={() => setEditing(null)} />}
    </div>
  );
}
