import type { NewTypeBody, TypeBody } from '@/api/administration';
import { languages } from '@/shared/locale';
import { isEmptyLabel, labelOf, type Labels } from '../fields/field-body';

/** What the dialog of a record type asks for. */
export interface TypeAnswers {
  labels: Labels;
  many?: Labels;
  icon: string;
  owned: boolean;
  /** The type whose rights it has; null: nobody but administrators has any. */
  rightsLike: string | null;
  /** Whether a follow-up may be about one. */
  followed: boolean;
  board?: string | null;
}

/** A new type as the API wants it. */
export const newType = (answers: TypeAnswers): NewTypeBody => ({
  label: labelOf(answers.labels),
  ...(isEmptyLabel(answers.many) ? {} : { label_many: labelOf(answers.many ?? {}) }),
  icon: answers.icon,
  owned: answers.owned,
  rights_like: answers.rightsLike,
  ...(answers.followed ? { referred_by: ['activity'] } : {}),
});

const isTouched = (now: Labels | undefined, before: Labels) => languages.some((language) => (now?.[language] ?? '') !== (before[language] ?? ''));

/** What was changed of a type. A label that nobody touched is not sent: the server knows it in languages that are not shown here. */
export const changedType = (answers: TypeAnswers, before: { labels: Labels; many: Labels; icon: string; board: string | null }): TypeBody => ({
  ...(isTouched(answers.labels, before.labels) ? { label: labelOf(answers.labels) } : {}),
  ...(isTouched(answers.many, before.many) && !isEmptyLabel(answers.many) ? { label_many: labelOf(answers.many ?? {}) } : {}),
  ...(answers.icon !== before.icon ? { icon: answers.icon } : {}),
  ...((answers.board ?? null) !== before.board ? { board: answers.board ?? null } : {}),
});
