import { act, cleanup, render } from '@testing-library/react';
import { useRef } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useWindow } from './use-window';

const view = 400;
const row = 40;
let seen: ReturnType<typeof useWindow>;

function List({ count, first = 0 }: { count: number; first?: number }) {
  const scroller = useRef<HTMLDivElement>(null);
  const mover = useRef<HTMLDivElement>(null);
  seen = useWindow(scroller, mover, count, row, first);
  return <div ref={scroller} data-testid="list"><div ref={mover} /></div>;
}

/** Draws a list; what is read of it is how much is in sight, what is set is where it stands. */
function draw(count: number, first = 0) {
  cleanup();
  const { getByTestId } = render(<List count={count} first={first} />);
  const element = getByTestId('list');
  const scroll = (top: number) => act(() => {
    element.scrollTop = top;
    element.dispatchEvent(new Event('scroll'));
  });
  return { element, scroll };
}

const lines = () => [seen.lines[0]?.line, seen.lines.at(-1)?.line];

describe('the rows in sight', () => {
  beforeEach(() => {
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(view);
    vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(900);
  });
  afterEach(() => vi.restoreAllMocks());

  it('are those between the edges and a few beyond', () => {
    const { scroll } = draw(1000);
    expect([...lines(), seen.width, seen.height]).toEqual([0, 15, 900, 40_000]);
    scroll(4000);
    expect([...lines(), seen.at]).toEqual([88, 125, 100]);
    expect(seen.lines[0]).toEqual({ line: 88, top: 88 * row });
    scroll(40_000 - view);
    expect(lines()).toEqual([976, 999]);
  });

  it('are all of a short list, and none of an empty one', () => {
    draw(3);
    expect(lines()).toEqual([0, 2]);
    draw(0);
    expect(seen.lines).toEqual([]);
  });

  it('of a million rows are reached to the last, though no page is so high', () => {
    const { element, scroll } = draw(1_000_000);
    expect(seen.height).toBe(10_000_000);
    scroll(10_000_000 - view);
    expect(lines().at(-1)).toBe(999_999);
    // The last row ends where the page ends.
    const last = seen.lines.at(-1);
    const [, shift] = /translateY\((.+)px\)/.exec((element.firstElementChild as HTMLElement).style.transform) ?? [];
    expect(Math.round((last?.top ?? 0) + row + Number(shift))).toBe(10_000_000);
    scroll(5_000_000 - view / 2);
    expect(seen.at).toBe(499_992);
  });

  it('begin where one was, when the list comes back', () => {
    const { element } = draw(500, 120);
    expect(element.scrollTop).toBe(120 * row);
    expect(seen.at).toBe(120);
  });
});
