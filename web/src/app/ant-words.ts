import dayjs from 'dayjs';
import type { ConfigProviderProps } from 'antd';
import type { Language } from '@/shared/locale';

export type AntWords = NonNullable<ConfigProviderProps['locale']>;

/** Ant Design's own words and the calendar's, loaded for one language. */
export async function antWords(language: Language): Promise<AntWords> {
  switch (language) {
    case 'zh-CN': {
      const [words] = await Promise.all([import('antd/locale/zh_CN'), import('dayjs/locale/zh-cn')]);
      dayjs.locale('zh-cn');
      return words.default;
    }
    case 'zh-TW': {
      const [words] = await Promise.all([import('antd/locale/zh_TW'), import('dayjs/locale/zh-tw')]);
      dayjs.locale('zh-tw');
      // Ant Design counts with 條; records are counted with 筆 in Taiwan.
      return { ...words.default, Pagination: { ...words.default.Pagination, items_per_page: '筆／頁' } };
    }
    case 'en': {
      const words = await import('antd/locale/en_US');
      dayjs.locale('en');
      return words.default;
    }
  }
}
