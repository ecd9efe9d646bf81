import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Button } from 'antd';
import { describe, expect, it, vi } from 'vitest';
import { Dropdown, Popover, useMenuAtPoint } from './hanging';
import { Hint } from './hint';

const user = userEvent.setup({ delay: null });

describe('a menu that hangs on a button', () => {
  it('is drawn when it is first opened, and the button stays the same', async () => {
    const chosen = vi.fn();
    const told = vi.fn();
    render(<Dropdown menu={{ items: [{ key: 'one', label: 'One', onClick: chosen }] }} onOpenChange={told}><Button>More</Button></Dropdown>);
    const button = screen.getByRole('button');
    expect(screen.queryByRole('menu')).toBeNull();
    button.focus();
    await user.keyboard('{Enter}');
    await user.click(await screen.findByRole('menuitem', { name: 'One' }));
    expect(chosen).toHaveBeenCalledOnce();
    expect(told.mock.calls).toEqual([[true], [false]]);
    expect(screen.getByRole('button')).toBe(button);
    expect(button.className).not.toContain('ant-dropdown-open');
  });

  it('is closed by keyboard', async () => {
    render(<Dropdown menu={{ items: [{ key: 'one', label: 'One' }] }}><Button>More</Button></Dropdown>);
    const button = screen.getByRole('button');
    await user.click(button);
    await screen.findByRole('menuitem');
    expect(button.className).toContain('ant-dropdown-open');
    await user.keyboard('{Tab}');
    expect(document.activeElement).not.toBe(button);
    await user.keyboard('{Escape}');
    expect(button.className).not.toContain('ant-dropdown-open');
  });
});

describe('a menu where one points', () => {
  function Lists() {
    const { menu, openMenu } = useMenuAtPoint();
    return (
      <>
        <div data-testid="list"><b onContextMenu={(event) => openMenu(event, [{ key: 'one', label: 'One' }])}>Name</b></div>
        <div data-testid="other" />
        {menu}
      </>
    );
  }
  const isOpen = () => document.querySelector('.ant-dropdown:not(.ant-dropdown-hidden)') !== null;

  it('goes when that is scrolled away, and not when something else is scrolled', async () => {
    render(<Lists />);
    await user.pointer({ keys: '[MouseRight]', target: screen.getByText('Name') });
    await screen.findByRole('menuitem', { name: 'One' });
    for (const elsewhere of [screen.getByTestId('other'), screen.getByRole('menu')]) fireEvent.scroll(elsewhere);
    expect(isOpen()).toBe(true);
    fireEvent.scroll(screen.getByTestId('list'));
    await waitFor(() => expect(isOpen()).toBe(false));
  });
});

describe('a panel that hangs on a button', () => {
  it('is opened and closed by it, and by who draws it', async () => {
    const told = vi.fn();
    const { rerender } = render(<Popover content="Inside" onOpenChange={told}><Button>Open</Button></Popover>);
    await user.click(screen.getByRole('button'));
    await screen.findByText('Inside');
    await user.click(screen.getByRole('button'));
    expect(told.mock.calls).toEqual([[true], [false]]);
    rerender(<Popover content="Inside" open={false} onOpenChange={told}><Button>Open</Button></Popover>);
    await user.click(screen.getByRole('button'));
    expect(told).toHaveBeenLastCalledWith(true);
    await waitFor(() => expect(screen.getByText('Inside').closest('.ant-popover')?.className).toContain('ant-popover-hidden'));
  });
});

describe('a hint', () => {
  it('is there while one points at its button', async () => {
    render(<Hint says="Keeps it at hand"><Button aria-label="Keep" /></Hint>);
    const button = screen.getByRole('button', { name: 'Keep' });
    expect(button.getAttribute('aria-describedby')).toBeNull();
    await user.hover(button);
    const hint = await screen.findByRole('tooltip');
    expect(hint.textContent).toBe('Keeps it at hand');
    expect(button.getAttribute('aria-describedby')).toBe(hint.id);
    await user.unhover(button);
    await waitFor(() => expect(button.getAttribute('aria-describedby')).toBeNull());
  });
});
