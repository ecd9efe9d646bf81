import { createContext, startTransition, use, useEffect, useReducer, useState, type ComponentType, type ReactNode } from 'react';
import { afterFrame } from './after-frame';

// React's own lazy parts wait a third of a second for one another, so that what they leave blank does not flicker: three that lie
// within one another made the first page a second late. These are drawn when their code is there.

const Waiting = createContext<ReactNode>(null);

/** What parts below it, but for parts of those, show until their code is there, where they say nothing themselves. */
export const Until = ({ fallback, children }: { fallback: ReactNode; children: ReactNode }) => <Waiting value={fallback}>{children}</Waiting>;

/**
 * A part that is loaded when it is first drawn: what few pages need does not hold up the first one. `waiting` keeps its place until
 * then, so that nothing below it jumps. What cannot be loaded is thrown where it was to be drawn, and tried again when it next is.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>, waiting?: ReactNode): ComponentType<Props> {
  let Part: ComponentType<Props> | null = null;
  let loading: Promise<void> | null = null;
  const begin = () =>
    (loading ??= load().then(
      (found) => { Part = found; },
      (error: unknown) => { loading = null; throw error; },
    ));
  return function Later(props: Props) {
    const around = use(Waiting);
    const [, drawAgain] = useReducer((times: number) => times + 1, 0);
    const [failed, setFailed] = useState<{ error: unknown } | null>(null);
    useEffect(() => {
      if (Part) return;
      let left = false;
      begin().then(() => { if (!left) drawAgain(); }, (error: unknown) => { if (!left) setFailed({ error }); });
      return () => { left = true; };
    }, []);
    if (failed) throw failed.error;
    if (Part) return around === null ? <Part {...props} /> : <Waiting value={null}><Part {...props} /></Waiting>;
    return waiting === undefined ? around : waiting;
  };
}

/** What one looks at second: drawn when the page around it is on the screen, `waiting` in its place until then. */
export function Soon({ waiting, children }: { waiting: ReactNode; children: ReactNode }) {
  const [now, setNow] = useState(false);
  useEffect(() => afterFrame(() => startTransition(() => setNow(true))), []);
  return now ? children : waiting;
}
