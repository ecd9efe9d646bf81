import { startTransition, useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { afterFrame } from '@/shared/after-frame';

// Browsers draw nothing below some thirty million pixels; a longer list is scrolled as if its rows were lower.
const tallest = 10_000_000;
// Rows of a long list are placed from the last of these many above them: their numbers stay small.
const stride = 64;
// Rows drawn beyond both edges: as many as a flick passes before the next are drawn. A list that appears has few at first.
const beyond = 12;
const beyondAtFirst = 2;
// So many rows come into sight before the next are drawn.
const step = 4;

interface Seen {
  /** The first row in sight, but for a few. */
  line: number;
  width: number;
  height: number;
  beyond: number;
}

type Size = Pick<Seen, 'width' | 'height'>;

// How large the last list was: the next begins with that, and its rows need not wait until it is measured.
let last: Size | null = null;

const stepBelow = (offset: number, rowHeight: number): number => Math.floor(offset / rowHeight / step) * step;
const resized = (before: Seen, { width, height }: Size): Seen => (before.width === width && before.height === height ? before : { ...before, width, height });

/**
 * The rows in sight of a list of any length, and where they are drawn: all of one height, so that a million of them cost what ten do.
 * The first list is not drawn before it is known how much is in sight. What scrolls by is moved without being drawn anew.
 * @param mover what holds the rows
 * @param first the line to begin at
 */
export function useWindow(scroller: RefObject<HTMLDivElement | null>, mover: RefObject<HTMLDivElement | null>, count: number, rowHeight: number, first: number) {
  const begun = (size: Size): Seen => ({ line: stepBelow(first * rowHeight, rowHeight), ...size, beyond: beyondAtFirst });
  const [seen, setSeen] = useState<Seen | null>(() => last && begun(last));
  const total = count * rowHeight;
  const scale = total > tallest && seen ? (total - seen.height) / (tallest - seen.height) : 1;
  const from = seen ? Math.max(0, Math.min(seen.line, count - Math.ceil(seen.height / rowHeight)) - seen.beyond) : 0;
  const to = seen ? Math.min(count, seen.line + step + Math.ceil(seen.height / rowHeight) + seen.beyond) : 0;
  // From where the rows are placed.
  const begin = scale > 1 ? Math.floor(from / stride) * stride * rowHeight : 0;

  const now = useRef({ scale, begin, rowHeight });
  const move = useCallback(() => {
    const { scale: by, begin: start } = now.current;
    const element = scroller.current;
    if (element && mover.current) mover.current.style.transform = by > 1 ? `translateY(${start - element.scrollTop * by + element.scrollTop}px)` : '';
  }, [scroller, mover]);
  const placed = useRef(first === 0);
  useLayoutEffect(() => {
    now.current = { scale, begin, rowHeight };
    const element = scroller.current;
    if (element && seen && !placed.current && count > 0) {
      placed.current = true;
      element.scrollTop = (first * rowHeight) / scale;
    }
    move();
  }, [scroller, seen, scale, begin, count, rowHeight, first, move]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const measured = () => (last = { width: element.clientWidth || 1200, height: element.clientHeight || 800 });
    setSeen((before) => (before ? resized(before, measured()) : begun(measured())));
    const noMore = afterFrame(() => startTransition(() => setSeen((before) => before && { ...before, beyond })));
    const observer = new ResizeObserver(() => setSeen((before) => before && resized(before, measured())));
    observer.observe(element);
    const scrolled = () => {
      move();
      const line = stepBelow(element.scrollTop * now.current.scale, now.current.rowHeight);
      // Before the next frame, or it would show a gap.
      flushSync(() => setSeen((before) => (!before || (before.line === line && before.beyond === beyond) ? before : { ...before, line, beyond })));
    };
    element.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      noMore();
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
      const by = now.current.scale;
      // The head lies over the first row's height, the sums over the last's.
      const room = element.clientHeight - 2 * rowHeight - 8;
      const top = element.scrollTop * by;
      const wanted = line * rowHeight;
      if (wanted < top) element.scrollTop = wanted / by;
      else if (wanted + rowHeight > top + room) element.scrollTop = (wanted + rowHeight - room) / by;
    },
    [scroller, rowHeight],
  );

  return {
    width: seen?.width ?? 1200,
    /** The first line in sight, but for a few. */
    at: Math.min(seen?.line ?? 0, Math.max(0, count - 1)),
    lines: Array.from({ length: Math.max(0, to - from) }, (_, index) => ({ line: from + index, top: (from + index) * rowHeight - begin })),
    height: Math.min(total, tallest),
    scrollTo,
  };
}
