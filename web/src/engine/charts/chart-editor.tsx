import { Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeta } from '@/api/meta-context';
import type { Entity } from '@/api/types';
import { later } from '@/shared/later';
import { fromDraft, toDraft, type GroupDraft } from '../filters/draft';
import { fieldOf, isDaily } from '../meta';
import { ChartView } from './chart-view';
import { chartKinds, groupableFields, groupingOf, isDated, isDrawable, measureOf, measures, summableFields, type ChartDefinition } from './definition';
import { periods } from './periods';
import styles from './charts.module.css';

const FilterBuilder = later(() => import('../filters/filter-builder').then((parts) => parts.FilterBuilder));

interface Props {
  title: string;
  definition: ChartDefinition | null;
  onSave: (title: string, definition: ChartDefinition) => void;
  onClose: () => void;
}

/** Makes or changes a chart: which records, counted by what, drawn how; beside it what comes of it. */
export function ChartEditor({ title: before, definition: given, onSave, onClose }: Props) {
  const { t } = useTranslation();
  const { meta, byName } = useMeta();
  const entities = meta.entities.filter(isDaily);
  const first = given ?? firstOf(entities[0]);
  const [title, setTitle] = useState(before);
  const [definition, setDefinition] = useState<ChartDefinition>(first);
  const [draft, setDraft] = useState<GroupDraft>(() => toDraft(first.filter));
  const entity = byName.get(definition.entity);
  const set = (change: Partial<ChartDefinition>) => setDefinition((now) => ({ ...now, ...change }));
  if (!entity) return null;
  const groups = groupableFields(entity).map((field) => ({ value: field.name, label: field.label }));
  const sums = summableFields(entity);
  const shown = entity.fields.filter((field) => !field.part_of && field.type !== 'json');
  const sortable = entity.fields.filter((field) => field.sort);
  const measure = measureOf(definition.measure);
  const named = title.trim() || suggested(entity, definition, t('chart.count'));
  return (
    <Modal
      open
      width={960}
      title={given ? t('chart.change') : t('chart.make')}
      okText={t('save')}
      okButtonProps={{ disabled: !isDrawable(entity, definition) }}
      onOk={() => onSave(named, definition)}
      onCancel={onClose}
    >
      <Form layout="vertical" component="div" className={styles['editor'] ?? ''}>
        <div>
          <Form.Item label={t('chart.title')} htmlFor="chart-title">
            <Input id="chart-title" value={title} placeholder={named} maxLength={100} autoFocus onChange={(event) => setTitle(event.target.value)} />
          </Form.Item>
          <Form.Item label={t('chart.entity')} htmlFor="chart-entity">
            <Select
              id="chart-entity"
              value={entity.name}
              onChange={(name) => {
                setDefinition({ ...firstOf(byName.get(name)), kind: definition.kind });
                setDraft(toDraft(null));
              }}
              options={entities.map((one) => ({ value: one.name, label: one.label_many }))}
            />
          </Form.Item>
          <Form.Item label={t('chart.kind')} htmlFor="chart-kind">
            <Select
              id="chart-kind"
              value={definition.kind}
              onChange={(kind) => set({ kind, ...(kind === 'list' && !definition.columns ? listOf(entity) : {}), ...(kind === 'number' ? { group: null, split: null } : definition.group === null ? { group: firstOf(entity).group } : {}), ...(kind === 'pie' || kind === 'funnel' ? { split: null } : {}) })}
              options={chartKinds.map((kind) => ({ value: kind, label: t(`chart.kinds.${kind}`) }))}
            />
          </Form.Item>
          {definition.kind === 'list' ? (
            <>
              <Form.Item label={t('chart.columns')} htmlFor="chart-columns">
                <Select id="chart-columns" mode="multiple" maxCount={5} value={definition.columns ?? []} onChange={(columns) => set({ columns })} showSearch={{ optionFilterProp: 'label' }} options={shown.map((field) => ({ value: field.name, label: field.label }))} />
              </Form.Item>
              <Form.Item label={t('chart.sort')} htmlFor="chart-sort">
                <Select id="chart-sort" value={definition.sort ?? null} onChange={(sort) => set({ sort })} showSearch={{ optionFilterProp: 'label' }} options={sortable.flatMap((field) => [{ value: field.name, label: `${field.label} ↑` }, { value: `-${field.name}`, label: `${field.label} ↓` }])} />
              </Form.Item>
            </>
          ) : (
          <Form.Item label={t('chart.measure')} htmlFor="chart-measure">
            <Select
              id="chart-measure"
              value={definition.measure}
              onChange={(value) => set({ measure: value, also: [], sort: null })}
              options={[
                { value: 'count', label: t('chart.count') },
                ...sums.flatMap((field) => measures.map((what) => ({ value: `${what}:${field.name}`, label: t(`chart.measures.${what}`, { field: field.label }) }))),
                ...(measure.field && !fieldOf(entity, measure.field) ? [{ value: definition.measure, label: definition.measure }] : []),
              ]}
            />
          </Form.Item>
          )}
          {definition.kind !== 'number' && definition.kind !== 'list' && <GroupSelect id="chart-group" label={t('chart.group')} entity={entity} groups={groups} value={definition.group} onChange={(group) => set({ group, sort: null })} />}
          {(definition.kind === 'bar' || definition.kind === 'line' || definition.kind === 'table') && (
            <GroupSelect id="chart-split" label={t('chart.split')} entity={entity} groups={groups.filter((one) => one.value !== groupingOf(definition.group ?? '').field)} value={definition.split} optional onChange={(split) => set({ split })} />
          )}
        </div>
        <div aria-live="polite">{isDrawable(entity, definition) && <ChartView title={named} entity={entity} definition={definition} height={300} />}</div>
        <Form.Item label={t('chart.filter')} className={styles['filter'] ?? ''}>
          <FilterBuilder
            entity={entity}
            draft={draft}
            onChange={(next) => {
              setDraft(next);
              set({ filter: fromDraft(next) });
            }}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function GroupSelect({ id, label, entity, groups, value, optional, onChange }: { id: string; label: string; entity: Entity; groups: { value: string; label: string }[]; value: string | null; optional?: boolean; onChange: (group: string | null) => void }) {
  const { t } = useTranslation();
  const { field, period } = groupingOf(value ?? '');
  const choose = (name: string | undefined) => onChange(name === undefined ? null : isDated(fieldOf(entity, name)) ? `${name}:month` : name);
  return (
    <Form.Item label={label} htmlFor={id}>
      <div style={{ display: 'flex', gap: 8 }}>
        <Select id={id} style={{ flex: 1, minWidth: 0 }} allowClear={optional ?? false} value={field || null} showSearch={{ optionFilterProp: 'label' }} placeholder={t('chart.noSplit')} onChange={(name) => choose(name ?? undefined)} options={groups} />
        {isDated(fieldOf(entity, field)) && (
          <Select style={{ width: 110 }} aria-label={t('chart.period')} value={period ?? 'day'} onChange={(next) => onChange(`${field}:${next}`)} options={periods.map((one) => ({ value: one, label: t(`chart.periods.${one}`) }))} />
        )}
      </div>
    </Form.Item>
  );
}

/** What a list begins with: the title, and the first day one can put off. */
function listOf(entity: Entity): Partial<ChartDefinition> {
  const at = entity.fields.find((field) => field.type === 'datetime' && !field.system && !field.read_only && field.sort);
  return { columns: [entity.title, ...(at ? [at.name] : [])], sort: at?.name ?? '-created_at', limit: 10 };
}

/** What a new chart begins with: how many, by the type's own board or its first choice. */
function firstOf(entity: Entity | undefined): ChartDefinition {
  const fields = entity ? groupableFields(entity) : [];
  const group = entity?.board ?? fields.find((field) => field.type === 'choice')?.name ?? 'created_at:month';
  return { entity: entity?.name ?? '', kind: 'bar', group, split: null, measure: 'count', filter: null };
}

function suggested(entity: Entity, { kind, group, measure }: ChartDefinition, count: string): string {
  if (kind === 'list') return entity.label_many;
  const { field } = measureOf(measure);
  const what = field ? (fieldOf(entity, field)?.label ?? field) : count;
  const by = group ? fieldOf(entity, groupingOf(group).field)?.label : undefined;
  return [entity.label_many, what, by].filter(Boolean).join(' · ');
}
