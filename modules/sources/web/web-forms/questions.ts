import type { Entity, Field, Value } from '@/api/types';
import { fieldOf, isWhole } from '@/engine/meta';
import { stringOf } from '@/fields-types/values';
import type { PublishedForm, Question as PublishedQuestion } from '../public-form/contract';

/** A text for everybody, or one by language; empty: the field's own. */
export type Text = string | { [language: string]: string } | null;

/** One question of a form as it is kept: which field it fills, and how it is asked. */
export interface Question {
  field: string;
  label?: Text;
  help?: Text;
  required?: boolean;
}

const askableTypes = new Set(['text', 'long_text', 'email', 'phone', 'url', 'integer', 'decimal', 'money', 'percent', 'date', 'boolean', 'choice', 'choices']);

// What becomes of a lead is not for the one who asks.
const ours = new Set(['status', 'rank', 'lost_reason', 'source', 'campaign', 'cost', 'next_follow_up_at']);

/** Whether a stranger may be asked for a field. */
export const askable = (field: Field): boolean =>
  askableTypes.has(field.type) && !ours.has(field.name) && !field.read_only && !field.system && !isWhole(field) && !field.name.endsWith('_currency');

/** What a new form begins with: who it is and how to reach him. */
export function firstQuestions(lead: Entity): Question[] {
  return ['name', 'company', 'mobile', 'needs'].flatMap((name) => {
    const field = fieldOf(lead, name);
    return field && askable(field) ? [{ field: name, label: null, help: null, required: field.required || name === 'mobile' }] : [];
  });
}

export const questionsOf = (value: Value): Question[] => (Array.isArray(value) ? (value as unknown as Question[]) : []);

/** A text in a language: the first that is there when that one is not. */
export function spokenText(text: Text | undefined, language: string): string {
  if (typeof text === 'string') return text;
  return text ? (text[language] ?? Object.values(text).find(Boolean) ?? '') : '';
}

/** One text for all where only one was written; null where none was. */
export function textOf(byLanguage: { [language: string]: string }): Text {
  const written = Object.entries(byLanguage).filter(([, text]) => text.trim() !== '');
  if (written.length === 0) return null;
  return written.length === 1 ? (written[0]?.[1] ?? null) : Object.fromEntries(written);
}

/** A form as a stranger will see it, from what is typed in the builder. */
export function previewOf(values: { [field: string]: Value }, lead: Entity, language: string): PublishedForm {
  const consent = stringOf(values['consent_text']).trim();
  const count = Number(values['files_allowed'] ?? 0);
  return {
    title: stringOf(values['title']) || stringOf(values['name']),
    intro: stringOf(values['intro']) || null,
    questions: questionsOf(values['questions']).flatMap((question) => published(question, lead, language)),
    consent: consent ? { text: consent, required: values['consent_required'] === true } : null,
    files: count > 0 ? { count, max_size: 10_000_000 } : null,
    challenge: { nonce: '', difficulty: 0 },
  };
}

function published({ field: name, label, help, required }: Question, lead: Entity, language: string): PublishedQuestion[] {
  const field = fieldOf(lead, name);
  if (!field) return [];
  return [{
    name, type: field.type, label: spokenText(label, language) || field.label, help: spokenText(help, language) || field.help || null, required: required === true,
    max: field.max ?? null, choices: (field.choices ?? []).map((one) => ({ value: one.value, label: one.label })),
  }];
}
