import { textOperators, type FieldTypeDescription } from './field-type';
import { ReadOnlyInput } from './read-only';
import { TextDisplay, TextFilterInput } from './text';

export const autoNumber: FieldTypeDescription = {
  Display: TextDisplay, Input: ReadOnlyInput, FilterInput: TextFilterInput, operators: textOperators, width: 130,
};
