import { theme, type ThemeConfig } from 'antd';
import type { Language } from '@/shared/locale';
import { readable } from './readable';

const latin = '"Segoe UI", -apple-system, BlinkMacSystemFont, Roboto, "Helvetica Neue", Arial';
const chinese: Record<Language, string> = {
  'zh-CN': '"PingFang SC", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC"',
  'zh-TW': '"PingFang TC", "Microsoft JhengHei UI", "Microsoft JhengHei", "Noto Sans CJK TC", "Source Han Sans TC"',
  en: '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC"',
};

/** All looks come from here: Ant Design's tokens, by language and brightness. */
export function themeOf(language: Language, dark: boolean): ThemeConfig {
  return {
    algorithm: [dark ? theme.darkAlgorithm : theme.defaultAlgorithm, readable(dark)],
    cssVar: { key: 'keyuan' },
    hashed: false,
    token: {
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
      Layout: { headerBg: dark ? '#17191d' : '#ffffff', siderBg: dark ? '#17191d' : '#ffffff', headerHeight: 52, headerPadding: '0 16px' },
      Menu: { itemHeight: 36, activeBarBorderWidth: 0, ...(dark ? { itemSelectedColor: '#8db8ff', itemSelectedBg: '#1c2b47' } : { itemSelectedBg: '#e8effb' }) },
      Form: { itemMarginBottom: 16, verticalLabelPadding: '0 0 4px' },
      // Dark words on a button that is red all over.
      Button: dark ? { dangerColor: '#1f0a0a' } : {},
    },
  };
}
