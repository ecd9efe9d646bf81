import { DatePicker } from 'antd';
import { dayjs } from '@/shared/day';
import { useLocale } from '@/shared/locale';

/** Until when something is put off, chosen from a calendar that is open at once. */
export function PostponePicker({ due, onChoose }: { due: string; onChoose: (to: string) => void }) {
  const { zone } = useLocale();
  return (
    <DatePicker
      open
      autoFocus
      showTime={{ format: 'HH:mm', minuteStep: 15 }}
      format="YYYY-MM-DD HH:mm"
      defaultValue={dayjs(due).tz(zone)}
      minDate={dayjs().tz(zone)}
      onChange={(next) => next && onChoose(dayjs.tz(next.format('YYYY-MM-DD HH:mm'), zone).toISOString())}
    />
  );
}
