import { ConfigProvider } from 'antd';
import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import type { Field, RecordData } from '@/api/types';
import { fieldType } from '@/fields-types/registry';
import type { Values } from '../../form/form-fields';
import styles from './cell-editor.module.css';

/** Where to go on when a cell is done: along the row, down the column, or nowhere. */
export type Next = 'right' | 'left' | 'down' | 'stay';

interface Props {
  field: Field;
  record: RecordData;
  /** Null when nothing is to be changed. */
  onDone: (values: Values | null, next: Next) => void;
}

// One pick and it is said.
const picked = new Set(['choice', 'reference', 'user', 'date', 'boolean']);

/** Types in a cell, as the form of its record would: Enter and Tab keep it, Esc does not. */
export function CellEditor({ field, record, onDone }: Props) {
  const { Input } = fieldType(field.type);
  const box = useRef<HTMLDivElement>(null);
  const over = useRef(false);
  const [values, setValues] = useState<Values>({ ...record });
  const latest = useRef(values);

  const done = (kept: Values | null, next: Next) => {
    if (over.current) return;
    over.current = true;
    onDone(kept, next);
  };
  const set = (name: string, value: Values[string]) => {
    latest.current = { ...latest.current, [name]: value };
    setValues(latest.current);
    if (name === field.name && picked.has(field.type)) done(latest.current, 'stay');
  };
  useEffect(() => openList(box.current), []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const listOpen = box.current?.querySelector('[aria-expanded=true]') !== null;
    if (event.key === 'Escape') done(null, 'stay');
    else if (event.key === 'Tab') done(latest.current, event.shiftKey ? 'left' : 'right');
    else if (event.key === 'Enter' && !event.shiftKey && !listOpen) done(latest.current, 'down');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onBlur = (event: FocusEvent) => {
    const to = event.relatedTarget;
    if (to instanceof Element && (box.current?.contains(to) || to.closest('.ant-select-dropdown, .ant-picker-dropdown, .ant-modal'))) return;
    if (to === null && !document.hasFocus()) return;
    done(latest.current, 'stay');
  };
  return (
    <div ref={box} className={styles['editor']} onKeyDownCapture={onKeyDown} onBlur={onBlur} onDoubleClick={(event) => event.stopPropagation()}>
      <ConfigProvider componentSize="small">
        <Input
          id={`cell-${field.name}`}
          field={field}
          value={values[field.name]}
          values={values}
          autoFocus
          onChange={(value) => set(field.name, value)}
          onOther={(name, value) => set(name, value)}
        />
      </ConfigProvider>
    </div>
  );
}

// A list of choices is open from the start: that is what one came for. The input itself may still be on its way.
function openList(box: HTMLDivElement | null, left = 60): () => void {
  const input = box?.querySelector('input, textarea, button');
  if (!input && left > 0) {
    let stop: () => void = () => undefined;
    const frame = requestAnimationFrame(() => {
      stop = openList(box, left - 1);
    });
    return () => {
      cancelAnimationFrame(frame);
      stop();
    };
  }
  const select = box?.querySelector('.ant-select');
  (select?.querySelector('.ant-select-selector') ?? select)?.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true }));
  box?.querySelector<HTMLInputElement>('.ant-picker input')?.click();
  box?.querySelector<HTMLInputElement>('input:not([role=combobox])')?.select();
  return () => undefined;
}
