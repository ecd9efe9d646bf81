import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { afterFrame } from '@/shared/after-frame';
import { Heights } from './heights';

const usual = 92;
const gap = 8;
// Cards drawn beyond both edges: as many as a flick passes before the next are drawn. A column that appears has few at first.
const beyond = 4;
const beyondAtFirst = 1;

// How much was in sight of a column last: the next begins with so much, and need not be measured before its cards are drawn.
let room = 0;

/**
 * The cards in sight of a column of any length. They lie below one another as anything does; only where the first of them begins, and how
 * long the column is, is reckoned, from the heights of those drawn before.
 * @param holder what holds the cards, and nothing else
 */
export function useCardsInSight(scroller: RefObject<HTMLElement | null>, holder: RefObject<HTMLElement | null>, count: number) {
  const [heights] = useState(() => new Heights(usual, gap));
  const [seen, setSeen] = useState(() => ({ line: 0, room: room || innerHeight, beyond: beyondAtFirst }));
  const [, drawAgain] = useState(0);
  const line = Math.min(seen.line, Math.max(0, count - 1));
  const from = Math.max(0, line - seen.beyond);
  // The first card in sight may be there with its foot only.
  const to = Math.min(count, heights.at(heights.top(line + 1) + seen.room, count) + 1 + seen.beyond);

  const now = useRef({ count, measure: (): void => undefined });
  useLayoutEffect(() => {
    now.current = {
      count,
      measure: () => {
        const [list, cards] = [scroller.current, holder.current];
        if (!list || !cards) return;
        const top = list.scrollTop;
        let [begin, above, any] = [heights.top(from), 0, false];
        const drawn = [...cards.children].map((card) => ({ style: (card as HTMLElement).style, exact: card.getBoundingClientRect().height }));
        for (const [at, { style, exact }] of drawn.entries()) {
          const height = Math.round(exact);
          // Lines of small print are no whole pixels high; where the next card begins is one.
          style.marginBottom = `${height - exact}px`;
          const more = heights.drawn(from + at, height);
          if (begin + height <= top) above += more;
          begin += height + gap;
          any ||= more !== 0;
        }
        // What one looks at stays where it is when a card above it turns out to be higher or lower.
        if (above !== 0) list.scrollTop = top + above;
        if (any) drawAgain((times) => times + 1);
      },
    };
  });
  // Other cards came into sight. The first are measured when they were laid out anyway.
  const first = useRef(true);
  useLayoutEffect(() => {
    if (!first.current) now.current.measure();
    first.current = false;
  }, [from, to]);

  useEffect(() => {
    const [list, cards] = [scroller.current, holder.current];
    if (!list || !cards) return undefined;
    const noMore = afterFrame(() => setSeen((before) => ({ ...before, beyond })));
    // It tells them after they were laid out, so that nothing is laid out for it.
    const observer = new ResizeObserver(() => {
      room = list.clientHeight || room;
      setSeen((before) => (before.room === room ? before : { ...before, room }));
      now.current.measure();
    });
    observer.observe(list);
    observer.observe(cards);
    const scrolled = () => {
      const at = heights.at(list.scrollTop, now.current.count);
      // Before the next frame, or it would show a gap.
      flushSync(() => setSeen((before) => (before.line === at && before.beyond === beyond ? before : { ...before, line: at, beyond })));
    };
    list.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      noMore();
      observer.disconnect();
      list.removeEventListener('scroll', scrolled);
    };
  }, [scroller, holder, heights]);

  return { from, to, top: heights.top(from), height: heights.total(count) };
}
