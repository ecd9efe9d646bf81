import { createContext, useContext, useEffect, useMemo, useRef, type ReactNode } from 'react';
import { useNavigate, type NavigateFunction } from 'react-router';

const Going = createContext<NavigateFunction>(() => undefined);

/** Around everything that goes somewhere. */
export function GoingProvider({ children }: { children: ReactNode }) {
  const navigate = useNavigate();
  const now = useRef(navigate);
  useEffect(() => {
    now.current = navigate;
  }, [navigate]);
  const go = useMemo(() => ((...step: Parameters<NavigateFunction>) => now.current(...step)) as NavigateFunction, []);
  return <Going value={go}>{children}</Going>;
}

/** Like useNavigate, to whole addresses, and the same at every step: what stands on every page is not drawn anew by it. */
export const useGo = (): NavigateFunction => useContext(Going);
