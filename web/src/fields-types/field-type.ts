import type { ComponentType } from 'react';
import type { Comparison, Field, RecordData, Value } from '@/api/types';

export interface DisplayProps {
  field: Field;
  value: Value;
  record: Partial<RecordData>;
  /** In a table cell or on a card: one line. */
  compact?: boolean;
}

export interface InputProps {
  field: Field;
  value: Value;
  /** The other values of the form, and how to set one of them (the currency of an amount). */
  values: { [field: string]: Value };
  onChange: (value: Value) => void;
  onOther: (field: string, value: Value) => void;
  id?: string;
  disabled?: boolean;
  invalid?: boolean;
  autoFocus?: boolean;
}

export interface FilterInputProps {
  field: Field;
  op: Comparison;
  value: Value;
  onChange: (value: Value) => void;
}

/** Everything the screens need to know of one type of field. */
export interface FieldTypeDescription {
  Display: ComponentType<DisplayProps>;
  Input: ComponentType<InputProps>;
  /** Asks for the value of a condition; operators that need none never show it. */
  FilterInput: ComponentType<FilterInputProps>;
  operators: readonly Comparison[];
  /** Pixels a column begins with. */
  width: number;
  numeric?: boolean;
  /** Takes the whole line of a form. */
  wide?: boolean;
}

export const textOperators = ['contains', 'starts with', '=', '!=', 'is empty', 'is not empty'] as const;
export const orderedOperators = ['=', '!=', '>', '>=', '<', '<=', 'between', 'is empty', 'is not empty'] as const;
export const dayOperators = ['=', '>', '>=', '<', '<=', 'between', 'is empty', 'is not empty'] as const;
export const setOperators = ['in', 'not in', 'is empty', 'is not empty'] as const;
export const booleanOperators = ['='] as const;

export const needsValue = (op: Comparison): boolean => op !== 'is empty' && op !== 'is not empty';
