import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Comparison, Entity } from '@/api/types';
import { needsValue } from '@/fields-types/field-type';
import { shownAs } from '@/fields-types/field-value';
import { fieldType } from '@/fields-types/registry';
import { isGroup, type GroupDraft, type RowDraft } from './draft';
import { findField, useFilterableFields, type FilterableField } from './filterable-fields';
import { opWord } from './op-word';
import styles from './filters.module.css';

type Groups = { label: string; fields: FilterableField[] }[];

interface Props {
  entity: Entity;
  draft: GroupDraft;
  onChange: (draft: GroupDraft) => void;
  /** Asks for the record's own fields only, none of another it refers to. */
  own?: boolean;
}

/** Conditions in words: groups of all or any, with groups inside. */
export function FilterBuilder({ entity, draft, onChange, own = false }: Props) {
  const groups = useFilterableFields(entity);
  return <Group groups={own ? groups.slice(0, 1) : groups} draft={draft} depth={0} onChange={onChange} />;
}

function Group({ groups, draft, depth, onChange, onRemove }: { groups: Groups; draft: GroupDraft; depth: number; onChange: (draft: GroupDraft) => void; onRemove?: () => void }) {
  const { t } = useTranslation();
  const replace = (index: number, part: GroupDraft | RowDraft) => onChange({ ...draft, parts: draft.parts.map((one, at) => (at === index ? part : one)) });
  const remove = (index: number) => onChange({ ...draft, parts: draft.parts.filter((_, at) => at !== index) });
  const newRow = (): RowDraft => {
    const first = groups[0]?.fields[0];
    return { field: first?.path ?? '', op: fieldType(first?.field.type ?? 'text').operators[0] ?? '=', value: null };
  };
  return (
    <div className={depth > 0 ? styles['nested'] : undefined}>
      <div className={styles['kind']}>
        <Segmented
          size="small"
          value={draft.kind}
          onChange={(kind) => onChange({ ...draft, kind })}
          options={[{ value: 'all' as const, label: t('filter.all') }, { value: 'any' as const, label: t('filter.any') }, { value: 'none' as const, label: t('filter.none') }]}
        />
        {onRemove && <Button size="small" type="text" icon={<CloseOutlined />} aria-label={t('filter.removeGroup')} onClick={onRemove} />}
      </div>
      {draft.parts.map((part, index) =>
        isGroup(part) ? (
          <Group key={index} groups={groups} draft={part} depth={depth + 1} onChange={(next) => replace(index, next)} onRemove={() => remove(index)} />
        ) : (
          <Row key={index} groups={groups} row={part} onChange={(next) => replace(index, next)} onRemove={() => remove(index)} />
        ),
      )}
      <div className={styles['add']}>
        <Button size="small" type="dashed" icon={<PlusOutlined />} onClick={() => onChange({ ...draft, parts: [...draft.parts, newRow()] })}>
          {t('filter.addRow')}
        </Button>
        {depth < 3 && (
          <Button size="small" type="dashed" onClick={() => onChange({ ...draft, parts: [...draft.parts, { kind: draft.kind === 'all' ? 'any' : 'all', parts: [newRow()] }] })}>
            {t('filter.addGroup')}
          </Button>
        )}
      </div>
    </div>
  );
}

function Row({ groups, row, onChange, onRemove }: { groups: Groups; row: RowDraft; onChange: (row: RowDraft) => void; onRemove: () => void }) {
  const { t } = useTranslation();
  const found = findField(groups, row.field);
  const type = fieldType(found ? shownAs(found.field) : 'text');
  const operators = type.operators.includes(row.op) ? type.operators : [row.op, ...type.operators];
  const chooseField = (path: string) => {
    const next = fieldType(findField(groups, path)?.field.type ?? 'text');
    onChange({ field: path, op: next.operators[0] ?? '=', value: null });
  };
  // A range has two ends, other operators one value.
  const chooseOp = (op: Comparison) => onChange({ ...row, op, value: (op === 'between') === (row.op === 'between') ? row.value : null });
  return (
    <div className={styles['row']}>
      <Select
        className={styles['field'] ?? ''}
        aria-label={t('filter.field')}
        value={row.field || null}
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        onChange={chooseField}
        options={groups.map((group) => ({ label: group.label, options: group.fields.map((one) => ({ value: one.path, label: one.label })) }))}
      />
      <Select
        className={styles['op'] ?? ''}
        aria-label={t('filter.operator')}
        value={row.op}
        popupMatchSelectWidth={false}
        onChange={chooseOp}
        options={operators.map((op) => ({ value: op, label: opWord(t, op, found?.field) }))}
      />
      <div className={styles['value']}>
        {found && needsValue(row.op) && <type.FilterInput field={found.field} op={row.op} value={row.value} onChange={(value) => onChange({ ...row, value })} />}
      </div>
      <Button type="text" icon={<CloseOutlined />} aria-label={t('filter.removeRow')} onClick={onRemove} />
    </div>
  );
}
