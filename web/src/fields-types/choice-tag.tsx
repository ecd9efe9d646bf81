import type { Field } from '@/api/types';
import { ColorTag } from '@/shared/color-tag';

/** One choice in its colour. A value whose choice was removed is still shown, as it is. */
export function ChoiceTag({ field, value }: { field: Field; value: string }) {
  const choice = field.choices?.find((one) => one.value === value);
  return <ColorTag color={choice?.color}>{choice?.label ?? value}</ColorTag>;
}
