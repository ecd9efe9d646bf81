import { ClockCircleOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { MeaningTag } from '@/shared/meaning-tag';
import { useLocale } from '@/shared/locale';
import { spanWords, timeLeft } from './returns';

/** "Returns in 3 days", the same on lists, cards and pages. */
export function ReturnsWords({ at }: { at: string }) {
  const { t } = useTranslation();
  const { language } = useLocale();
  const { unit, count, meaning } = timeLeft(at, Date.now());
  return (
    <MeaningTag of={meaning} icon={<ClockCircleOutlined aria-hidden />}>
      {unit ? t('pool.returnsIn', { time: spanWords(count, unit, language) }) : t('pool.returnsNow')}
    </MeaningTag>
  );
}
