import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toProblem, type Problem } from '@/api/problem';
import { createRecord, updateRecord } from '@/api/records';
import type { Entity, RecordData, Value } from '@/api/types';
import { useLocale } from '@/shared/locale';
import { newKey } from '@/shared/new-key';
import { defaults, missing, type Values } from './form-fields';
import { staleOf, type Stale } from './stale';
import { wireValue } from './wire-value';

export interface RecordForm {
  entity: Entity;
  values: Values;
  errors: Record<string, string>;
  problem: Problem | null;
  saving: boolean;
  dirty: boolean;
  existing: boolean;
  stale: Stale | null;
  set: (field: string, value: Value) => void;
  /** Saves what was changed; null when it could not be, and the form says why. */
  save: () => Promise<RecordData | null>;
  /** After a stale save: keeps these fields of ours, takes theirs for the rest, and saves on top of theirs. */
  settle: (ours: string[]) => Promise<RecordData | null>;
  dropStale: () => void;
}

/** The state of a form of any record type: what is typed, what is wrong with it, and saving. */
export function useRecordForm(entity: Entity, record: RecordData | null, preset: Values = {}): RecordForm {
  const { t } = useTranslation();
  const reader = useLocale();
  const [base, setBase] = useState<Values>(() => (record ? { ...record } : {}));
  const [values, setValues] = useState<Values>(() => (record ? { ...record, ...preset } : { ...defaults(entity, reader.me, reader.currency), ...preset }));
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [problem, setProblem] = useState<Problem | null>(null);
  const [saving, setSaving] = useState(false);
  const [stale, setStale] = useState<Stale | null>(null);
  const [key] = useState(newKey);
  const existing = record !== null;

  const changed = changedFields(base, values, existing);

  const set = (field: string, value: Value) => {
    setValues((now) => ({ ...now, [field]: value }));
    setErrors((now) => Object.fromEntries(Object.entries(now).filter(([name]) => name !== field)));
  };

  const send = async (fields: Values, version: number): Promise<RecordData | null> => {
    setSaving(true);
    setProblem(null);
    try {
      return record ? await updateRecord(entity.path, record.id, version, fields) : await createRecord(entity.path, fields, key);
    } catch (error) {
      const failed = toProblem(error);
      const conflict = failed.status === 412 ? staleOf(failed, entity, base, fields) : null;
      if (conflict) setStale(conflict);
      else {
        setProblem(failed);
        setErrors(Object.fromEntries(failed.errors.map((one) => [one.field, one.message])));
      }
      return null;
    } finally {
      setSaving(false);
    }
  };

  const save = async () => {
    const empty = missing(entity, values, reader, existing);
    if (empty.length > 0) {
      setErrors(Object.fromEntries(empty.map((field) => [field, t('form.required')])));
      return null;
    }
    if (record && Object.keys(changed).length === 0) return record;
    return send(changed, Number(base['version'] ?? 0));
  };

  const settle = async (ours: string[]) => {
    if (!stale) return null;
    const kept = Object.fromEntries(Object.entries(changed).filter(([field]) => ours.includes(field) || !stale.fields.includes(field)));
    setBase({ ...stale.current });
    setValues({ ...stale.current, ...kept });
    setStale(null);
    return Object.keys(kept).length === 0 ? stale.current : send(kept, stale.current.version);
  };

  return {
    entity, values, errors, problem, saving, existing, stale, set, save, settle,
    dirty: Object.keys(changed).length > 0,
    dropStale: () => setStale(null),
  };
}

function changedFields(base: Values, values: Values, existing: boolean): Values {
  const changed: Values = {};
  for (const [field, value] of Object.entries(values)) {
    if (field === 'id' || field === 'version' || field === 'can') continue;
    const after = wireValue(value);
    const before = wireValue(base[field]);
    if (JSON.stringify(after) !== JSON.stringify(before) && (existing || after !== null)) changed[field] = after;
  }
  return changed;
}
