/** The keys of cached answers; live events throw away by the same prefixes. */
export const keys = {
  session: ['session'] as const,
  meta: ['meta'] as const,
  lists: (entity: string) => ['list', entity] as const,
  record: (entity: string, id: string) => ['record', entity, id] as const,
  board: (entity: string) => ['board', entity] as const,
  figures: (entity: string) => ['figures', entity] as const,
  recent: ['recent'] as const,
  favorites: ['favorites'] as const,
  setting: (key: string) => ['setting', key] as const,
  job: (id: string) => ['job', id] as const,
};
