import { theme, type ThemeConfig } from 'antd';
import { rowHeights, type Density } from '@/shared/density';
import { looksKey } from '@/shared/icon-button';
import type { Language } from '@/shared/locale';
import { meaningTokens } from '@/shared/meanings';
import { readable } from './readable';

const latin = '"Segoe UI", -apple-system, BlinkMacSystemFont, Roboto, "Helvetica Neue", Arial';
const chinese: Record<Language, string> = {
  'zh-CN': '"PingFang SC", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC"',
  'zh-TW': '"PingFang TC", "Microsoft JhengHei UI", "Microsoft JhengHei", "Noto Sans CJK TC", "Source Han Sans TC"',
  en: '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC"',
};

// What a row takes and leaves, by how much should stand on a screen.
const rooms = {
  comfortable: { controlHeight: 32, rowPadding: 12, menuItem: 36, formItem: 16, cell: 10 },
  compact: { controlHeight: 28, rowPadding: 8, menuItem: 30, formItem: 10, cell: 6 },
  // What is drawn; what a thumb meets is 44 everywhere (page.css).
  phone: { controlHeight: 40, rowPadding: 12, menuItem: 44, formItem: 16, cell: 10 },
};

/** All looks come from here: Ant Design's tokens and a few of our own, by language, brightness, density and whether it is a phone. docs/design.md says what they mean. */
export function themeOf(language: Language, dark: boolean, density: Density = 'comfortable', phone = false): ThemeConfig {
  const room = rooms[phone ? 'phone' : density];
  const own: object = { ...meaningTokens(dark), rowHeight: rowHeights[density], rowPadding: room.rowPadding, navItem: room.menuItem };
  return {
    algorithm: [dark ? theme.darkAlgorithm : theme.defaultAlgorithm, readable(dark)],
    cssVar: { key: looksKey },
    hashed: false,
    token: {
      ...own,
      controlHeight: room.controlHeight,
      colorPrimary: dark ? '#3c7fec' : '#1a5fd0',
      colorInfo: dark ? '#3c7fec' : '#1a5fd0',
      // Red that can be read as words, 4.5 to 1.
      ...(dark ? {} : { colorError: '#cf1322' }),
      colorLink: dark ? '#6ea3f2' : '#1a5fd0',
      // Under the pointer too.
      colorLinkHover: dark ? '#8db8ff' : '#2a6bd8',
      ...(dark ? {} : { colorPrimaryHover: '#2a6bd8' }),
      borderRadius: 6,
      fontSize: 14,
      // Small print keeps 4.5 to 1 against the page.
      colorTextTertiary: dark ? 'rgba(255, 255, 255, 0.6)' : 'rgba(0, 0, 0, 0.58)',
      colorTextPlaceholder: dark ? 'rgba(255, 255, 255, 0.55)' : 'rgba(0, 0, 0, 0.56)',
      fontFamily: `${latin}, ${chinese[language]}, "Noto Sans", sans-serif`,
      ...(dark ? { colorBgLayout: '#101215', colorBgContainer: '#17191d', colorBgElevated: '#202329' } : { colorBgLayout: '#f4f5f7' }),
    },
    components: {
      Menu: { itemHeight: room.menuItem, activeBarBorderWidth: 0, ...(dark ? { itemSelectedColor: '#8db8ff', itemSelectedBg: '#1c2b47' } : { itemSelectedBg: '#e8effb' }) },
      Form: { itemMarginBottom: room.formItem, verticalLabelPadding: '0 0 4px' },
      Table: { cellPaddingBlock: room.cell, cellPaddingBlockMD: room.cell, cellPaddingBlockSM: Math.min(room.cell, 8) },
      // The chosen one is words too.
      Tabs: dark ? { itemSelectedColor: '#8db8ff', itemHoverColor: '#8db8ff', itemActiveColor: '#8db8ff' } : {},
      // Dark words on a button that is red all over.
      Button: dark ? { dangerColor: '#1f0a0a' } : {},
    },
  };
}
