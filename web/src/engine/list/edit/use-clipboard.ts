import { useEffect, useRef } from 'react';
import type { Field, RecordData, Value } from '@/api/types';
import { referenceOf, referencesOf } from '@/api/reference';
import { stringOf, stringsOf } from '@/fields-types/values';
import { isTyping } from '../../keys/registry';
import type { Place } from '../grid/grid';
import type { Rows } from '../rows/use-rows';
import { has, type Selection } from '../selection';
import { blockText } from './tsv';

interface Props {
  fields: Field[];
  place: Place | null;
  rows: Rows;
  selection: Selection;
  paste: (text: string) => void;
}

/** Ctrl/⌘ C takes the cell one stands in, or the chosen rows that are on the screen; Ctrl/⌘ V puts a block there. */
export function useClipboard(props: Props): void {
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  useEffect(() => {
    const elsewhere = (event: ClipboardEvent) =>
      isTyping(event.target instanceof Element ? event.target : null) || document.querySelector('[role=dialog][aria-modal=true]') !== null;
    const onPaste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain');
      if (elsewhere(event) || !latest.current.place || !text) return;
      event.preventDefault();
      latest.current.paste(text);
    };
    const onCopy = (event: ClipboardEvent) => {
      if (elsewhere(event) || window.getSelection()?.toString()) return;
      const text = copied(latest.current);
      if (text === null) return;
      event.preventDefault();
      event.clipboardData?.setData('text/plain', text);
    };
    document.addEventListener('paste', onPaste);
    document.addEventListener('copy', onCopy);
    return () => {
      document.removeEventListener('paste', onPaste);
      document.removeEventListener('copy', onCopy);
    };
  }, []);
}

function copied({ fields, place, rows, selection }: Props): string | null {
  const chosen = Array.from({ length: Math.min(rows.layout.count, 100_000) }, (_, line) => rows.at(line)).filter((one) => one !== undefined && has(selection, one.id));
  if (chosen.length > 0) return blockText(chosen.map((record) => fields.map((field) => cellText(field, record))));
  const record = place ? rows.at(place.line) : undefined;
  const field = place ? fields[place.column] : undefined;
  return record && field ? blockText([[cellText(field, record)]]) : null;
}

/** A cell as a spreadsheet takes it: what one reads, numbers and days as they are. */
export function cellText(field: Field, record: Partial<RecordData> | undefined): string {
  const value: Value = record?.[field.name] ?? null;
  const labelOf = (one: string) => field.choices?.find((choice) => choice.value === one)?.label ?? one;
  switch (field.type) {
    case 'choice': return labelOf(stringOf(value));
    case 'choices': return stringsOf(value).map(labelOf).join('、');
    case 'reference': case 'user': case 'file': return referenceOf(value)?.title ?? '';
    case 'references': return referencesOf(value).map((one) => one.title ?? '').join('、');
    default: return stringOf(value);
  }
}
