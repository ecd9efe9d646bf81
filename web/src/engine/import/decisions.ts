import type { ImportChange, ImportInfo, Unmatched } from '@/api/imports';
import type { Entity } from '@/api/types';

/** What is to become of a value that nothing is known by. */
export type Decision = { kind: 'replace'; by: string } | { kind: 'create' } | { kind: 'empty' };
export type Decisions = Record<string, Decision>;

export const decisionKey = (one: Pick<Unmatched, 'field' | 'value'>): string => `${one.field}\n${one.value}`;

type MakingOption = 'create_references' | 'create_choices';

/** Which option makes values of this field; null where nothing can be made in passing (people, for one). */
export function makingOption(entity: Entity, field: string): MakingOption | null {
  const found = entity.fields.find((one) => one.name === field);
  if (!found || found.system) return null;
  if (found.type === 'choice' || found.type === 'choices') return 'create_choices';
  return found.type === 'reference' || found.type === 'references' ? 'create_references' : null;
}

/** What holds for a value before anybody decided: made when the import makes such values, else left empty. */
export function decisionOf(entity: Entity, info: ImportInfo, decisions: Decisions, one: Unmatched): Decision {
  const decided = decisions[decisionKey(one)];
  if (decided) return decided;
  const option = makingOption(entity, one.field);
  return option && info.options[option] ? { kind: 'create' } : { kind: 'empty' };
}

/**
 * The decisions as a change of the import. The server makes either all unknown values of a kind or none: once one is to be
 * made, every other one that is not is named as left empty. A value that was left empty before is read as itself again.
 */
export function changeFor(entity: Entity, info: ImportInfo, decisions: Decisions, unmatched: Unmatched[]): ImportChange {
  const options: NonNullable<ImportChange['options']> = {};
  const replacements: ImportInfo['replacements'] = {};
  const put = (one: Unmatched, by: string | null) => {
    (replacements[one.field] ??= {})[one.value] = by;
  };
  const all = unmatched.map((one) => ({ one, decision: decisionOf(entity, info, decisions, one), option: makingOption(entity, one.field) }));
  for (const option of ['create_references', 'create_choices'] as const) {
    const ofKind = all.filter((each) => each.option === option);
    if (ofKind.length === 0) continue;
    const makes = ofKind.some((each) => each.decision.kind === 'create');
    if (makes !== Boolean(info.options[option])) options[option] = makes;
    for (const { one, decision } of ofKind) {
      if (decision.kind === 'empty' && (makes || decisions[decisionKey(one)])) put(one, null);
      if (decision.kind === 'create' && info.replacements[one.field]?.[one.value] === null) put(one, one.value);
    }
  }
  for (const { one, decision, option } of all) {
    if (decision.kind === 'replace') put(one, decision.by);
    if (decision.kind === 'empty' && option === null && decisions[decisionKey(one)]) put(one, null);
  }
  return {
    ...(Object.keys(options).length > 0 ? { options } : {}),
    ...(Object.keys(replacements).length > 0 ? { replacements } : {}),
  };
}

export const isEmptyChange = (change: ImportChange): boolean => Object.keys(change).length === 0;
