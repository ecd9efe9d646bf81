import { App, Button } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { use, useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import type { Entity, Field, RecordData, Value } from '@/api/types';
import { FieldValue } from '@/fields-types/field-value';
import { CreateInPlaceContext } from '@/fields-types/reference-context';
import { fieldType } from '@/fields-types/registry';
import { changedFields } from '../form/changed-fields';
import type { Values } from '../form/form-fields';
import { labelsOf } from '../form/stale';
import { StaleDialog } from '../form/stale-dialog';
import { useRecordForm } from '../form/use-record-form';
import { fieldOf } from '../meta';
import styles from './record.module.css';

// Chosen is saved: there is nothing more to type.
const chosenAtOnce = new Set(['boolean', 'choice', 'date', 'datetime', 'reference', 'user']);
// Enter belongs to the text, or to the list of choices.
const keepsEnter = new Set(['long_text', 'json', 'choice', 'choices', 'reference', 'references', 'user']);

interface Props {
  entity: Entity;
  record: RecordData;
  field: Field;
  /** What was typed here before Esc, to go on with. */
  typed: Value | undefined;
  onEdit: (typed?: Value) => void;
  onDone: () => void;
  onStep: (by: 1 | -1) => void;
  /** To the whole form, as when another field is wanted too. */
  onWhole: (values: Values) => void;
}

/** One field where it stands. Enter, leaving it and Tab save; Esc leaves it as it was, and can be taken back. */
export function FactEditor({ entity, record, field, typed, onEdit, onDone, onStep, onWhole }: Props) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [preset] = useState(typed === undefined ? undefined : { [field.name]: typed });
  const form = useRecordForm(entity, record, preset);
  const box = useRef<HTMLDivElement>(null);
  const busy = useRef(false);
  const left = useRef(false);
  const [chosen, setChosen] = useState(0);
  const type = fieldType(field.type);
  const [text, setText] = useState(type === fieldType('text') || type.numeric);

  // What was taken up again from before Esc is a change too.
  const changed = Object.keys(changedFields(entity, record, form.values, true)).length > 0;

  const saved = (made: RecordData) => {
    const whole = [...keys.record(entity.name, record.id), 'whole'];
    // Shown at once; what the server makes of it (titles, computed fields) comes behind.
    queries.setQueryData<RecordData>(whole, (now) => now && { ...now, ...form.values, version: made.version, can: now.can });
    void queries.invalidateQueries({ queryKey: keys.record(entity.name, record.id) });
    void queries.invalidateQueries({ queryKey: keys.lists(entity.name) });
    void queries.invalidateQueries({ queryKey: keys.board(entity.name) });
  };
  const commit = async (then: () => void) => {
    if (busy.current || left.current) return;
    if (!changed) {
      left.current = true;
      then();
      return;
    }
    busy.current = true;
    const made = await form.save();
    busy.current = false;
    if (!made) return;
    left.current = true;
    saved(made);
    then();
  };
  const latest = useRef(commit);
  useEffect(() => {
    latest.current = commit;
  });
  useEffect(() => {
    if (chosen > 0) void latest.current(onDone);
    // A choice is saved once, when it is made.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [chosen]);

  const back = () => {
    left.current = true;
    const lost = form.values[field.name];
    form.draft.drop();
    onDone();
    if (!changed) return;
    const key = `discarded.${field.name}`;
    void message.info({
      key,
      duration: 8,
      content: (
        <>
          {t('record.discarded', { what: field.label })}{' '}
          <Button
            size="small"
            type="link"
            onClick={() => {
              message.destroy(key);
              onEdit(lost);
            }}
          >
            {t('record.goOn')}
          </Button>
        </>
      ),
    });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    // An open list or calendar takes its keys first.
    const open = box.current?.querySelector('.ant-select-open') !== null;
    if (event.key === 'Escape' && !open) {
      event.preventDefault();
      back();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey || !keepsEnter.has(field.type))) {
      // A calendar first takes what was typed into it.
      if (field.type === 'date' || field.type === 'datetime') setTimeout(() => void latest.current(onDone), 50);
      else void commit(onDone);
    } else if (event.key === 'Tab') {
      const stops = [...(box.current?.querySelectorAll<HTMLElement>('input, textarea, button, select') ?? [])].filter((one) => one.tabIndex >= 0 && !one.hasAttribute('disabled'));
      if (document.activeElement !== (event.shiftKey ? stops[0] : stops.at(-1))) return;
      event.preventDefault();
      const by = event.shiftKey ? -1 : 1;
      if (field.type === 'date' || field.type === 'datetime') (document.activeElement as HTMLElement | null)?.blur();
      setTimeout(() => void latest.current(() => onStep(by)), 0);
    }
  };

  // Lists and calendars hang at the end of the page but belong to the input: React tells of their focus too.
  const inside = useRef(true);
  const onBlur = () => {
    inside.current = false;
    setTimeout(() => {
      if (!inside.current && document.hasFocus() && !box.current?.querySelector('.ant-select-open')) void latest.current(onDone);
    }, 120);
  };
  const create = use(CreateInPlaceContext);
  const createHere = useCallback(
    async (to: string, title: string) => {
      busy.current = true;
      try {
        return (await create?.(to, title)) ?? null;
      } finally {
        busy.current = false;
        inside.current = true;
      }
    },
    [create],
  );
  const id = `fact-${field.name}`;
  const error = form.errors[field.name];
  const others = Object.keys(form.errors).filter((name) => name !== field.name);
  const clash = form.stale?.fields.includes(field.name) ? form.stale : null;
  return (
    <CreateInPlaceContext value={create ? createHere : null}>
      <div
        ref={box}
        className={styles['editor']}
        role="group"
        aria-label={field.label}
        onKeyDown={onKeyDown}
        onFocus={() => {
          inside.current = true;
          // What stands there is typed over.
          if (text && document.activeElement instanceof HTMLInputElement) document.activeElement.select();
          setText(false);
        }}
        onBlur={onBlur}
      >
        <label className={styles['unseen']} htmlFor={id}>{field.label}</label>
        <type.Input
          id={id}
          field={field}
          value={form.values[field.name]}
          values={form.values}
          onChange={(value) => {
            form.set(field.name, value);
            if (chosenAtOnce.has(field.type)) setChosen((count) => count + 1);
          }}
          onOther={form.set}
          invalid={error !== undefined}
          autoFocus
        />
        {clash && <div className={styles['who']} role="status">{t('stale.alsoChanged')}: <FieldValue field={field} record={clash.current} compact /></div>}
        {error && <div className={styles['wrong']} role="alert">{error}</div>}
        {others.length > 0 && (
          <div className={styles['wrong']} role="alert">
            {others.map((name) => `${fieldOf(entity, name)?.label ?? name}: ${form.errors[name] ?? ''}`).join(t('listJoint'))}{' '}
            <Button size="small" type="link" onClick={() => onWhole(changedFields(entity, record, form.values, true))}>{t('record.wholeForm')}</Button>
          </div>
        )}
        {form.problem && form.problem.errors.length === 0 && <div className={styles['wrong']} role="alert">{form.problem.offline ? t('problem.offline.text') : form.problem.message}</div>}
        {form.draft.found && form.draft.found.typed.fields[field.name] !== undefined && (
          <div className={styles['who']}>
            {t('form.draftFound', { when: '' })}: {labelsOf(entity, Object.keys(form.draft.found.typed.fields), t('listJoint'))}{' '}
            <Button size="small" type="link" onMouseDown={(event) => event.preventDefault()} onClick={form.takeDraft}>{t('form.draftTake')}</Button>
          </div>
        )}
      </div>
      <StaleDialog
        form={form}
        onSaved={(made) => {
          left.current = true;
          saved(made);
          onDone();
        }}
      />
    </CreateInPlaceContext>
  );
}
