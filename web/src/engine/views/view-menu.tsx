import { DownOutlined, TeamOutlined } from '@ant-design/icons';
import { App, Button, Dropdown, type MenuProps } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import { useEntity } from '@/api/meta-context';
import { removeRecord, updateRecord } from '@/api/records';
import type { Entity, Value } from '@/api/types';
import { later } from '@/shared/later';
import { parseSort, sortText, type ListState } from '../list/list-state';
import { useProblemMessage } from '../problems/use-problem-message';
import { useViews, type SavedView, type ViewDefinition } from './use-views';

const SaveViewDialog = later(() => import('./save-view-dialog').then((parts) => parts.SaveViewDialog));

interface Props {
  entity: Entity;
  state: ListState;
  change: (part: Partial<ListState>) => void;
}

/** Saved views of a list: choose, save, save as, remove. */
export function ViewMenu({ entity, state, change }: Props) {
  const { t } = useTranslation();
  const { modal, message } = App.useApp();
  const queries = useQueryClient();
  const complain = useProblemMessage();
  const viewEntity = useEntity('view');
  const { data: views = [] } = useViews(entity);
  const [saving, setSaving] = useState(false);
  if (!viewEntity) return null;

  const current = views.find((view) => view.id === state.view);
  const definition: ViewDefinition = { filter: state.filter, sort: sortText(state.sort), columns: state.columns };
  const open = (view: SavedView | null) =>
    change({
      view: view?.id ?? null,
      filter: view?.definition.filter ?? null,
      sort: parseSort(view?.definition.sort ?? ''),
      columns: view?.definition.columns ?? entity.list,
      q: '',
    });
  const refresh = () => queries.invalidateQueries({ queryKey: keys.lists('view') });
  const save = async (view: SavedView) => {
    try {
      await updateRecord(viewEntity.path, view.id, view.version, { definition: definition as Value });
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
          open(null);
        } catch (error) {
          complain(error);
        }
      },
    });

  const items: NonNullable<MenuProps['items']> = [
    { key: 'all', label: t('view.all'), onClick: () => open(null) },
    ...views.map((view) => ({ key: view.id, label: view.name, icon: view.shared ? <TeamOutlined /> : undefined, onClick: () => open(view) })),
    { type: 'divider' },
    ...(current?.mine ? [{ key: 'save', label: t('view.save', { name: current.name }), onClick: () => void save(current) }] : []),
    ...(viewEntity.can.includes('create') ? [{ key: 'saveAs', label: t('view.saveAs'), onClick: () => setSaving(true) }] : []),
    ...(current?.mine ? [{ key: 'remove', danger: true, label: t('view.remove', { name: current.name }), onClick: () => void remove(current) }] : []),
  ];
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items, selectedKeys: [state.view ?? 'all'] }}>
        <Button size="small" type="text">{current?.name ?? t('view.all')} <DownOutlined /></Button>
      </Dropdown>
      {saving && (
        <SaveViewDialog
          entity={entity}
          path={viewEntity.path}
          definition={definition}
          onClose={() => setSaving(false)}
          onSaved={(id) => {
            setSaving(false);
            void refresh();
            change({ view: id });
          }}
        />
      )}
    </>
  );
}
