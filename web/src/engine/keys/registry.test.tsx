import { fireEvent, render } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { comboOf } from './combo';
import type { Scope } from './registry';
import { useShortcut, type ShortcutOptions } from './use-shortcut';

const key = (name: string, more: Partial<KeyboardEvent> = {}) => ({ key: name, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more });

describe('what was pressed', () => {
  it.each([
    [key('j'), 'j'],
    [key('J', { shiftKey: true }), 'shift+j'],
    [key('k', { ctrlKey: true }), 'mod+k'],
    [key('?', { shiftKey: true }), '?'],
    [key('？', { shiftKey: true }), '?'],
    [key(' '), 'Space'],
    [key('ArrowDown', { shiftKey: true }), 'shift+ArrowDown'],
  ])('%o is %s', (event, combo) => expect(comboOf(event)).toBe(combo));
});

function Listening({ keys, does, ...options }: { keys: string; does: () => void } & ShortcutOptions) {
  useShortcut(keys, does, options);
  return null;
}

const heard = (shortcuts: [keys: string, scope: Scope, options?: ShortcutOptions][], surroundings = <div />) => {
  const calls: string[] = [];
  const screen = render(
    <>
      {surroundings}
      {shortcuts.map(([keys, scope, options]) => (
        <Listening key={keys + scope} keys={keys} scope={scope} does={() => calls.push(`${scope}:${keys}`)} {...options} />
      ))}
    </>,
  );
  return { calls, screen, press: (name: string, more: object = {}, on: Element = document.body) => fireEvent.keyDown(on, { key: name, ...more }) };
};

describe('shortcuts', () => {
  it('the inner scope wins', () => {
    const { calls, press } = heard([['e', 'page'], ['e', 'list'], ['e', 'everywhere']]);
    press('e');
    expect(calls).toEqual(['list:e']);
  });

  it('a sequence waits for its second key, and is given up by another', () => {
    const { calls, press } = heard([['g a', 'everywhere'], ['a', 'page']]);
    press('g');
    press('a');
    press('a');
    press('g');
    press('x');
    press('a');
    expect(calls).toEqual(['everywhere:g a', 'page:a', 'page:a']);
  });

  it('a sequence is forgotten after a while', () => {
    vi.useFakeTimers();
    const { calls, press } = heard([['g a', 'everywhere']]);
    press('g');
    vi.advanceTimersByTime(5000);
    press('a');
    vi.useRealTimers();
    expect(calls).toEqual([]);
  });

  it('no key is taken from somebody who types, unless told so', () => {
    const { calls, press, screen } = heard([['n', 'page'], ['mod+Enter', 'page', { whileTyping: true }]], <input aria-label="box" />);
    const box = screen.getByLabelText('box');
    press('n', {}, box);
    press('Enter', { ctrlKey: true }, box);
    expect(calls).toEqual(['page:mod+Enter']);
  });

  it('no key is taken from an input method', () => {
    const { calls, press } = heard([['n', 'page']]);
    press('n', { isComposing: true });
    press('Process', { keyCode: 229 });
    expect(calls).toEqual([]);
  });

  it('behind a dialog nothing is heard but the dialog', () => {
    const { calls, press } = heard([['n', 'page'], ['s', 'dialog'], ['mod+k', 'everywhere', { whileTyping: true }]], <div role="dialog" aria-modal="true" />);
    press('n');
    press('s');
    press('k', { ctrlKey: true });
    expect(calls).toEqual(['dialog:s', 'everywhere:mod+k']);
  });

  it('Enter presses the button under the focus', () => {
    const { calls, press, screen } = heard([['Enter', 'list']], <button>press</button>);
    press('Enter', {}, screen.getByRole('button'));
    press('Enter');
    expect(calls).toEqual(['list:Enter']);
  });
});
