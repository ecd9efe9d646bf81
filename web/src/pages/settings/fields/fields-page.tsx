import { LayoutOutlined, PlusOutlined } from '@ant-design/icons';
import { App, Button, Card, Input, Select, Tag } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { dropField } from '@/api/administration';
import { keys } from '@/api/keys';
import { useMeta } from '@/api/meta-context';
import type { Field } from '@/api/types';
import { NotFoundPage } from '@/engine/problems/not-found-page';
import { useProblemMessage } from '@/engine/problems/use-problem-message';
import { SettingsHead } from '../settings-head';
import { ChoicesDialog } from './choices-dialog';
import { hasChoices } from './field-body';
import { FieldDialog } from './field-dialog';
import styles from '../settings.module.css';

/** /settings/fields/{record type}: its fields and their choices; administrators add their own. */
export function FieldsPage() {
  const { t } = useTranslation();
  const { name } = useParams();
  const navigate = useNavigate();
  const { modal } = App.useApp();
  const { meta, byName } = useMeta();
  const queries = useQueryClient();
  const complain = useProblemMessage();
  const [typed, setTyped] = useState('');
  const [editing, setEditing] = useState<Field | 'new' | null>(null);
  const [choicesOf, setChoicesOf] = useState<string | null>(null);
  const extensible = meta.entities.filter((one) => !one.system);
  const entity = name === undefined ? extensible[0] : byName.get(name);
  if (!entity) return <NotFoundPage />;

  const fields = entity.fields
    .filter((field) => !field.system && !field.part_of && (field.label.toLowerCase().includes(typed.toLowerCase()) || field.name.includes(typed)))
    .sort((a, b) => Number(b.custom ?? false) - Number(a.custom ?? false));
  const withChoices = entity.fields.find((field) => field.name === choicesOf);
  const remove = (field: Field) =>
    modal.confirm({
      title: t('settings.fields.removeAsk', { name: field.label }),
      content: t('settings.fields.removeHelp'),
      okText: t('remove'),
      okButtonProps: { danger: true },
      onOk: () => dropField(entity.name, field.name).then(() => queries.invalidateQueries({ queryKey: keys.meta }), complain),
    });
  return (
    <div className={styles['page']}>
      <SettingsHead title={t('settings.fields.title')}>
        <Select
          style={{ minWidth: 140 }}
          aria-label={t('settings.roles.type')}
          value={entity.name}
          onChange={(next) => void navigate(`/settings/fields/${next}`)}
          options={extensible.map((one) => ({ value: one.name, label: one.label }))}
        />
        <Input.Search style={{ width: 160 }} allowClear placeholder={t('list.findColumn')} value={typed} onChange={(event) => setTyped(event.target.value)} />
        <Link to={`/settings/fields/${entity.name}/layout`}><Button icon={<LayoutOutlined />} tabIndex={-1}>{t('settings.layout.title')}</Button></Link>
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setEditing('new')}>{t('settings.fields.make')}</Button>
      </SettingsHead>
      <Card size="small">
        {fields.map((field) => (
          <div key={field.name} className={styles['line']}>
            <span className={styles['grow']}>{field.label} <span className={styles['muted']}>{field.name}</span></span>
            <Tag>{t(`settings.type.${field.type}`, { defaultValue: field.type })}</Tag>
            {field.required && <Tag color="red">{t('settings.fields.required')}</Tag>}
            {field.custom && <Tag color="blue">{t('settings.fields.custom')}</Tag>}
            {hasChoices(field.type) && <Button size="small" onClick={() => setChoicesOf(field.name)}>{t('settings.fields.choicesCount', { count: (field.choices ?? []).length })}</Button>}
            {field.custom && <Button size="small" onClick={() => setEditing(field)}>{t('edit')}</Button>}
            {field.custom && <Button size="small" danger onClick={() => void remove(field)}>{t('remove')}</Button>}
          </div>
        ))}
      </Card>
      {editing && <FieldDialog entity={entity} field={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
      {withChoices && <ChoicesDialog entity={entity} field={withChoices} onClose={() => setChoicesOf(null)} />}
    </div>
  );
}
