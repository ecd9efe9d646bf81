import { PlusOutlined, UserOutlined } from '@ant-design/icons';
import { App, Button, Card, Empty, Tree } from 'antd';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { keys } from '@/api/keys';
import { useEntity } from '@/api/meta-context';
import { removeRecord, updateRecord } from '@/api/records';
import { typed } from '@/api/typed';
import type { Entity, RecordData } from '@/api/types';
import { FormDialog } from '@/engine/form/form-dialog';
import { NotFoundPage } from '@/engine/problems/not-found-page';
import { ProblemPage } from '@/engine/problems/problem-page';
import { useProblemMessage } from '@/engine/problems/use-problem-message';
import { Loading } from '@/shared/loading';
import { allRecords } from '@/api/all-records';
import { mayMove, parentOf, treeOf, type Branch } from '@/engine/tree';
import { SettingsHead } from './settings-head';
import { idOf, titleOf } from './titles';
import styles from './settings.module.css';

/** /settings/departments: the tree that rights of scope “department and below” follow. */
export function DepartmentsPage() {
  const entity = useEntity('department');
  return entity ? <Departments entity={entity} /> : <NotFoundPage />;
}

type Editing = { record: RecordData } | { parent: RecordData | null };

function Departments({ entity }: { entity: Entity }) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const queries = useQueryClient();
  const complain = useProblemMessage();
  const [editing, setEditing] = useState<Editing | null>(null);
  const [closed, setClosed] = useState<string[]>([]);
  const { data, error, refetch } = useQuery({
    queryKey: [...keys.lists('department'), 'tree'],
    queryFn: () => allRecords(entity.path, { sort: 'name', expand: ['parent', 'head'] }),
  });
  const user = useEntity('user');
  const { data: people = [] } = useQuery({
    queryKey: [...keys.lists('user'), 'tree'],
    queryFn: () => allRecords(user?.path ?? '', { sort: 'name', fields: ['name', 'position', 'department', 'active'], filter: ['active', '=', true] }),
    enabled: user?.can.includes('read') ?? false,
  });
  const mayMovePeople = user?.can.includes('update') ?? false;
  const refresh = () => queries.invalidateQueries({ queryKey: keys.lists('department') });
  const may = (verb: string) => entity.can.includes(verb);

  const move = (record: RecordData, parent: string | null) =>
    void updateRecord(entity.path, record.id, record.version, { parent }).then(refresh, (failed: unknown) => {
      complain(failed);
      void refresh();
    });
  const transfer = (person: RecordData, department: string) =>
    void updateRecord(user?.path ?? '', person.id, person.version, { department }).catch(complain).finally(() => void queries.invalidateQueries({ queryKey: keys.lists('user') }));
  const remove = (record: RecordData) =>
    modal.confirm({
      title: t('record.removeAsk', { name: typed<'Department'>(record).name ?? '' }),
      content: t('list.removeHelp'),
      okText: t('remove'),
      okButtonProps: { danger: true },
      onOk: () => removeRecord(entity.path, record.id, record.version).then(refresh, complain),
    });
  const leaf = (person: RecordData): TreeNode => ({
    key: person.id,
    record: person,
    person: true,
    title: (
      <span className={styles['person']} data-department={idOf(typed<'User'>(person).department) ?? ''}>
        <UserOutlined aria-hidden />
        <Link draggable={false} to={`/${user?.path ?? 'users'}/${person.id}`}>{typed<'User'>(person).name ?? ''}</Link>
        <span className={styles['muted']}>{typed<'User'>(person).position ?? ''}</span>
      </span>
    ),
    children: [],
  });
  const node = (branch: Branch): TreeNode => ({
    key: branch.record.id,
    record: branch.record,
    person: false,
    title: (
      <span className={styles['actions']} style={{ alignItems: 'center' }} data-department={branch.record.id}>
        <Link draggable={false} to={`/${entity.path}/${branch.record.id}`}>{typed<'Department'>(branch.record).name ?? ''}</Link>
        <span className={styles['muted']}>{titleOf(typed<'Department'>(branch.record).head)}</span>
        {may('create') && <Button size="small" type="text" icon={<PlusOutlined />} aria-label={t('settings.departments.below', { name: typed<'Department'>(branch.record).name ?? '' })} onClick={() => setEditing({ parent: branch.record })} />}
        {may('update') && <Button size="small" type="link" onClick={() => setEditing({ record: branch.record })}>{t('edit')}</Button>}
        {may('remove') && branch.children.length === 0 && <Button size="small" type="link" danger onClick={() => void remove(branch.record)}>{t('remove')}</Button>}
      </span>
    ),
    children: [...branch.children.map(node), ...people.filter((one) => idOf(typed<'User'>(one).department) === branch.record.id).map(leaf)],
  });
  const preset = editing && 'parent' in editing && editing.parent ? { parent: { id: editing.parent.id, title: typed<'Department'>(editing.parent).name ?? '' } } : {};
  return (
    <div className={styles['page']}>
      <SettingsHead title={entity.label_many}>
        {may('create') && <Button type="primary" icon={<PlusOutlined />} onClick={() => setEditing({ parent: null })}>{t('list.create', { what: entity.label })}</Button>}
      </SettingsHead>
      <Card size="small">
        {error ? <ProblemPage error={error} onRetry={() => void refetch()} /> : !data ? <Loading /> : data.length === 0 ? <Empty description={t('list.empty', { what: entity.label_many })} /> : (
          <div className={styles['scroll']}>
            <Tree<TreeNode>
              expandedKeys={data.map((one) => one.id).filter((id) => !closed.includes(id))}
              onExpand={(open) => setClosed(data.map((one) => one.id).filter((id) => !open.includes(id)))}
              blockNode
              selectable={false}
              draggable={may('update') || mayMovePeople ? { icon: false, nodeDraggable: (one) => ((one as TreeNode).person ? mayMovePeople : may('update')) } : false}
              treeData={treeOf(data).map(node)}
              allowDrop={({ dragNode, dropNode, dropPosition }) =>
                dragNode.person || (!dropNode.person && mayMove(data, dragNode.record.id, dropPosition === 0 ? dropNode.record.id : null))}
              onDrop={({ dragNode, node: target, dropToGap, event }) => {
                if (dragNode.person) {
                  // Into the department of the line under the pointer: that is what one aims at, not the gap between two lines.
                  const to = (event.target as HTMLElement).closest('.ant-tree-treenode')?.querySelector<HTMLElement>('[data-department]')?.dataset['department'];
                  if (to && to !== idOf(typed<'User'>(dragNode.record).department)) transfer(dragNode.record, to);
                  return;
                }
                // Between two departments means beside them: under their parent.
                const beside = parentOf(data, target.record);
                const parent = dropToGap ? beside : target.record.id;
                if (parent !== parentOf(data, dragNode.record) && mayMove(data, dragNode.record.id, parent)) move(dragNode.record, parent);
              }}
            />
          </div>
        )}
      </Card>
      {may('update') && <div className={styles['muted']}>{t('settings.departments.help')}</div>}
      {editing && (
        <FormDialog
          entity={entity}
          record={'record' in editing ? editing.record : null}
          preset={preset}
          onSaved={() => {
            setEditing(null);
            void refresh();
          }}
          onClose={() => setEditing(null)}
        />
      )}
    </div>
  );
}

interface TreeNode {
  key: string;
  record: RecordData;
  /** Somebody who belongs there, not a department. */
  person: boolean;
  title: ReactNode;
  children: TreeNode[];
}
