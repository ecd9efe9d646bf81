import type { KeyboardCoordinateGetter } from '@dnd-kit/core';

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

const steps: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** The place that is one on, or one back, from where something is held; the first when it is over none. */
export function nextPlace(boxes: readonly Box[], at: { x: number; y: number }, step: number): Box | undefined {
  const ordered = boxes.toSorted((a, b) => a.top - b.top || a.left - b.left);
  const over = ordered.findIndex((box) => at.x >= box.left && at.x <= box.left + box.width && at.y >= box.top && at.y <= box.top + box.height);
  return ordered[over < 0 ? 0 : Math.min(ordered.length - 1, Math.max(0, over + step))];
}

/** Arrow keys carry what is held from place to place. */
export const placeByPlace: KeyboardCoordinateGetter = (event, { context: { droppableRects, collisionRect }, currentCoordinates }) => {
  const step = steps[event.code];
  if (step === undefined || !collisionRect) return undefined;
  event.preventDefault();
  const middle = { x: collisionRect.left + collisionRect.width / 2, y: collisionRect.top + collisionRect.height / 2 };
  const next = nextPlace([...droppableRects.values()], middle, step);
  return next
    ? { x: next.left + (next.width - collisionRect.width) / 2, y: next.top + (next.height - collisionRect.height) / 2 }
    : currentCoordinates;
};
