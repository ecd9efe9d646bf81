import { useTranslation } from 'react-i18next';
import { dates } from '@/shared/intl';
import { useLocale } from '@/shared/locale';
import { kindOf, monthDays, type CalendarDay, type DayKind } from './year';
import styles from './calendar.module.css';

interface Props {
  year: number;
  week: number[];
  exceptions: ReadonlyMap<string, CalendarDay>;
  /** Without it the days are only looked at. */
  onDay?: (date: string) => void;
}

const kinds: DayKind[] = ['working', 'off', 'holiday', 'made_up'];

/** A year at a glance: twelve months, each day as it is. */
export function YearView({ year, week, exceptions, onDay }: Props) {
  const { t } = useTranslation();
  const { language } = useLocale();
  const month = dates(language, { month: 'long', timeZone: 'UTC' });
  const full = dates(language, { month: 'long', day: 'numeric', weekday: 'long', timeZone: 'UTC' });
  const narrow = dates(language, { weekday: 'narrow', timeZone: 'UTC' });
  const heads = [1, 2, 3, 4, 5, 6, 7].map((day) => narrow.format(Date.UTC(2026, 0, 4 + day)));
  return (
    <>
      <div className={styles['months']}>
        {Array.from({ length: 12 }, (_, index) => (
          <section key={index} aria-label={month.format(Date.UTC(year, index, 1))}>
            <h3 className={styles['month']}>{month.format(Date.UTC(year, index, 1))}</h3>
            <div className={styles['days']}>
              {heads.map((head, day) => <span key={day} className={styles['weekday']} aria-hidden>{head}</span>)}
              {monthDays(year, index).map((date, place) => {
                if (!date) return <span key={`before-${place}`} />;
                const kind = kindOf(date, week, exceptions);
                const name = exceptions.get(date)?.name;
                const label = [full.format(new Date(`${date}T00:00:00Z`)), t(`workDays.kind.${kind}`), name].filter(Boolean).join(' · ');
                const look = `${styles['day'] ?? ''} ${styles[kind] ?? ''}`;
                return onDay
                  ? <button key={date} type="button" className={look} title={label} aria-label={label} onClick={() => onDay(date)}>{Number(date.slice(8))}</button>
                  : <span key={date} className={look} title={label}>{Number(date.slice(8))}</span>;
              })}
            </div>
          </section>
        ))}
      </div>
      <ul className={styles['legend']}>
        {kinds.map((kind) => <li key={kind}><span className={`${styles['day'] ?? ''} ${styles[kind] ?? ''}`} aria-hidden>{kind === 'made_up' ? 10 : 1}</span> {t(`workDays.kind.${kind}`)}</li>)}
      </ul>
    </>
  );
}
