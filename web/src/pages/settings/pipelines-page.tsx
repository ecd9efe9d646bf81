import { HolderOutlined, PlusOutlined } from '@ant-design/icons';
import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { App, Button, Card, Empty, Tabs, Tag } from 'antd';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import { useEntity } from '@/api/meta-context';
import { removeRecord, updateRecord } from '@/api/records';
import { typed } from '@/api/typed';
import type { Entity, RecordData, Value } from '@/api/types';
import { FieldValue } from '@/fields-types/field-value';
import { CarriedLines } from '@/engine/carry/carried-lines';
import { inNewOrder } from '@/engine/carry/in-new-order';
import { FormDialog } from '@/engine/form/form-dialog';
import { fieldOf } from '@/engine/meta';
import { NotFoundPage } from '@/engine/problems/not-found-page';
import { ProblemPage } from '@/engine/problems/problem-page';
import { useProblemMessage } from '@/engine/problems/use-problem-message';
import { useFormat } from '@/engine/use-format';
import { Loading } from '@/shared/loading';
import { allRecords } from '@/api/all-records';
import { SettingsHead } from './settings-head';
import { positionsAfter } from './positions';
import styles from './settings.module.css';

type Editing = { entity: Entity; record: RecordData | null; preset: { [field: string]: Value } };

/** /settings/pipelines: ways of selling, each a row of stages in its order. */
export function PipelinesPage() {
  const pipeline = useEntity('pipeline');
  const stage = useEntity('stage');
  return pipeline && stage ? <Pipelines pipeline={pipeline} stage={stage} /> : <NotFoundPage />;
}

function Pipelines({ pipeline, stage }: { pipeline: Entity; stage: Entity }) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const queries = useQueryClient();
  const complain = useProblemMessage();
  const [chosen, setChosen] = useState<string | null>(null);
  const [editing, setEditing] = useState<Editing | null>(null);
  const { data: pipelines, error, refetch } = useQuery({
    queryKey: [...keys.lists('pipeline'), 'settings'],
    queryFn: () => allRecords(pipeline.path, { sort: 'position,name' }),
  });
  const current = pipelines?.find((one) => one.id === chosen) ?? pipelines?.[0];
  const refresh = (entity: Entity) => {
    void queries.invalidateQueries({ queryKey: keys.lists(entity.name) });
    void queries.invalidateQueries({ queryKey: keys.board('opportunity') });
  };
  const remove = (entity: Entity, record: RecordData) =>
    modal.confirm({
      title: t('record.removeAsk', { name: String(record['name'] ?? '') }),
      content: t('list.removeHelp'),
      okText: t('remove'),
      okButtonProps: { danger: true },
      onOk: () => removeRecord(entity.path, record.id, record.version).then(() => refresh(entity), complain),
    });
  if (error) return <ProblemPage error={error} onRetry={() => void refetch()} />;
  if (!pipelines) return <Loading />;
  return (
    <div className={styles['page']}>
      <SettingsHead title={pipeline.label_many}>
        {pipeline.can.includes('create') && (
          <Button icon={<PlusOutlined />} onClick={() => setEditing({ entity: pipeline, record: null, preset: {} })}>{t('list.create', { what: pipeline.label })}</Button>
        )}
      </SettingsHead>
      {pipelines.length === 0 ? <Empty description={t('list.empty', { what: pipeline.label_many })} /> : (
        <Tabs
          activeKey={current?.id ?? ''}
          onChange={setChosen}
          items={pipelines.map((one) => ({ key: one.id, label: `${typed<'Pipeline'>(one).name ?? ''}${typed<'Pipeline'>(one).active === false ? ` (${t('settings.pipelines.inactive')})` : ''}` }))}
        />
      )}
      {current && (
        <Card
          size="small"
          title={<>{typed<'Pipeline'>(current).name ?? ''} {typed<'Pipeline'>(current).is_default === true && <Tag color="blue">{t('settings.pipelines.default')}</Tag>}</>}
          extra={
            <span className={styles['actions']}>
              {pipeline.can.includes('update') && <Button size="small" onClick={() => setEditing({ entity: pipeline, record: current, preset: {} })}>{t('edit')}</Button>}
              {pipeline.can.includes('remove') && <Button size="small" danger onClick={() => void remove(pipeline, current)}>{t('remove')}</Button>}
            </span>
          }
        >
          <Stages
            key={current.id}
            stage={stage}
            pipeline={current}
            onEdit={(record, preset) => setEditing({ entity: stage, record, preset })}
            onRemove={(record) => void remove(stage, record)}
            onMoved={() => refresh(stage)}
          />
        </Card>
      )}
      {editing && (
        <FormDialog
          entity={editing.entity}
          record={editing.record}
          preset={editing.preset}
          onSaved={(saved) => {
            if (editing.entity === pipeline) setChosen(saved.id);
            refresh(editing.entity);
            setEditing(null);
          }}
          onClose={() => setEditing(null)}
        />
      )}
    </div>
  );
}

interface StagesProps {
  stage: Entity;
  pipeline: RecordData;
  onEdit: (record: RecordData | null, preset: { [field: string]: Value }) => void;
  onRemove: (record: RecordData) => void;
  onMoved: () => void;
}

function Stages({ stage, pipeline, onEdit, onRemove, onMoved }: StagesProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const complain = useProblemMessage();
  const key = [...keys.lists('stage'), 'settings', pipeline.id];
  const { data: stages, error, refetch } = useQuery({
    queryKey: key,
    queryFn: () => allRecords(stage.path, { sort: 'position', expand: ['pipeline'], filter: ['pipeline', '=', pipeline.id] }),
  });
  if (error) return <ProblemPage error={error} onRetry={() => void refetch()} />;
  if (!stages) return <Loading />;
  const mayOrder = stage.can.includes('update');

  const carried = (id: string, to: string) => {
    const ordered = inNewOrder(stages, (one) => one.id, id, to);
    queries.setQueryData(key, ordered);
    void save(ordered);
  };
  const save = async (ordered: RecordData[]) => {
    try {
      for (const { record, position } of positionsAfter(ordered)) await updateRecord(stage.path, record.id, record.version, { position });
    } catch (failed) {
      complain(failed);
    }
    onMoved();
  };
  const last = stages.reduce((most, one) => Math.max(most, typed<'Stage'>(one).position ?? 0), -1);
  return (
    <>
      {stages.length === 0 && <Empty description={t('list.empty', { what: stage.label_many })} />}
      <CarriedLines ids={stages.map((one) => one.id)} nameOf={(id) => String(stages.find((one) => one.id === id)?.[stage.title] ?? '')} onCarried={carried}>
        {stages.map((one) => <StageLine key={one.id} entity={stage} stage={one} movable={mayOrder} onEdit={() => onEdit(one, {})} onRemove={() => onRemove(one)} />)}
      </CarriedLines>
      {stage.can.includes('create') && (
        <Button icon={<PlusOutlined />} onClick={() => onEdit(null, { pipeline: { id: pipeline.id, title: typed<'Pipeline'>(pipeline).name ?? '' }, position: last + 1 })}>
          {t('list.create', { what: stage.label })}
        </Button>
      )}
    </>
  );
}

interface LineProps {
  entity: Entity;
  stage: RecordData;
  movable: boolean;
  onEdit: () => void;
  onRemove: () => void;
}

function StageLine({ entity, stage, movable, onEdit, onRemove }: LineProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition } = useSortable({ id: stage.id, disabled: !movable });
  const kind = fieldOf(entity, 'kind');
  const { name = '', probability, expected_days: days } = typed<'Stage'>(stage);
  return (
    <div ref={setNodeRef} className={styles['line']} style={{ transform: CSS.Translate.toString(transform), transition }}>
      {movable && (
        <Button ref={setActivatorNodeRef} type="text" size="small" className={styles['handle'] ?? ''} icon={<HolderOutlined />} {...attributes} {...listeners} aria-label={t('settings.pipelines.move', { name })} />
      )}
      <span className={styles['grow']}>{name}</span>
      {kind && <FieldValue field={kind} record={stage} compact />}
      <span className={styles['muted']}>{format.number(probability ?? 0)}%</span>
      {typeof days === 'number' && <span className={styles['muted']}>{t('settings.pipelines.days', { days: format.number(days) })}</span>}
      {entity.can.includes('update') && <Button size="small" onClick={onEdit}>{t('edit')}</Button>}
      {entity.can.includes('remove') && <Button size="small" danger onClick={onRemove}>{t('remove')}</Button>}
    </div>
  );
}
