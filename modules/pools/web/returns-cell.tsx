import { fieldOf } from '@/engine/meta';
import type { CellSlotProps } from '@/engine/slots/slots';
import { useFormat } from '@/engine/use-format';
import { stringOf } from '@/fields-types/values';
import { ReturnsWords } from './returns-words';

/** When a record goes back to its pool, in words and by urgency; on its page the moment too. */
export function ReturnsCell({ entity, field, record, compact }: CellSlotProps) {
  const format = useFormat();
  const at = stringOf(record[field.name]);
  if (at === '') return compact ? null : <>—</>;
  const why = fieldOf(entity, 'returns_why')?.choices?.find((one) => one.value === record['returns_why'])?.label;
  const moment = format.dateTime(at);
  return (
    <span title={why ? `${moment} · ${why}` : moment}>
      <ReturnsWords at={at} />
      {!compact && <> {moment}</>}
    </span>
  );
}
