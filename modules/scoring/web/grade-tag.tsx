import { useTranslation } from 'react-i18next';
import { MeaningTag } from '@/shared/meaning-tag';
import type { Meaning } from '@/shared/meanings';
import type { Grade } from './api';

export const meaningOf: Record<Grade, Meaning> = { A: 'good', B: 'stage', C: 'risk', D: 'quiet' };

/** A grade, with its letter and what it stands for. */
export function GradeTag({ grade }: { grade: Grade }) {
  const { t } = useTranslation();
  return <MeaningTag of={meaningOf[grade]}>{t('score.grade', { grade })}</MeaningTag>;
}
