import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { Entity, Meta } from './types';

interface MetaIndex {
  meta: Meta;
  byName: Map<string, Entity>;
  byPath: Map<string, Entity>;
}

const MetaContext = createContext<MetaIndex | null>(null);

export function MetaProvider({ meta, children }: { meta: Meta; children: ReactNode }) {
  // The same at every step: everything that draws anything asks it.
  const index = useMemo(() => ({
    meta,
    byName: new Map(meta.entities.map((entity) => [entity.name, entity])),
    byPath: new Map(meta.entities.map((entity) => [entity.path, entity])),
  }), [meta]);
  return <MetaContext value={index}>{children}</MetaContext>;
}

/** All record types this reader may know of. */
export function useMeta(): MetaIndex {
  const index = useContext(MetaContext);
  if (!index) throw new Error('useMeta outside MetaProvider');
  return index;
}

export function useEntity(name: string | undefined): Entity | undefined {
  const { byName } = useMeta();
  return name === undefined ? undefined : byName.get(name);
}
