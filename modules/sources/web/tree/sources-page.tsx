import { PlusOutlined } from '@ant-design/icons';
import { Button, Select, Tree } from 'antd';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { allRecords } from '@/api/all-records';
import { keys } from '@/api/keys';
import { useEntity } from '@/api/meta-context';
import { updateRecord } from '@/api/records';
import type { Entity, RecordData } from '@/api/types';
import { FormDialog } from '@/engine/form/form-dialog';
import type { Values } from '@/engine/form/form-fields';
import { Page } from '@/engine/page/page';
import { NotFoundPage } from '@/engine/problems/not-found-page';
import { ProblemPage } from '@/engine/problems/problem-page';
import { useProblemMessage } from '@/engine/problems/use-problem-message';
import { mayMove, parentOf, treeOf, type Branch } from '@/engine/tree';
import { stringOf } from '@/fields-types/values';
import { dayIn } from '@/shared/day-in';
import { Loading } from '@/shared/loading';
import { useLocale } from '@/shared/locale';
import { Nothing } from '@/shared/nothing';
import { deadlineOf } from './deadline';
import { periodDays, periods, type Period } from './periods';
import { placing } from './placing';
import { SourceLine } from './source-line';
import { useCosts } from './use-costs';
import styles from './tree.module.css';

/** /sources: where leads come from, as a tree; what each costs and how soon its leads are to be called. */
export function SourcesPage() {
  const entity = useEntity('source');
  const cost = useEntity('source_cost');
  return entity?.can.includes('read') ? <Sources entity={entity} cost={cost} /> : <NotFoundPage />;
}

interface Node {
  key: string;
  record: RecordData;
  title: ReactNode;
  children: Node[];
}

/** A form that is open: of which type, of which record, and what it begins with. */
interface Open {
  entity: Entity;
  record: RecordData | null;
  preset: Values;
}

function Sources({ entity, cost }: { entity: Entity; cost: Entity | undefined }) {
  const { t } = useTranslation();
  const { zone } = useLocale();
  const queries = useQueryClient();
  const complain = useProblemMessage();
  const [open, setOpen] = useState<Open | null>(null);
  const [closed, setClosed] = useState<string[]>([]);
  const [period, setPeriod] = useState<Period>('year');
  const [from, to] = periodDays(period, dayIn(zone));
  const { data, error, refetch } = useQuery({
    queryKey: [...keys.lists(entity.name), 'tree'],
    meta: { of: [entity.name] },
    queryFn: () => allRecords(entity.path, { sort: 'position,name' }),
  });
  const { data: costs } = useCosts(from, to, cost?.can.includes('read') ?? false);
  const refresh = () => queries.invalidateQueries({ queryKey: keys.lists(entity.name) });
  const may = (verb: string) => entity.can.includes(verb);
  const add = (parent: RecordData | null) => setOpen({ entity, record: null, preset: parent ? { parent: { id: parent.id, title: stringOf(parent['name']) } } : {} });

  const carry = async (all: RecordData[], moved: RecordData, parent: string | null, after: number) => {
    try {
      for (const { record, body } of placing(all, moved, parent, after)) await updateRecord(entity.path, record.id, record.version, body);
    } catch (failed) {
      complain(failed);
    }
    await refresh();
  };
  const node = (all: RecordData[]) => (branch: Branch): Node => ({
    key: branch.record.id,
    record: branch.record,
    title: (
      <SourceLine
        entity={entity}
        source={branch.record}
        deadline={deadlineOf(all, branch.record)}
        costs={costs?.get(branch.record.id)}
        {...(may('create') ? { onAdd: () => add(branch.record) } : {})}
        {...(may('update') ? { onEdit: () => setOpen({ entity, record: branch.record, preset: {} }) } : {})}
        {...(cost?.can.includes('create')
          ? { onCost: () => setOpen({ entity: cost, record: null, preset: { source: { id: branch.record.id, title: stringOf(branch.record['name']) }, from_date: from, to_date: to } }) }
          : {})}
      />
    ),
    children: branch.children.map(node(all)),
  });
  return (
    <Page
      title={entity.label_many}
      help={t('sources.treeHelp')}
      back={{ to: '/settings', label: t('shell.settings') }}
      acts={
        <>
          {cost && <Select aria-label={t('sourceTree.period')} value={period} onChange={setPeriod} options={periods.map((one) => ({ value: one, label: t(`sourceTree.periods.${one}`) }))} popupMatchSelectWidth={false} />}
          {may('create') && <Button type="primary" icon={<PlusOutlined />} onClick={() => add(null)}>{t('list.create', { what: entity.label })}</Button>}
        </>
      }
    >
      {error ? <ProblemPage error={error} onRetry={() => void refetch()} /> : !data ? <Loading lines={6} /> : data.length === 0 ? <Nothing title={t('list.empty', { what: entity.label_many })} /> : (
        <div className={styles['paper']}>
          <Tree<Node>
            blockNode
            selectable={false}
            expandedKeys={data.map((one) => one.id).filter((id) => !closed.includes(id))}
            onExpand={(shown) => setClosed(data.map((one) => one.id).filter((id) => !shown.includes(id)))}
            draggable={may('update') ? { icon: false } : false}
            treeData={treeOf(data).map(node(data))}
            allowDrop={({ dragNode, dropNode, dropPosition }) => mayMove(data, dragNode.record.id, dropPosition === 0 ? dropNode.record.id : parentOf(data, dropNode.record))}
            onDrop={({ dragNode, node: target, dropToGap, dropPosition }) => {
              const moved = data.find((one) => one.id === dragNode.record.id);
              const parent = dropToGap ? parentOf(data, target.record) : target.record.id;
              if (!moved || !mayMove(data, moved.id, parent)) return;
              const siblings = data.filter((one) => one !== moved && parentOf(data, one) === parent);
              const beside = siblings.findIndex((one) => one.id === target.record.id);
              const place = Number(target.pos.split('-').pop());
              void carry(data, moved, parent, dropToGap ? beside + (dropPosition > place ? 1 : 0) : siblings.length);
            }}
          />
        </div>
      )}
      {may('update') && data && data.length > 1 && <p className={styles['help']}>{t('sourceTree.help')}</p>}
      {open && (
        <FormDialog
          entity={open.entity}
          record={open.record}
          preset={open.preset}
          onClose={() => setOpen(null)}
          onSaved={() => {
            setOpen(null);
            void refresh();
            void queries.invalidateQueries({ queryKey: keys.figures('source_cost') });
          }}
        />
      )}
    </Page>
  );
}
