import { cloneElement, useEffect, useId, useRef, useState, type MouseEvent, type ReactElement } from 'react';
import { later } from './later';

const HungHint = later(() => import('./hung').then((parts) => parts.HungHint), null);

const waitMs = 100;

interface Held {
  'aria-describedby'?: string | undefined;
  onMouseEnter?: (event: MouseEvent<HTMLElement>) => void;
  onMouseLeave?: () => void;
}

/** Says what a button does while one points at it: Ant Design's tooltip, drawn from when one first does. */
export function Hint({ says, children }: { says: string; children: ReactElement<Held> }) {
  const id = useId();
  const [at, setAt] = useState<{ to: HTMLElement; open: boolean } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const soon = (act: () => void) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(act, waitMs);
  };
  return (
    <>
      {cloneElement(children, {
        ...(at?.open ? { 'aria-describedby': id } : {}),
        onMouseEnter: ({ currentTarget }) => soon(() => setAt({ to: currentTarget, open: true })),
        onMouseLeave: () => soon(() => setAt((now) => now && { ...now, open: false })),
      })}
      {at && <HungHint id={id} title={says} {...at} />}
    </>
  );
}
