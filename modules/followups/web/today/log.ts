import type { Value } from '@/api/types';
import type { Due } from '../api';
import { subjectOf } from './queue';

/** What one types after a call. */
export interface Said {
  channel: string;
  text: string;
  signals: string[];
  /** The customer answered: plans that wait for an answer end. */
  reply: boolean;
  nextStep: string;
  nextAt: string | null;
  /** The next step is a promise to the customer. */
  promised: boolean;
  /** Of a task or a promise: whether it is dealt with. */
  outcome: Outcome;
}

export type Outcome = 'done' | 'broken' | 'open';

export const nothingSaid = (channel: string): Said => ({ channel, text: '', signals: [], reply: false, nextStep: '', nextAt: null, promised: false, outcome: 'done' });

/** The way a step is gone by is where its log begins. */
export function channelOf(due: Due, channels: readonly string[]): string {
  const wished = { call: 'call', visit: 'visit', message: 'message', gift: 'visit', mail: 'email' }[due.step?.kind ?? 'call'];
  return channels.includes(wished) ? wished : (channels[0] ?? 'call');
}

/** Whether there is enough to go on with: something said, or a task or promise that is dealt with by that alone. */
export const enough = (due: Due, said: Said): boolean => {
  if (due.entity === 'commitment') return said.outcome === 'done' || said.text.trim() !== '';
  return said.text.trim() !== '' || (due.entity === 'activity' && said.outcome === 'done');
};

/** The follow-up to write; null when nothing was said, or there is nobody to write it at. */
export function followUpOf(due: Due, said: Said): { [field: string]: Value } | null {
  const subject = subjectOf(due);
  if (!subject || said.text.trim() === '') return null;
  return {
    kind: 'follow_up', channel: said.channel, summary: said.text.trim(), [subject.entity]: subject.id,
    ...(said.signals.length > 0 ? { signals: said.signals } : {}),
    ...(said.reply ? { reply: true } : {}),
    ...(due.kind === 'plan' ? { step_done: true } : {}),
    ...(said.nextStep.trim() ? { next_step: said.nextStep.trim() } : {}),
    ...(said.nextAt ? { next_step_at: said.nextAt } : {}),
  };
}

/** The promise to keep in mind; null when none was made, or it has no words or no day. */
export function promiseOf(due: Due, said: Said, madeIn: string): { [field: string]: Value } | null {
  const subject = subjectOf(due);
  if (!subject || !said.promised || !said.nextAt || said.nextStep.trim() === '') return null;
  return { subject: said.nextStep.trim(), due_at: said.nextAt, made_in: madeIn, [subject.entity]: subject.id };
}
