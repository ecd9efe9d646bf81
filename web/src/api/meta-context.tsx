import { createContext, useContext, type ReactNode } from 'react';
import type { Entity, Meta } from './types';

interface MetaIndex {
  meta: Meta;
  byName: Map<string, Entity>;
  byPath: Map<string, Entity>;
}

const MetaContext = createContext<MetaIndex | null>(null);

export function MetaProvider({ meta, children }: { meta: Meta; children: ReactNode }) {
  const index = {
    meta,
    byName: new Map(meta.entities.map((entity) => [entity.name, entity])),
    byPath: new Map(meta.entities.map((entity) => [entity.path, entity])),
  };
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
