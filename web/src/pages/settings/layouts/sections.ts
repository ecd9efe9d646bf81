import type { Entity } from '@/api/types';

/** A section while it is arranged; '' is the name of the one without a heading. */
export interface Section {
  name: string;
  label: string;
  /** Without the parts of addresses and amounts: those go along. */
  fields: string[];
}

// Of sections that an administrator made.
const ownSection = 'x_';
export const isOwn = (section: Section): boolean => section.name.startsWith(ownSection);

export const fieldId = (name: string): string => `field:${name}`;
export const sectionId = (name: string): string => `section:${name}`;

/** The sections of a type as they are now, with every field that a person may place. */
export function sectionsOf(entity: Entity): Section[] {
  const placeable = new Set(entity.fields.filter((field) => !field.part_of && (!field.system || field.name === 'owner')).map((field) => field.name));
  const sections = entity.groups.map((group) => ({
    name: group.name,
    label: group.label,
    fields: group.fields.filter((name) => placeable.delete(name)),
  }));
  const rest = sections.find((section) => section.name === '');
  if (rest) rest.fields.push(...placeable);
  else sections.push({ name: '', label: '', fields: [...placeable] });
  return sections;
}

/** The type as it would be so. */
export function withSections(entity: Entity, sections: Section[], list: string[]): Entity {
  const parts = (name: string) => entity.fields.filter((field) => field.part_of === name).map((field) => field.name);
  return { ...entity, list, groups: sections.map((section) => ({ ...section, fields: section.fields.flatMap((name) => [name, ...parts(name)]) })) };
}

/** Everything in one line, as it stands on the screen: a heading, its fields, the next heading. */
export const linesOf = (sections: Section[]): string[] => sections.flatMap((section) => [sectionId(section.name), ...section.fields.map(fieldId)]);

/** After a line was carried to where another stands: a field goes into the section it came to, a heading takes its fields along. */
export function carried(sections: Section[], active: string, over: string): Section[] {
  const lines = linesOf(sections);
  const from = lines.indexOf(active);
  const to = lines.indexOf(over);
  if (from < 0 || to < 0 || from === to) return sections;
  if (active.startsWith('section:')) {
    const places = sections.map((section) => lines.indexOf(sectionId(section.name)));
    const target = places.filter((place) => place <= to).length - 1;
    const moving = sections.findIndex((section) => sectionId(section.name) === active);
    const rest = sections.filter((_, at) => at !== moving);
    return [...rest.slice(0, target), ...sections.slice(moving, moving + 1), ...rest.slice(target)];
  }
  const without = lines.filter((line) => line !== active);
  // The first line is always a heading.
  without.splice(Math.max(1, to), 0, active);
  return read(sections, without);
}

function read(sections: Section[], lines: string[]): Section[] {
  const out: Section[] = [];
  for (const line of lines) {
    const section = sections.find((one) => sectionId(one.name) === line);
    if (section) out.push({ ...section, fields: [] });
    else out.at(-1)?.fields.push(line.slice(fieldId('').length));
  }
  return out;
}

/** A section taken away leaves its fields to the one before it, or behind it. */
export function without(sections: Section[], name: string): Section[] {
  const at = sections.findIndex((section) => section.name === name);
  const gone = sections[at];
  if (!gone || sections.length === 1) return sections;
  const heir = sections[at === 0 ? 1 : at - 1];
  return sections
    .filter((section) => section !== gone)
    .map((section) => (section === heir ? { ...section, fields: at === 0 ? [...gone.fields, ...section.fields] : [...section.fields, ...gone.fields] } : section));
}

/** The name of the next section of one's own; the server keeps it. */
export function newName(sections: Section[]): string {
  for (let number = 1; ; number += 1) {
    const name = `${ownSection}section_${number}`;
    if (!sections.some((section) => section.name === name)) return name;
  }
}
