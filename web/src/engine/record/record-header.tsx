import { DownOutlined, EditOutlined, MoreOutlined, UpOutlined } from '@ant-design/icons';
import { App, Button, type MenuProps } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import { runAction } from '@/api/client';
import { keys } from '@/api/keys';
import { removeRecord, restoreRecord } from '@/api/records';
import type { ActionDescription, Entity, RecordData } from '@/api/types';
import { FieldValue } from '@/fields-types/field-value';
import { isEmpty } from '@/fields-types/values';
import { Dropdown } from '@/shared/hanging';
import { IconButton } from '@/shared/icon-button';
import { later } from '@/shared/later';
import { useShortcut } from '../keys/use-shortcut';
import { cameFrom, openedFrom, useNeighbours } from '../list/came-from';
import { fieldOf } from '../meta';
import { FavoriteStar } from '../mine/favorite-star';
import { useActions } from '../palette/use-actions';
import { useProblemMessage } from '../problems/use-problem-message';
import { actionSlot, actionWord, offersAction } from '../slots/slots';
import { useFormat } from '../use-format';
import { CopyButton } from './copy-button';
import styles from './record.module.css';

const FormDialog = later(() => import('../form/form-dialog').then((parts) => parts.FormDialog));
const AccessDialog = later(() => import('./access-dialog').then((parts) => parts.AccessDialog));
const HistoryDrawer = later(() => import('./history-drawer').then((parts) => parts.HistoryDrawer));
const ShareDialog = later(() => import('./share-dialog').then((parts) => parts.ShareDialog));

type Dialog = 'edit' | 'share' | 'access' | 'history' | ActionDescription | null;

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
    { key: 'history', label: t('record.history'), onClick: () => setDialog('history') },
    ...(may('share') ? [{ key: 'share', label: t('share.title'), onClick: () => setDialog('share') }] : []),
    { key: 'access', label: t('access.title'), onClick: () => setDialog('access') },
    ...(may('remove') && !gone ? [{ type: 'divider' as const }, { key: 'remove', danger: true, label: t('remove'), onClick: () => void remove() }] : []),
  ];
  const actions = gone ? [] : entity.actions.filter((action) => (!record.can || may(action.name) || may('update')) && offersAction(entity.name, action.name, record));
  const mayEdit = may('update') && !gone;
  useShortcut('shift+e', () => setDialog('edit'), { label: t('form.edit', { what: entity.label }), enabled: mayEdit });
  useActions([
    ...(mayEdit ? [{ name: 'edit', label: t('form.edit', { what: entity.label }), run: () => setDialog('edit') }] : []),
    ...actions.map((action) => ({ name: action.name, label: wordOf(action), run: () => void act(action) })),
    { name: 'history', label: t('record.history'), run: () => setDialog('history') },
    ...(may('share') ? [{ name: 'share', label: t('share.title'), run: () => setDialog('share') }] : []),
  ]);
  const subtitle = (entity.subtitle ?? []).flatMap((name) => fieldOf(entity, name) ?? []).filter((field) => !isEmpty(record[field.name]));
  const ActionDialog = typeof dialog === 'object' && dialog !== null ? actionSlot(entity.name, dialog.name) : undefined;

  return (
    <header className={styles['header']}>
      <div className={styles['names']}>
        <WayBack entity={entity} />
        <div className={styles['titleLine']}>
          <h1 className={styles['title']}><bdi>{title}</bdi></h1>
          <CopyButton text={title} what={fieldOf(entity, entity.title)?.label ?? ''} />
          {!gone && <FavoriteStar entity={entity.name} id={record.id} title={title} />}
        </div>
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
            {actions.map((action) => (
              <Button key={action.name} loading={busy === action.name} onClick={() => void act(action)}>
                {wordOf(action)}
              </Button>
            ))}
            {may('update') && <Button type="primary" icon={<EditOutlined />} onClick={() => setDialog('edit')}>{t('edit')}</Button>}
          </>
        )}
        <Dropdown menu={{ items: more }} placement="bottomRight">
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
      {dialog === 'history' && <HistoryDrawer entity={entity} record={record} onClose={() => setDialog(null)} />}
      {dialog === 'share' && <ShareDialog entity={entity} record={record} onClose={() => setDialog(null)} />}
      {dialog === 'access' && <AccessDialog entity={entity} record={record} onClose={() => setDialog(null)} />}
      {ActionDialog && (
        <ActionDialog
          entity={entity}
          record={record}
          onClose={() => {
            setDialog(null);
            refresh();
          }}
        />
      )}
    </header>
  );
}

/** Back to the list one came from, and through it record by record. */
function WayBack({ entity }: { entity: Entity }) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const from = cameFrom(useLocation().state);
  const { total, previous, next } = useNeighbours(entity, from);
  const go = (to: { id: string } | null, by: number) => {
    if (to && from) void navigate(`/${entity.path}/${to.id}`, { state: openedFrom(from.address, from.position + by), replace: true });
  };
  useShortcut(['[', 'alt+ArrowUp'], () => go(previous, -1), { label: t('record.previous'), enabled: previous !== null });
  useShortcut([']', 'alt+ArrowDown'], () => go(next, 1), { label: t('record.next'), enabled: next !== null });
  return (
    <div className={styles['way']}>
      <Link className={styles['crumb'] ?? ''} to={from?.address ?? `/${entity.path}`}>{entity.label_many}</Link>
      {from && total !== null && (
        <>
          <IconButton icon={<UpOutlined />} disabled={!previous} aria-label={t('record.previous')} title={previous?.title ?? ''} onClick={() => go(previous, -1)} />
          <span className={styles['place']}>{t('record.place', { at: format.number(from.position + 1), total: format.number(total) })}</span>
          <IconButton icon={<DownOutlined />} disabled={!next} aria-label={t('record.next')} title={next?.title ?? ''} onClick={() => go(next, 1)} />
        </>
      )}
    </div>
  );
}
