import { Tag } from 'antd';
import type { ReactNode } from 'react';

/** A tag in one of the colours that a description may name. Gray, and none, is the plain tag. */
export function ColorTag({ color, children }: { color?: string | null | undefined; children: ReactNode }) {
  // Ant Design has no gray that is right in the dark.
  if (!color || color === 'gray') return <Tag variant="filled">{children}</Tag>;
  return <Tag variant="filled" color={color}>{children}</Tag>;
}
