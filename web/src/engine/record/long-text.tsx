import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Highlight } from '@/shared/highlight';
import { shortened } from './shortened';
import { spansOf } from './spans-of';

/** Text as it was written; of a very long one the beginning, until one wants all of it. */
export function LongText({ text, words = '' }: { text: string; words?: string }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const short = shortened(text);
  const shown = all ? text : short;
  return (
    <>
      <span dir="auto"><Highlight text={shown} spans={spansOf(shown, words)} />{shown !== text && '…'}</span>
      {short !== text && <Button type="link" size="small" onClick={() => setAll(!all)}>{t(all ? 'record.less' : 'record.allText')}</Button>}
    </>
  );
}
