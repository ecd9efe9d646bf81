import { EditOutlined, MoreOutlined } from '@ant-design/icons';
import { App, Button, Dropdown, type MenuProps } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { runAction } from '@/api/client';
import { keys } from '@/api/keys';
import { removeRecord, restoreRecord } from '@/api/records';
import type { ActionDescription, Entity, RecordData } from '@/api/types';
import { FieldValue } from '@/fields-types/field-value';
import { isEmpty } from '@/fields-types/values';
import { later } from '@/shared/later';
import { fieldOf } from '../meta';
import { useProblemMessage } from '../problems/use-problem-message';
import { actionSlot, actionWord } from '../slots/slots';
import styles from './record.module.css';

const FormDialog = later(() => import('../form/form-dialog').then((parts) => parts.FormDialog));
const AccessDialog = later(() => import('./access-dialog').then((parts) => parts.AccessDialog));
const ShareDialog = later(() => import('./share-dialog').then((parts) => parts.ShareDialog));

type Dialog = 'edit' | 'share' | 'access' | ActionDescription | null;

/** What the record is, and what can be done with it. */
export function RecordHeader({ entity, record }: { entity: Entity; record: RecordData }) {
  const { t } = useTranslation();
  const { modal, message } = App.useApp();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const complain = useProblemMessage();
  const [dialog, setDialog] = useState<Dialog>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const may = (right: string) => (record.can ?? []).includes(right);
  const gone = !isEmpty(record['removed_at']);
  const title = String(record[entity.title] ?? '') || t('record.untitled');

  const refresh = () => {
    void queries.invalidateQueries({ queryKey: keys.record(entity.name, record.id) });
    void queries.invalidateQueries({ queryKey: keys.lists(entity.name) });
  };
  const remove = () =>
    modal.confirm({
      title: t('record.removeAsk', { name: title }),
      content: t('list.removeHelp'),
      okText: t('remove'),
      okButtonProps: { danger: true },
      onOk: async () => {
        try {
          await removeRecord(entity.path, record.id, record.version);
          void queries.invalidateQueries({ queryKey: keys.lists(entity.name) });
          await navigate(`/${entity.path}`);
        } catch (error) {
          complain(error);
          refresh();
        }
      },
    });
  const restore = () => restoreRecord(entity.path, record.id).then(refresh, complain);

  const wordOf = (action: ActionDescription) => {
    const own = actionWord(entity.name, action.name, record);
    return own ? t(own) : action.label;
  };
  const act = async (action: ActionDescription) => {
    if (actionSlot(entity.name, action.name)) {
      setDialog(action);
      return;
    }
    setBusy(action.name);
    try {
      await runAction(action, record.id);
      void message.success(t('record.done', { what: action.label }));
      refresh();
    } catch (error) {
      complain(error);
    }
    setBusy(null);
  };

  const more: NonNullable<MenuProps['items']> = [
    ...(may('share') ? [{ key: 'share', label: t('share.title'), onClick: () => setDialog('share') }] : []),
    { key: 'access', label: t('access.title'), onClick: () => setDialog('access') },
    ...(may('remove') && !gone ? [{ type: 'divider' as const }, { key: 'remove', danger: true, label: t('remove'), onClick: () => void remove() }] : []),
  ];
  const subtitle = (entity.subtitle ?? []).flatMap((name) => fieldOf(entity, name) ?? []).filter((field) => !isEmpty(record[field.name]));
  const ActionDialog = typeof dialog === 'object' && dialog !== null ? actionSlot(entity.name, dialog.name) : undefined;

  return (
    <header className={styles['header']}>
      <div className={styles['names']}>
        <Link className={styles['crumb'] ?? ''} to={`/${entity.path}`}>{entity.label_many}</Link>
        <h1 className={styles['title']}>{title}</h1>
        {subtitle.length > 0 && (
          <div className={styles['subtitle']}>
            {subtitle.map((field) => <span key={field.name}><FieldValue field={field} record={record} compact /></span>)}
          </div>
        )}
      </div>
      <div className={styles['actions']}>
        {gone ? (
          <Button type="primary" onClick={() => void restore()}>{t('list.restore')}</Button>
        ) : (
          <>
            {entity.actions.filter((action) => !record.can || may(action.name) || may('update')).map((action) => (
              <Button key={action.name} loading={busy === action.name} onClick={() => void act(action)}>
                {wordOf(action)}
              </Button>
            ))}
            {may('update') && <Button type="primary" icon={<EditOutlined />} onClick={() => setDialog('edit')}>{t('edit')}</Button>}
          </>
        )}
        <Dropdown menu={{ items: more }} trigger={['click']} placement="bottomRight">
          <Button icon={<MoreOutlined />} aria-label={t('more')} />
        </Dropdown>
      </div>
      {dialog === 'edit' && (
        <FormDialog
          entity={entity}
          record={record}
          onClose={() => setDialog(null)}
          onSaved={() => {
            setDialog(null);
            refresh();
          }}
        />
      )}
      {dialog === 'share' && <ShareDialog entity={entity} record={record} onClose={() => setDialog(null)} />}
      {dialog === 'access' && <AccessDialog entity={entity} record={record} onClose={() => setDialog(null)} />}
      {ActionDialog && (
        <Suspense>
          <ActionDialog
            entity={entity}
            record={record}
            onClose={() => {
              setDialog(null);
              refresh();
            }}
          />
        </Suspense>
      )}
    </header>
  );
}
