import { create } from '@/shared/store';

interface Connection {
  /** Whether the server answered last time. */
  reachable: boolean;
  /** From when the oldest answer is that was shown since it does not; null when none was. */
  asOf: number | null;
}

/** Whether the server can be reached, and how old what is shown may be. */
export const connection = create<Connection>({ reachable: true, asOf: null });

export function reached(): void {
  if (!connection.get().reachable) connection.set({ reachable: true, asOf: null });
}

/** `from`: when the answer was given that is shown instead. */
export function unreached(from: number | null = null): void {
  const { reachable, asOf } = connection.get();
  const oldest = from === null ? asOf : Math.min(from, asOf ?? from);
  if (reachable || oldest !== asOf) connection.set({ reachable: false, asOf: oldest });
}
