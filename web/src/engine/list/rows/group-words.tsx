import { useTranslation } from 'react-i18next';
import type { Entity } from '@/api/types';
import { FieldValue } from '@/fields-types/field-value';
import { dates } from '@/shared/intl';
import { useLocale } from '@/shared/locale';
import { fieldOf } from '../../meta';
import type { Grouping } from '../list-state';
import type { Group } from './groups';

/** What the records of a group have in common. */
export function GroupWords({ entity, grouping, group }: { entity: Entity; grouping: Grouping; group: Group }) {
  const { t } = useTranslation();
  const { language } = useLocale();
  const field = fieldOf(entity, grouping.field);
  if (!field || group.value === null) return <>{t('list.groupEmpty', { what: field?.label ?? grouping.field })}</>;
  if (grouping.period && typeof group.value === 'string') return <>{periodWords(group.value, language)}</>;
  return <FieldValue field={field} record={{ [field.name]: group.value }} compact />;
}

/** "2024-03" as its reader says it; weeks and quarters as they are counted. */
export function periodWords(period: string, language: string): string {
  const [year, rest] = [period.slice(0, 4), period.slice(5)];
  if (/^\d{2}$/.test(rest)) return dates(language, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(`${period}-01T00:00:00Z`));
  if (/^\d{2}-\d{2}$/.test(rest)) return dates(language, { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(`${period}T00:00:00Z`));
  return rest ? `${year} ${rest}` : year;
}
