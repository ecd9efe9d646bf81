import { useTranslation } from 'react-i18next';
import type { Value } from '@/api/types';
import { stringOf } from '@/fields-types/values';
import { MeaningTag } from '@/shared/meaning-tag';
import type { Meaning } from '@/shared/meanings';

const meanings: Record<string, Meaning> = { draft: 'stage', published: 'good', closed: 'quiet' };

/** Whether strangers can answer a form now. */
export function StateTag({ state }: { state: Value }) {
  const { t } = useTranslation();
  const now = stringOf(state) || 'draft';
  return <MeaningTag of={meanings[now] ?? 'quiet'}>{t(`webForm.state.${now}`)}</MeaningTag>;
}
