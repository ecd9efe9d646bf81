import { expect, it } from 'vitest';
import en from '@/words/en';
import { sentenceOf } from './sentence';

it.each([
  [{ kind: 'assigned', count: 1, details: null }, 'assigned'],
  [{ kind: 'assigned', count: 1, details: { many: true } }, 'assignedMany'],
  [{ kind: 'first_contact_soon', count: 3, details: { many: true } }, 'first_contact_soonMany'],
  [{ kind: 'first_contact_overdue', count: 3, details: { many: true } }, 'first_contact_overdueMany'],
  [{ kind: 'proposed', count: 1, details: { lead: 'x' } }, 'proposed'],
  [{ kind: 'proposed', count: 1, details: { many: true } }, 'proposedMany'],
  [{ kind: 'task_overdue', count: 1, details: null }, 'task_overdue'],
  [{ kind: 'task_overdue', count: 4, details: null }, 'task_overdueMany'],
  [{ kind: 'of_next_year', count: 1, details: null }, 'other'],
])('%o is said by %s', (notification, word) => {
  expect(sentenceOf(notification)).toBe(word);
  expect(en).toHaveProperty(['notification', 'kind', word]);
});
