import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { ColorTag } from '@/shared/color-tag';
import { tagColors } from '@/shared/tag-colors';

const colors = [...tagColors, 'gray'];

/** The colours a description may name. */
export function ColorSelect({ value, onChange, id, of }: { value?: string; onChange?: (color: string | undefined) => void; id?: string; of?: string }) {
  const { t } = useTranslation();
  return (
    <Select
      {...(id ? { id } : {})}
      style={{ width: 120 }}
      aria-label={of ? t('settings.fields.colorOf', { name: of }) : t('settings.fields.color')}
      allowClear
      placeholder={t('settings.fields.color')}
      value={value ?? null}
      onChange={(next: string | null | undefined) => onChange?.(next ?? undefined)}
      options={colors.map((color) => ({ value: color, label: <ColorTag color={color}>{t(`settings.color.${color}`)}</ColorTag> }))}
    />
  );
}
