import { createContext } from 'react';
import type { Reference } from '@/api/types';

/** Opens the form of a record type over the page, filled with a title, and gives the record made, or null. */
export type CreateInPlace = (entity: string, title: string) => Promise<Reference | null>;

/** Given by the engine's form; without it reference boxes only choose. */
export const CreateInPlaceContext = createContext<CreateInPlace | null>(null);
