import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import { toProblem, type Problem } from '@/api/problem';
import { createRecord, updateRecord } from '@/api/records';
import type { Entity, RecordData, Value } from '@/api/types';
import { useLocale } from '@/shared/locale';
import { newKey } from '@/shared/new-key';
import { changedFields, typedFields } from './changed-fields';
import { defaults, missing, type Values } from './form-fields';
import { merge, same } from './merge';
import { currentOf, labelsOf, staleOf, withoutFields, type Stale } from './stale';
import { useFormDraft, type FormDraft } from './use-form-draft';

export interface RecordForm {
  entity: Entity;
  id: string | null;
  values: Values;
  errors: Record<string, string>;
  problem: Problem | null;
  saving: boolean;
  /** Something was typed and is not saved; in which fields. */
  dirty: boolean;
  typed: string[];
  existing: boolean;
  /** Counts the saves that were refused, so that the first error can be shown. */
  refused: number;
  /** What a colleague changed while this form was open; `fields` of it still want a choice. */
  stale: Stale | null;
  /** A save waits for that choice. */
  asking: boolean;
  draft: FormDraft;
  set: (field: string, value: Value) => void;
  /** Saves what was changed; null when it could not be, and the form says why. */
  save: () => Promise<RecordData | null>;
  /** Keeps ours of these fields, takes theirs for the rest that was asked, and saves on top of theirs. */
  settle: (ours: string[]) => Promise<RecordData | null>;
  /** Takes a colleague's value for one field. */
  takeTheirs: (field: string) => void;
  dropStale: () => void;
  /** Puts back what was typed another time. */
  takeDraft: () => void;
}

/** Somebody saving all the time must not keep a save going for ever. */
const mostMerges = 5;

/** The state of a form of any record type: what is typed, what is wrong with it, what others changed meanwhile, and saving. */
export function useRecordForm(entity: Entity, record: RecordData | null, preset: Values = {}): RecordForm {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const reader = useLocale();
  const [base, setBase] = useState<Values>(() => (record ? { ...record } : {}));
  const [begun] = useState<Values>(() => (record ? {} : { ...defaults(entity, reader.me, reader.currency), ...preset }));
  const [values, setValues] = useState<Values>(() => (record ? { ...record, ...preset } : begun));
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [problem, setProblem] = useState<Problem | null>(null);
  const [saving, setSaving] = useState(false);
  const [refused, setRefused] = useState(0);
  const [stale, setStale] = useState<Stale | null>(null);
  const [asking, setAsking] = useState(false);
  const [key] = useState(newKey);
  const existing = record !== null;

  const typed = typedFields(entity, existing ? { ...base, ...preset } : begun, values);
  const draft = useFormDraft(entity.name, record?.id ?? null, typed);

  // A colleague saved while the form is open: what one did not touch is theirs at once, the rest waits.
  if (record && !saving && record.version > Number(base['version'] ?? 0)) {
    const merged = merge(entity, base, values, record);
    setBase({ ...base, ...record });
    setValues(merged.values);
    if (merged.theirs.length > 0) setStale(staleOf(stale, base, record, merged));
  }

  const set = (field: string, value: Value) => {
    setValues((now) => ({ ...now, [field]: value }));
    setErrors((now) => Object.fromEntries(Object.entries(now).filter(([name]) => name !== field)));
  };

  const refuse = (failed: Problem | null, wrong: Record<string, string>) => {
    setProblem(failed);
    setErrors(wrong);
    setRefused((count) => count + 1);
  };

  /** Sends until nobody was faster; stops where both changed the same field. */
  const send = async (over: Values, wanted: Values, open: Stale | null): Promise<RecordData | null> => {
    setSaving(true);
    setProblem(null);
    let [below, mine, together] = [over, wanted, open];
    try {
      for (let round = 0; ; round += 1) {
        const changed = changedFields(entity, below, mine, existing);
        try {
          const saved = record ? await updateRecord(entity.path, record.id, Number(below['version'] ?? 0), changed) : await createRecord(entity.path, changed, key);
          draft.drop();
          setBase({ ...below, ...saved });
          if (together && together.theirs.length > 0) void message.info(t('stale.merged', { fields: labelsOf(entity, together.theirs, t('listJoint')) }), 6);
          return saved;
        } catch (error) {
          const failed = toProblem(error);
          const current = currentOf(failed);
          if (!current || round >= mostMerges) {
            // A field hidden or a choice removed while the form was open: it is described anew, what was typed stays.
            if (failed.errors.some((one) => /unknown_field|read_only|choice/.test(one.code))) void queries.invalidateQueries({ queryKey: keys.meta });
            refuse(failed, Object.fromEntries(failed.errors.map((one) => [one.field, one.message])));
            return null;
          }
          const merged = merge(entity, below, mine, current);
          together = staleOf(together, below, current, merged);
          below = { ...below, ...current };
          mine = merged.values;
          setBase(below);
          setValues(mine);
          setStale(together);
          if (together.fields.length > 0) {
            setAsking(true);
            return null;
          }
        }
      }
    } finally {
      setSaving(false);
    }
  };

  const save = async () => {
    const empty = missing(entity, values, reader, existing);
    if (empty.length > 0) {
      refuse(null, Object.fromEntries(empty.map((field) => [field, t('form.required')])));
      return null;
    }
    // Where both typed the same by now there is nothing left to ask.
    const open = stale && withoutFields(stale, stale.fields.filter((field) => same(values[field], stale.current[field])));
    if (open && open.fields.length > 0) {
      setStale(open);
      setAsking(true);
      return null;
    }
    if (record && Object.keys(changedFields(entity, base, values, true)).length === 0) {
      draft.drop();
      return record;
    }
    return send(base, values, open);
  };

  const settle = async (ours: string[]) => {
    if (!stale) return null;
    const theirs = stale.fields.filter((field) => !ours.includes(field));
    const settled = { ...values, ...Object.fromEntries(theirs.map((field) => [field, stale.current[field] ?? null])) };
    const rest = { ...stale, fields: [] };
    setValues(settled);
    setStale(rest);
    setAsking(false);
    if (Object.keys(changedFields(entity, base, settled, existing)).length === 0) {
      draft.drop();
      return stale.current;
    }
    return send(base, settled, null);
  };

  const takeTheirs = (field: string) => {
    if (!stale) return;
    set(field, stale.current[field] ?? null);
    setStale(withoutFields(stale, [field]));
  };

  const takeDraft = () => {
    if (!draft.found) return;
    const { fields, before } = draft.found.typed;
    const then = { ...values, ...before };
    const merged = record ? merge(entity, then, { ...then, ...fields }, { ...record, version: Number(base['version'] ?? 0) }) : null;
    setValues({ ...values, ...fields });
    if (record && merged && merged.both.length > 0) setStale(staleOf(stale, then, record, { ...merged, theirs: merged.both }));
    draft.taken();
  };

  return {
    entity, id: record?.id ?? null, values, errors, problem, saving, existing, refused, stale, asking, draft, set, save, settle, takeTheirs, takeDraft,
    dirty: Object.keys(typed.fields).length > 0,
    // A name brought along, as from a reference box, was typed too.
    typed: [...new Set([...Object.keys(typed.fields), ...(existing ? [] : Object.keys(preset))])],
    dropStale: () => setAsking(false),
  };
}
