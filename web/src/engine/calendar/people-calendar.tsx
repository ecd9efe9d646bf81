import { Button, Card, Segmented } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { busyTimes } from '@/api/activities';
import { keys } from '@/api/keys';
import type { Condition, Reference } from '@/api/types';
import { ReferenceSelect } from '@/fields-types/reference-select';
import { useReferenceTitles } from '@/fields-types/use-reference-titles';
import { dayjs } from '@/shared/day';
import { dates } from '@/shared/intl';
import { useLocale } from '@/shared/locale';
import { fieldOf } from '../meta';
import type { Layer } from './calendar-fields';
import { CalendarScreen, type Range } from './calendar-screen';
import { freeTimes } from './free';
import { instantOf, wallOf, type Span } from './wall-time';
import styles from './calendar.module.css';

const colors = ['geekblue', 'green', 'orange', 'purple', 'cyan', 'magenta'];

/** The calendar of people: mine, or that of those who are chosen; with several, when all of them are free. */
export function PeopleCalendar({ layer }: { layer: Layer }) {
  const { t } = useTranslation();
  const { zone, me } = useLocale();
  const [params, setParams] = useSearchParams();
  const [range, setRange] = useState<Range>({ from: '', to: '' });
  const chosen = (params.get('people') ?? '').split(',').filter(Boolean);
  const colleagues = useReferenceTitles('user', chosen.map((id) => ({ id })));
  const { entity } = layer;
  const hasBusy = layer.end !== undefined && fieldOf(entity, 'participants') !== undefined;
  const person = fieldOf(entity, 'assignee') ? 'assignee' : 'owner';
  const kinds = fieldOf(entity, 'kind')?.choices?.map((choice) => choice.value) ?? [];
  const people = chosen.length > 0 ? chosen : [me];
  const everybody = params.get('whose') === 'all';

  const set = (name: string, value: string) =>
    setParams((before) => {
      const after = new URLSearchParams(before);
      if (value === '') after.delete(name);
      else after.set(name, value);
      return after;
    }, { replace: true });
  const { data: busy } = useQuery({
    queryKey: [...keys.lists(entity.name), 'busy', chosen.join(), range, zone],
    enabled: hasBusy && chosen.length > 0 && range.from !== '',
    queryFn: () => busyTimes({ users: [me, ...chosen.filter((id) => id !== me)].join(','), from: instantOf(`${range.from}T00:00:00`, zone), to: instantOf(`${range.to}T00:00:00`, zone) }),
  });
  const taken = (busy?.data ?? []).map((one) => ({ user: one.user, from: wallOf(one.from, zone), to: wallOf(one.to, zone) }));
  const nameOf = (id: string) => (id === me ? t('calendar.me') : (colleagues.find((one) => one.id === id)?.title ?? ''));
  const colorOf = (id: string) => colors[[me, ...chosen].indexOf(id) % colors.length] ?? 'geekblue';
  const filter = (): Condition[] => {
    if (everybody) return [];
    const whose: Condition[] = [[person, 'in', people]];
    if (fieldOf(entity, 'participants')) whose.push(['participants', 'in', people]);
    return [{ any: whose }];
  };
  const both = [...new Set([me, ...chosen])].map((id) => ({ id, title: nameOf(id) }));
  return (
    <CalendarScreen
      title={t('calendar.title')}
      layers={[layer]}
      filterOf={filter}
      preset={kinds.includes('appointment') ? { kind: 'appointment' } : kinds.includes('task') ? { kind: 'task' } : {}}
      onRange={setRange}
      taken={taken.filter((one) => one.user !== me).map((one) => ({ ...one, color: colorOf(one.user), title: nameOf(one.user) }))}
      tools={
        <>
          {chosen.length === 0 && (
            <Segmented
              aria-label={t('calendar.whose')}
              value={everybody ? 'all' : 'mine'}
              onChange={(value) => set('whose', value === 'all' ? 'all' : '')}
              options={[{ value: 'mine', label: t('calendar.mine') }, { value: 'all', label: t('calendar.all') }]}
            />
          )}
          <div className={styles['people']}>
            <ReferenceSelect multiple to="user" placeholder={t('calendar.people')} value={colleagues} onChange={(next: Reference[]) => set('people', next.map((one) => one.id).join(','))} />
          </div>
        </>
      }
      beside={(shown, now, create) =>
        hasBusy && chosen.length > 0 && busy ? (
          <Free
            days={daysOf(shown)}
            names={both.map((one) => one.title).join(t('listJoint'))}
            free={freeTimes(daysOf(shown), taken, now)}
            onChoose={(span) => create(span, { participants: both.filter((one) => one.id !== me) })}
          />
        ) : null
      }
    />
  );
}

// The working days of what is on the screen; a month has too many to offer times.
function daysOf({ from, to }: Range): string[] {
  const days: string[] = [];
  for (let day = dayjs.utc(from); day.format('YYYY-MM-DD') < to && days.length < 7; day = day.add(1, 'day')) days.push(day.format('YYYY-MM-DD'));
  return days.filter((day) => ![0, 6].includes(dayjs.utc(day).day()));
}

interface FreeProps {
  days: string[];
  names: string;
  free: { from: string; to: string }[];
  onChoose: (span: Span) => void;
}

/** When all of them are free; a press begins an appointment then. */
function Free({ days, names, free, onChoose }: FreeProps) {
  const { t } = useTranslation();
  const { language } = useLocale();
  const dayWords = dates(language, { month: 'short', day: 'numeric', weekday: 'short', timeZone: 'UTC' });
  return (
    <Card size="small" title={t('calendar.free', { names })}>
      {free.length === 0 && <span className={styles['muted']}>{t('calendar.noFree')}</span>}
      {days.map((day) => {
        const times = free.filter((one) => one.from.startsWith(day));
        return times.length > 0 && (
          <div key={day} className={styles['freeDay']}>
            <span className={styles['freeName']}>{dayWords.format(new Date(`${day}T00:00:00Z`))}</span>
            {times.map((one) => (
              <Button
                key={one.from}
                size="small"
                onClick={() => {
                  const hour = dayjs.utc(one.from).add(1, 'hour').format('YYYY-MM-DDTHH:mm:ss');
                  onChoose({ start: one.from, end: hour < one.to ? hour : one.to, allDay: false });
                }}
              >
                {one.from.slice(11, 16)} – {one.to.slice(11, 16)}
              </Button>
            ))}
          </div>
        );
      })}
    </Card>
  );
}
