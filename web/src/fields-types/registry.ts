import type { FieldType } from '@/api/types';
import { autoNumber } from './auto-number';
import { boolean } from './boolean';
import { choice } from './choice';
import { choices } from './choices';
import { computed } from './computed';
import { date } from './date';
import { datetime } from './datetime';
import { decimal } from './decimal';
import { email } from './email';
import type { FieldTypeDescription } from './field-type';
import { file } from './file';
import { integer } from './integer';
import { json } from './json';
import { longText } from './long-text';
import { money } from './money';
import { percent } from './percent';
import { phone } from './phone';
import { reference } from './reference';
import { references } from './references';
import { text } from './text';
import { url } from './url';
import { user } from './user';

const types: Record<FieldType, FieldTypeDescription> = {
  text, long_text: longText, email, phone, url, integer, decimal, money, percent, date, datetime, boolean, choice, choices,
  reference, references, user, file, address: text, auto_number: autoNumber, computed, json,
};

/** The description of a field type; a type this build does not know yet is handled as text. */
export function fieldType(type: string): FieldTypeDescription {
  return (types as Record<string, FieldTypeDescription | undefined>)[type] ?? text;
}
