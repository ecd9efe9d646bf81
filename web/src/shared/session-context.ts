import { createContext, useContext } from 'react';

/** Who is signed in, as far as screens need to know. Rights come from /meta and from records, not from here. */
export interface SignedIn {
  id: string;
  name: string;
  email: string;
  language: string;
  zone: string;
  roles: string[];
  admin: boolean;
  workspace: string;
  version: string;
}

export const SessionContext = createContext<SignedIn | null>(null);

export function useSignedIn(): SignedIn {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSignedIn outside a session');
  return session;
}
