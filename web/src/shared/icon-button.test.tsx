import { MoreOutlined } from '@ant-design/icons';
import { render } from '@testing-library/react';
import { Button, ConfigProvider } from 'antd';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { IconButton, looksKey } from './icon-button';

function drawn(button: ReactNode): { html: string; classes: string[] } {
  const { container } = render(<ConfigProvider theme={{ cssVar: { key: looksKey }, hashed: false }}>{button}</ConfigProvider>);
  const element = container.querySelector('button');
  const classes = [...(element?.classList ?? [])].toSorted();
  element?.removeAttribute('class');
  return { html: element?.outerHTML ?? '', classes };
}

describe('a button of an icon', () => {
  it('is what Ant Design draws', () => {
    const more = { 'aria-label': 'More', title: 'More', className: 'mine' };
    expect(drawn(<IconButton icon={<MoreOutlined />} {...more} />)).toEqual(drawn(<Button type="text" size="small" icon={<MoreOutlined />} {...more} />));
  });
});
