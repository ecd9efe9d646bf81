import { useCallback, useMemo, useState } from 'react';
import type { Place } from './grid/grid';

export interface Cursor {
  place: Place | null;
  set: (place: Place | null) => void;
  /** Steps lines and columns; who stands nowhere yet steps from before the first line. */
  move: (lines: number, columns: number) => void;
}

/** Where one stands in a list: a line and a column, never outside it. */
export function useCursor(lines: number, columns: number, first: number | null): Cursor {
  const [place, set] = useState<Place | null>(first === null ? null : { line: first, column: 0 });
  const move = useCallback(
    (by: number, aside: number) => set((now) => (now ? within({ line: now.line + by, column: now.column + aside }, lines, columns) : within({ line: Math.max(by, 1) - 1, column: 0 }, lines, columns))),
    [lines, columns],
  );
  const shown = useMemo(() => (place ? within(place, lines, columns) : null), [place, lines, columns]);
  return { place: shown, set, move };
}

function within(place: Place, lines: number, columns: number): Place | null {
  if (lines === 0 || columns === 0) return null;
  const clamp = (value: number, count: number) => Math.max(0, Math.min(count - 1, value));
  return { line: clamp(place.line, lines), column: clamp(place.column, columns) };
}
