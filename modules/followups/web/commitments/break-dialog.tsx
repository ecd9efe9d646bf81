import type { ActionSlotProps } from '@/engine/slots/slots';
import { stringOf } from '@/fields-types/values';
import { BrokenDialog } from './broken-dialog';
import { useVerbs } from './verbs';

/** A promise was broken, said on its own page. */
export function BreakDialog({ record, onClose }: ActionSlotProps) {
  const verbs = useVerbs();
  return <BrokenDialog subject={stringOf(record['subject'])} onBroken={(note) => verbs.broken(record.id, note)} onClose={onClose} />;
}
