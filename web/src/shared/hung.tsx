import { Dropdown, Popover, Tooltip, type DropdownProps, type PopoverProps, type TooltipProps } from 'antd';
import { useEffect, useImperativeHandle, useState, type Ref } from 'react';
import { createPortal } from 'react-dom';

interface At {
  /** What it hangs on, wherever that was drawn. */
  to: HTMLElement;
}

/** Ant Design's menu, hung on an element that is there already. */
export const HungMenu = ({ to, ...menu }: Omit<DropdownProps, 'children' | 'trigger'> & At) => <Dropdown trigger={['click']} {...menu}><Anchor to={to} /></Dropdown>;

/** Its panel. */
export const HungPanel = ({ to, ...panel }: Omit<PopoverProps, 'children' | 'trigger'> & At) => <Popover trigger="click" {...panel}><Anchor to={to} /></Popover>;

interface Point {
  x: number;
  y: number;
  /** What was pointed at. */
  at: HTMLElement;
  onOpenChange: (open: boolean) => void;
}

/** The same where somebody pointed; when that scrolls away, so does the menu. */
export function MenuAtPoint({ x, y, at, onOpenChange, ...menu }: Omit<DropdownProps, 'children' | 'trigger'> & Point) {
  const [to, setTo] = useState<HTMLElement | null>(null);
  useEffect(() => {
    const scrolled = ({ target }: Event) => {
      if (target instanceof Node && target.contains(at)) onOpenChange(false);
    };
    addEventListener('scroll', scrolled, { capture: true, passive: true });
    return () => removeEventListener('scroll', scrolled, { capture: true });
  }, [at, onOpenChange]);
  return (
    <>
      {createPortal(<span ref={setTo} style={{ position: 'fixed', left: x, top: y }} />, document.body)}
      {to && <HungMenu to={to} onOpenChange={onOpenChange} {...menu} />}
    </>
  );
}

/** Its hint. */
export const HungHint = ({ to, ...hint }: Omit<TooltipProps, 'children' | 'trigger'> & At) => <Tooltip {...hint}><Anchor to={to} /></Tooltip>;

// Draws nothing, and says that it is that element.
function Anchor({ to, ref }: At & { ref?: Ref<{ nativeElement: HTMLElement; focus: () => void }> }) {
  useImperativeHandle(ref, () => ({ nativeElement: to, focus: () => to.focus() }), [to]);
  return null;
}
