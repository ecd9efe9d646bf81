import { act, render } from '@testing-library/react';
import { useRef } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useCardsInSight } from './use-cards-in-sight';

const view = 400;
const high = 112.4;  // each, drawn; 92 are guessed
let seen: ReturnType<typeof useCardsInSight>;

function Column({ count }: { count: number }) {
  const scroller = useRef<HTMLDivElement>(null);
  const holder = useRef<HTMLDivElement>(null);
  seen = useCardsInSight(scroller, holder, count);
  return <div ref={scroller} data-testid="column"><div ref={holder}>{Array.from({ length: seen.to - seen.from }, (_, at) => <div key={seen.from + at} />)}</div></div>;
}

describe('the cards in sight', () => {
  beforeEach(() => {
    vi.stubGlobal('innerHeight', view);
    vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue({ height: high } as DOMRect);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it('are as many as are seen and a few beyond, wherever one is in the column', () => {
    const { getByTestId } = render(<Column count={50_000} />);
    expect([seen.from, seen.to, seen.top, seen.height]).toEqual([0, 7, 0, 50_000 * 100 - 8]);
    const column = getByTestId('column');
    act(() => {
      column.scrollTop = 2_000_000;
      column.dispatchEvent(new Event('scroll'));
    });
    expect([seen.from, seen.top]).toEqual([20_000 - 4, (20_000 - 4) * 100]);
    expect(seen.to).toBeLessThan(20_012);
    // Those drawn are known, and begin at whole points; what one looks at stayed where it was.
    expect(column.scrollTop).toBeGreaterThan(2_000_000);
    expect(seen.height).toBeGreaterThan(50_000 * 100);
    expect((column.firstElementChild?.firstElementChild as HTMLElement).style.marginBottom).toMatch(/^-0\.4\d*px$/);
  });

  it('are all of a short column, and none of an empty one', () => {
    const { rerender } = render(<Column count={2} />);
    expect([seen.from, seen.to]).toEqual([0, 2]);
    rerender(<Column count={0} />);
    expect([seen.from, seen.to, seen.height]).toEqual([0, 0, 0]);
  });
});
