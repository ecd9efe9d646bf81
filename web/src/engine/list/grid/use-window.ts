import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';

// Browsers draw nothing below some thirty million pixels; a longer list is scrolled as if its rows were lower.
const tallest = 10_000_000;
// Rows of a long list are placed from the last of these many above them: their numbers stay small.
const stride = 64;
// Rows drawn beyond both edges: as many as a flick passes before the next are drawn. A list that appears has few at first.
const beyond = 12;
const beyondAtFirst = 2;

interface Seen {
  /** Of all rows, were they drawn below one another: where the first pixel in sight is. */
  top: number;
  width: number;
  height: number;
  beyond: number;
}

/**
 * The rows in sight of a list of any length, and where they are drawn: all of one height, so that a million of them cost what ten do.
 * Nothing is drawn before it is known how much is in sight.
 * @param first the line to begin at
 */
export function useWindow(scroller: RefObject<HTMLDivElement | null>, count: number, rowHeight: number, first: number) {
  const [seen, setSeen] = useState<Seen | null>(null);
  const total = count * rowHeight;
  const scale = total > tallest && seen ? (total - seen.height) / (tallest - seen.height) : 1;
  const now = useRef(scale);
  const placed = useRef(first === 0);

  useLayoutEffect(() => {
    now.current = scale;
    const element = scroller.current;
    if (!element || !seen || placed.current || count === 0) return;
    placed.current = true;
    element.scrollTop = (first * rowHeight) / scale;
  }, [scroller, seen, scale, count, rowHeight, first]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const measured = () => ({ width: element.clientWidth || 1200, height: element.clientHeight || 800 });
    setSeen({ top: placed.current ? 0 : first * rowHeight, ...measured(), beyond: beyondAtFirst });
    const more = requestAnimationFrame(() => setTimeout(() => setSeen((before) => before && { ...before, beyond }), 0));
    const observer = new ResizeObserver(() => setSeen((before) => before && { ...before, ...measured() }));
    observer.observe(element);
    // Before the next frame, or it would show a gap.
    const scrolled = () => flushSync(() => setSeen((before) => before && { ...before, top: element.scrollTop * now.current, beyond }));
    element.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      cancelAnimationFrame(more);
      observer.disconnect();
      element.removeEventListener('scroll', scrolled);
    };
    // What it begins with is asked once.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [scroller]);

  // Rows grow or shrink, and the same ones stay in sight.
  const before = useRef(rowHeight);
  useEffect(() => {
    const element = scroller.current;
    if (element && before.current !== rowHeight) element.scrollTop = (element.scrollTop * rowHeight) / before.current;
    before.current = rowHeight;
  }, [scroller, rowHeight]);

  const scrollTo = useCallback(
    (line: number) => {
      const element = scroller.current;
      if (!element) return;
      // The head lies over the first row's height, the sums over the last's.
      const room = element.clientHeight - 2 * rowHeight - 8;
      const top = element.scrollTop * now.current;
      const wanted = line * rowHeight;
      if (wanted < top) element.scrollTop = wanted / now.current;
      else if (wanted + rowHeight > top + room) element.scrollTop = (wanted + rowHeight - room) / now.current;
    },
    [scroller, rowHeight],
  );

  const offset = Math.min(seen?.top ?? 0, Math.max(0, total - (seen?.height ?? 0)));
  const from = seen ? Math.max(0, Math.floor(offset / rowHeight) - seen.beyond) : 0;
  const to = seen ? Math.min(count, Math.ceil((offset + seen.height) / rowHeight) + seen.beyond) : 0;
  const begin = scale > 1 ? Math.floor(from / stride) * stride * rowHeight : 0;
  return {
    width: seen?.width ?? 1200,
    /** The first line in sight, be it in part. */
    at: Math.floor(offset / rowHeight),
    lines: Array.from({ length: Math.max(0, to - from) }, (_, index) => ({ line: from + index, top: (from + index) * rowHeight - begin })),
    height: Math.min(total, tallest),
    // From where the rows are placed.
    shift: scale > 1 ? begin - offset + offset / scale : 0,
    scrollTo,
  };
}
