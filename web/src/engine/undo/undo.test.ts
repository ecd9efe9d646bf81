import { describe, expect, it } from 'vitest';
import { UndoStack } from './undo';

const act = (log: string[], said: string) => ({ said, undo: () => Promise.resolve(log.push(said)) });

describe('what can be taken back', () => {
  it('goes back from the last to the first, and then no further', async () => {
    const log: string[] = [];
    const stack = new UndoStack();
    for (const said of ['a', 'b', 'c']) stack.push(act(log, said));
    expect((await stack.takeBack())?.said).toBe('c');
    await stack.takeBack();
    await stack.takeBack();
    expect(await stack.takeBack()).toBeNull();
    expect(log).toEqual(['c', 'b', 'a']);
  });

  it('is taken back once, also from its own button', async () => {
    const log: string[] = [];
    const stack = new UndoStack();
    const first = act(log, 'first');
    stack.push(first);
    stack.push(act(log, 'second'));
    await Promise.all([stack.takeBack(first), stack.takeBack(first), stack.takeBack()]);
    expect(log).toEqual(['first', 'second']);
    expect(stack.size).toBe(0);
  });

  it('goes on after one that could not be', async () => {
    const log: string[] = [];
    const stack = new UndoStack();
    stack.push(act(log, 'good'));
    stack.push({ said: 'bad', undo: () => Promise.reject(new Error('gone')) });
    await expect(stack.takeBack()).rejects.toThrow('gone');
    expect((await stack.takeBack())?.said).toBe('good');
  });
});
