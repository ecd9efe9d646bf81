import { theme } from 'antd';
import { describe, expect, it } from 'vitest';
import { tagColors } from '@/shared/tag-colors';
import { meanings, shadesOf } from '@/shared/meanings';
import { themeOf } from './theme';

/** How bright a colour is, as WCAG counts it. */
function luminance(color: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

function contrast(one: string, other: string): number {
  const [dim, bright] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return ((bright ?? 0) + 0.05) / ((dim ?? 0) + 0.05);
}

describe.each([['by day', false], ['at night', true]])('%s', (_, dark) => {
  const looks = themeOf('zh-CN', dark);
  const tokens = theme.getDesignToken(looks);

  it.each(tagColors)('a tag in %s can be read', (name) => {
    expect(contrast(tokens[`${name}7`], tokens[`${name}1`])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['colorLink', 'colorLinkHover', 'colorPrimaryHover', 'colorError'] as const)('words in %s can be read', (name) => {
    expect(contrast(tokens[name], tokens.colorBgContainer)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(meanings)('words that mean %s can be read, on the page and on their own ground', (meaning) => {
    const { text, bg, line } = shadesOf(meaning, dark);
    for (const ground of [tokens.colorBgContainer, tokens.colorBgLayout, bg]) expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(line, tokens.colorBgContainer)).toBeGreaterThanOrEqual(3);
  });

  it('a button that is red all over can be read', () => {
    expect(contrast(looks.components?.Button?.dangerColor ?? '#ffffff', tokens.colorError)).toBeGreaterThanOrEqual(4.5);
  });
});
