import type { ReactNode } from 'react';
import { Link } from 'react-router';

/** What opens the records behind it, for who may see those. */
export function Behind({ to, className = '', children }: { to: string | null | undefined; className?: string; children: ReactNode }) {
  return to ? <Link className={className} to={to}>{children}</Link> : <div className={className}>{children}</div>;
}
