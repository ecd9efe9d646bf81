import { DatePicker } from 'antd';
import { dayjs } from '@/shared/day';
import { useLocale } from '@/shared/locale';

interface Props {
  label: string;
  value: string | null;
  onChange: (value: string | null) => void;
}

/** A time to come, in the reader's zone. */
export function DueInput({ label, value, onChange }: Props) {
  const { zone } = useLocale();
  return (
    <DatePicker
      aria-label={label}
      placeholder={label}
      showTime={{ format: 'HH:mm', minuteStep: 15 }}
      format="YYYY-MM-DD HH:mm"
      value={value ? dayjs(value).tz(zone) : null}
      onChange={(next) => onChange(next ? dayjs.tz(next.format('YYYY-MM-DD HH:mm'), zone).toISOString() : null)}
    />
  );
}
