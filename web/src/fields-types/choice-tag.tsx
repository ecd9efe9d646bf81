import { Tag } from 'antd';
import type { Field } from '@/api/types';

/** One choice in its colour. A value whose choice was removed is still shown, as it is. */
export function ChoiceTag({ field, value }: { field: Field; value: string }) {
  const choice = field.choices?.find((one) => one.value === value);
  // Gray is the plain tag; Ant Design has no such colour that is right in the dark.
  if (!choice?.color || choice.color === 'gray') return <Tag variant="filled">{choice?.label ?? value}</Tag>;
  return <Tag variant="filled" color={choice.color}>{choice.label}</Tag>;
}
