import { Steps } from 'antd';
import { useTranslation } from 'react-i18next';
import { usePhone } from '@/shared/use-phone';

interface Props {
  /** 0 file, 1 columns, 2 rehearsal, 3 result. */
  step: number;
  onBack?: ((step: number) => void) | undefined;
}

/** Where in an import one is; on a phone with the words below the numbers. */
export function ImportSteps({ step, onBack }: Props) {
  const { t } = useTranslation();
  const phone = usePhone();
  const titles = [t('import.step.file'), t('import.step.mapping'), t('import.step.rehearsal'), t('import.step.result')];
  return (
    <Steps
      size="small"
      current={step}
      responsive={false}
      titlePlacement={phone ? 'vertical' : 'horizontal'}
      {...(onBack ? { onChange: onBack } : {})}
      items={titles.map((title, index) => ({ title, disabled: index >= step || index === 0 }))}
    />
  );
}
