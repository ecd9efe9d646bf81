import type { DropdownProps, MenuProps, PopoverProps } from 'antd';
import { cloneElement, useCallback, useState, type KeyboardEvent, type MouseEvent, type ReactElement } from 'react';
import { later } from './later';
import styles from './hanging.module.css';

// Menus and panels that hang on a button: a page has dozens, of which one is opened now and then. Each is drawn from when it is first
// opened, its code comes when one points at the button or goes there by keyboard, and until then there is the button alone.

const load = () => import('./hung');
const comesSoon = () => void load().catch(() => undefined);
const HungMenu = later(() => load().then((parts) => parts.HungMenu), null);
const MenuAtPoint = later(() => load().then((parts) => parts.MenuAtPoint), null);
export const HungPanel = later(() => load().then((parts) => parts.HungPanel), null);

interface Held {
  className?: string | undefined;
  onClick?: ((event: MouseEvent<HTMLElement>) => void) | undefined;
  onKeyDown?: ((event: KeyboardEvent<HTMLElement>) => void) | undefined;
  onPointerEnter?: () => void;
  onFocus?: () => void;
}

interface Hanging {
  /** The button it hangs on. */
  children: ReactElement<Held>;
  onOpenChange?: (open: boolean) => void;
}

/** A button that opens a menu below it. */
export function Dropdown({ children, onOpenChange, ...menu }: Hanging & Pick<DropdownProps, 'menu' | 'placement' | 'align'>) {
  const { to, open, turn } = useHanging(onOpenChange);
  const { className = '', onClick } = children.props;
  return (
    <>
      {cloneElement(children, {
        ...near,
        className: `${className} ${styles['menu'] ?? ''} ${open ? 'ant-dropdown-open' : ''}`,
        onClick: (event) => {
          turn(!open, event.currentTarget);
          onClick?.(event);
        },
      })}
      {to && <HungMenu to={to} open={open} onOpenChange={(next) => turn(next)} {...menu} />}
    </>
  );
}

/** A button that opens a panel. With `open` it is the caller who says whether it is. */
export function Popover({ children, onOpenChange, open: given, ...panel }: Hanging & Pick<PopoverProps, 'title' | 'content' | 'placement' | 'arrow' | 'align' | 'open'>) {
  const { to, open, turn } = useHanging(onOpenChange, given);
  const { onClick } = children.props;
  return (
    <>
      {cloneElement(children, {
        ...near,
        onClick: (event) => {
          turn(!open, event.currentTarget);
          onClick?.(event);
        },
      })}
      {to && <HungPanel to={to} open={open} onOpenChange={(next) => turn(next)} {...panel} />}
    </>
  );
}

/** A menu where one points with the other button: `menu` is drawn among what `openMenu` is told of. */
export function useMenuAtPoint() {
  const [asked, setAsked] = useState<{ x: number; y: number; at: HTMLElement; times: number; open: boolean; items: NonNullable<MenuProps['items']> } | null>(null);
  const turn = useCallback((open: boolean) => setAsked((now) => now && { ...now, open }), []);
  const openMenu = (event: MouseEvent<HTMLElement>, items: NonNullable<MenuProps['items']>) => {
    event.preventDefault();
    const { clientX: x, clientY: y, currentTarget: at } = event;
    setAsked((now) => ({ x, y, at, items, open: true, times: (now?.times ?? 0) + 1 }));
  };
  return { openMenu, menu: asked && <MenuAtPoint key={asked.times} x={asked.x} y={asked.y} at={asked.at} menu={{ items: asked.items }} open={asked.open} onOpenChange={turn} /> };
}

const near = { onPointerEnter: comesSoon, onFocus: comesSoon };

function useHanging(told: ((open: boolean) => void) | undefined, given?: boolean) {
  const [to, setTo] = useState<HTMLElement | null>(null);
  const [own, setOwn] = useState(false);
  const turn = (next: boolean, from?: HTMLElement) => {
    if (from) setTo(from);
    setOwn(next);
    told?.(next);
  };
  return { to, open: given ?? own, turn };
}
