import { DownOutlined, LockOutlined, StarFilled, TeamOutlined, GlobalOutlined } from '@ant-design/icons';
import { App, Button, type MenuProps } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import { useEntity } from '@/api/meta-context';
import { removeRecord, updateRecord } from '@/api/records';
import type { Entity, Value } from '@/api/types';
import { Dropdown } from '@/shared/hanging';
import { later } from '@/shared/later';
import { addressHere } from '@/shared/place';
import { useProblemMessage } from '../problems/use-problem-message';
import { isAsSaved, useViews, type SavedView, type ViewDefinition } from './use-views';

const SaveViewDialog = later(() => import('./save-view-dialog').then((parts) => parts.SaveViewDialog));

interface Props {
  entity: Entity;
  kind: 'list' | 'board';
  /** The id of the view that is open. */
  current: string | null;
  /** What would be saved now. */
  definition: ViewDefinition;
  /** Where it is to be found: "/accounts?filter=…". */
  address: string;
  /** Null opens what is there without a view. */
  onOpen: (view: SavedView | null) => void;
  onSaved: (id: string) => void;
  /** The view to begin with. */
  first: string | null;
  onFirst: (id: string | null) => void;
}

const signs = { private: <LockOutlined />, team: <TeamOutlined />, all: <GlobalOutlined /> };

/** Saved views of a list: choose, save, name, send on, begin with, remove. */
export function ViewMenu({ entity, kind, current: currentId, definition, address, onOpen: open, onSaved, first, onFirst }: Props) {
  const { t } = useTranslation();
  const { modal, message } = App.useApp();
  const queries = useQueryClient();
  const complain = useProblemMessage();
  const viewEntity = useEntity('view');
  const { data: views = [] } = useViews(entity, kind);
  const [saving, setSaving] = useState<{ renamed: SavedView | null } | null>(null);
  if (!viewEntity) return null;

  const current = views.find((view) => view.id === currentId);
  const touched = current !== undefined && !isAsSaved(current, definition);
  const refresh = () => queries.invalidateQueries({ queryKey: keys.lists('view') });
  const save = async (view: SavedView) => {
    try {
      await updateRecord(viewEntity.path, view.id, view.version, { definition: { ...definition, ...(view.with === 'team' ? { team: true } : {}) } as Value });
      await refresh();
      void message.success(t('view.saved'));
    } catch (error) {
      complain(error);
    }
  };
  const remove = (view: SavedView) =>
    modal.confirm({
      title: t('view.removeAsk', { name: view.name }),
      okText: t('remove'),
      okButtonProps: { danger: true },
      onOk: async () => {
        try {
          await removeRecord(viewEntity.path, view.id, view.version);
          await refresh();
          if (first === view.id) onFirst(null);
          open(null);
        } catch (error) {
          complain(error);
        }
      },
    });
  const copyAddress = () => void navigator.clipboard.writeText(addressHere(address)).then(() => message.success(t('view.copied')), complain);

  const items: NonNullable<MenuProps['items']> = [
    { key: 'all', label: t('view.all'), onClick: () => open(null) },
    ...views.map((view) => ({
      key: view.id,
      label: <>{view.name} {first === view.id && <StarFilled title={t('view.isDefault')} aria-label={t('view.isDefault')} />}</>,
      icon: signs[view.with], title: t(`view.with.${view.with}`), onClick: () => open(view),
    })),
    { type: 'divider' },
    ...(current?.mine && touched ? [{ key: 'save', label: t('view.save', { name: current.name }), onClick: () => void save(current) }] : []),
    ...(viewEntity.can.includes('create') ? [{ key: 'saveAs', label: t('view.saveAs'), onClick: () => setSaving({ renamed: null }) }] : []),
    { key: 'copy', label: t('view.copy'), onClick: copyAddress },
    ...(current
      ? [
          first === current.id
            ? { key: 'default', label: t('view.notDefault'), onClick: () => onFirst(null) }
            : { key: 'default', label: t('view.makeDefault', { name: current.name }), onClick: () => onFirst(current.id) },
        ]
      : []),
    ...(current?.mine
      ? [
          { key: 'rename', label: t('view.rename', { name: current.name }), onClick: () => setSaving({ renamed: current }) },
          { key: 'remove', danger: true, label: t('view.remove', { name: current.name }), onClick: () => void remove(current) },
        ]
      : []),
  ];
  return (
    <>
      <Dropdown menu={{ items, selectedKeys: [currentId ?? 'all'], style: { maxHeight: 480, overflowY: 'auto' } }}>
        <Button size="small" type="text" aria-label={t('view.choose', { name: current?.name ?? t('view.all') })}>
          {current?.name ?? t('view.all')}{touched ? ` · ${t('view.touched')}` : ''} <DownOutlined />
        </Button>
      </Dropdown>
      {saving && (
        <SaveViewDialog
          entity={entity}
          path={viewEntity.path}
          view={saving.renamed}
          kind={kind}
          definition={definition}
          onClose={() => setSaving(null)}
          onSaved={(id) => {
            const made = saving.renamed === null;
            setSaving(null);
            void refresh();
            if (made) onSaved(id);
          }}
        />
      )}
    </>
  );
}
