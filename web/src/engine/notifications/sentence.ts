import type { Notification } from '@/api/notifications';

const known = new Set([
  'assigned', 'invited', 'mentioned', 'shared', 'task_due', 'task_overdue', 'record_changed', 'record_removed', 'import_done', 'job_done', 'job_failed',
  'step_due', 'commitment_due', 'commitment_overdue', 'first_contact_soon', 'first_contact_overdue', 'returns_soon', 'reclaimed', 'extension_asked', 'extension_decided', 'proposed',
]);

const ofMany = new Set(['assigned', 'proposed', 'first_contact_soon', 'first_contact_overdue']);

/** The word that says what happened: one of `notification.kind.…`; several at once have their own. */
export function sentenceOf({ kind, count, details }: Pick<Notification, 'kind' | 'count' | 'details'>): string {
  if (details?.['many'] === true && ofMany.has(kind)) return `${kind}Many`;
  if (kind === 'task_overdue' && count > 1) return 'task_overdueMany';
  return known.has(kind) ? kind : 'other';
}
