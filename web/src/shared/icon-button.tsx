import type { ComponentProps, ReactNode } from 'react';

/** The name of the looks that app/theme.ts makes: whoever looks like Ant Design has it among its classes. */
export const looksKey = 'keyuan';

const classes = `ant-btn ${looksKey} ant-btn-text ant-btn-color-default ant-btn-variant-text ant-btn-sm ant-btn-icon-only`;

/**
 * Ant Design's small button of an icon alone, by its class names: a record has one at each field, and what theirs does besides (it can
 * load, and measures what stands in it) takes longer to draw than the field. A test holds the two to the same.
 */
export function IconButton({ icon, className, ...more }: ComponentProps<'button'> & { icon: ReactNode }) {
  return <button {...more} type="button" className={className ? `${classes} ${className}` : classes}><span className="ant-btn-icon">{icon}</span></button>;
}
