import type { FieldBody, Label } from '@/api/administration';
import { languages, type Language } from '@/shared/locale';

export type Labels = Partial<Record<Language, string>>;

/** What a field dialog asks for. */
export interface FieldAnswers {
  labels: Labels;
  type: string;
  required?: boolean;
  to?: string;
  max?: number | null;
  choices?: { labels: Labels; color?: string }[];
}

export const fieldTypes = [
  'text', 'long_text', 'email', 'phone', 'url', 'integer', 'decimal', 'money', 'percent', 'date', 'datetime', 'boolean',
  'choice', 'choices', 'reference', 'references', 'user', 'address',
] as const;

export const hasChoices = (type: string | undefined): boolean => type === 'choice' || type === 'choices';
export const hasTarget = (type: string | undefined): boolean => type === 'reference' || type === 'references';
export const hasLength = (type: string | undefined): boolean => type === 'text' || type === 'long_text';

/** The labels that were typed; the server takes the first of them for a language without one. */
export function labelOf(labels: Labels): Label {
  return Object.fromEntries(languages.flatMap((language) => {
    const text = labels[language]?.trim();
    return text ? [[language, text]] : [];
  }));
}

export const isEmptyLabel = (labels: Labels | undefined): boolean => !labels || Object.keys(labelOf(labels)).length === 0;

/** A new field as the API wants it: only what goes with its type. */
export function newField(answers: FieldAnswers): FieldBody {
  return {
    label: labelOf(answers.labels),
    type: answers.type,
    ...(answers.required ? { required: true } : {}),
    ...(hasTarget(answers.type) && answers.to ? { to: answers.to } : {}),
    ...(hasLength(answers.type) && answers.max ? { max: answers.max } : {}),
    ...(hasChoices(answers.type)
      ? { choices: (answers.choices ?? []).filter((one) => !isEmptyLabel(one.labels)).map((one) => ({ label: labelOf(one.labels), ...(one.color ? { color: one.color } : {}) })) }
      : {}),
  };
}

/**
 * A change of a field. The label is sent only when it was touched: the server knows labels in three languages but tells only
 * the reader's, and a label sent replaces all three.
 */
export function changedField(answers: FieldAnswers, before: { labels: Labels; required: boolean; max?: number | undefined }): FieldBody {
  const touched = languages.some((language) => (answers.labels[language] ?? '') !== (before.labels[language] ?? ''));
  return {
    ...(touched ? { label: labelOf(answers.labels) } : {}),
    ...(Boolean(answers.required) !== before.required ? { required: Boolean(answers.required) } : {}),
    ...(hasLength(answers.type) && (answers.max ?? undefined) !== before.max ? { max: answers.max ?? null } : {}),
  };
}
