import type { Condition, Entity } from '@/api/types';
import { startSteps, type StartStep } from '@/engine/slots/slots';

const own: StartStep[] = [
  { name: 'customers', label: ({ can }) => (can.includes('import') ? 'home.step.import' : 'home.step.customer'), makes: 'account', to: ({ path, can }) => (can.includes('import') ? `/imports/new/${path}` : `/${path}/new`) },
  { name: 'people', label: 'home.step.people', makes: 'user', beyond: 1, to: () => '/settings/users' },
  { name: 'departments', label: 'home.step.departments', makes: 'department', beyond: 1, to: () => '/settings/departments' },
  ...startSteps,
  { name: 'lead', label: 'home.step.lead', makes: 'lead', mine: true, to: ({ path }) => `/${path}/new` },
  { name: 'follow_up', label: 'home.step.followUp', makes: 'activity', mine: true, to: () => '/accounts' },
  { name: 'deal', label: 'home.step.deal', makes: 'opportunity', mine: true, to: ({ path }) => `/${path}/new` },
  { name: 'view', label: 'home.step.view', makes: 'view', mine: true, to: () => '/accounts' },
];

/** More would be no beginning. */
export const mostSteps = 8;

export interface FirstStep {
  name: string;
  label: string;
  to: string;
  entity: Entity;
  /** It is done when more than so many records are found by this. */
  filter: Condition | null;
  beyond: number;
}

/** What this person begins with: only what he may do, those first that prepare the work of others. */
export function firstSteps(byName: Map<string, Entity>): FirstStep[] {
  return own
    .flatMap(({ name, label, makes, mine = false, beyond = 0, to }): FirstStep[] => {
      const entity = byName.get(makes);
      if (!entity?.can.includes('create') || !entity.can.includes('read')) return [];
      return [{ name, label: typeof label === 'string' ? label : label(entity), to: to(entity), entity, filter: mine ? [entity.owned ? 'owner' : 'created_by', 'in', ['me']] : null, beyond }];
    })
    .slice(0, mostSteps);
}
