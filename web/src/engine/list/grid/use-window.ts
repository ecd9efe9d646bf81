import { elementScroll, observeElementOffset, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef, type RefObject } from 'react';

// Browsers draw nothing below some thirty million pixels; a longer list is scrolled as if its rows were lower.
const tallest = 10_000_000;
// Rows of a long list are placed from the last of these many above them: their numbers stay small.
const stride = 64;

type Scroller = Virtualizer<HTMLDivElement, Element>;

/** The rows in sight of a list of any length, and where they are drawn. */
export function useWindow(scroller: RefObject<HTMLDivElement | null>, count: number, rowHeight: number, first: number) {
  const total = count * rowHeight;
  const scale = useRef(1);
  const view = scroller.current?.clientHeight ?? 800;
  const nextScale = total > tallest ? (total - view) / (tallest - view) : 1;
  useEffect(() => {
    scale.current = nextScale;
  }, [nextScale]);

  const rows: Scroller = useVirtualizer<HTMLDivElement, Element>({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    initialOffset: first * rowHeight,
    observeElementOffset: (instance, tell) => observeElementOffset(instance, (offset, moving) => tell(offset * scale.current, moving)),
    scrollToFn: (offset, options, instance) => elementScroll(offset / scale.current, options, instance),
  });
  useEffect(() => rows.measure(), [rows, rowHeight]);

  const items = rows.getVirtualItems();
  const offset = rows.scrollOffset ?? 0;
  const begin = nextScale > 1 ? Math.floor((items[0]?.index ?? 0) / stride) * stride * rowHeight : 0;
  const scrollTo = useCallback(
    (line: number) => {
      const element = scroller.current;
      if (!element) return;
      // The head lies over the first row's height, the sums over the last's.
      const room = element.clientHeight - 2 * rowHeight - 8;
      const top = element.scrollTop * scale.current;
      const wanted = line * rowHeight;
      if (wanted < top) element.scrollTop = wanted / scale.current;
      else if (wanted + rowHeight > top + room) element.scrollTop = (wanted + rowHeight - room) / scale.current;
    },
    [scroller, rowHeight],
  );
  return {
    lines: items.map((item) => ({ line: item.index, top: item.start - begin })),
    height: total / nextScale > tallest ? tallest : total,
    // From where the rows are placed.
    shift: nextScale > 1 ? begin - offset + offset / nextScale : 0,
    scrollTo,
  };
}
