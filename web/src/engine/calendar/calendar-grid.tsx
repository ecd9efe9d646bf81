import type { EventInput } from '@fullcalendar/core';
import english from '@fullcalendar/core/locales/en-gb';
import simplified from '@fullcalendar/core/locales/zh-cn';
import traditional from '@fullcalendar/core/locales/zh-tw';
import dayGrid from '@fullcalendar/daygrid';
import interaction from '@fullcalendar/interaction';
import list from '@fullcalendar/list';
import FullCalendar from '@fullcalendar/react';
import timeGrid from '@fullcalendar/timegrid';
import { useEffect, useRef } from 'react';
import type { Language } from '@/shared/locale';
import type { Span } from './wall-time';
import styles from './calendar.module.css';

export const views = ['month', 'week', 'day', 'agenda'] as const;
export type View = (typeof views)[number];

const names: Record<View, string> = { month: 'dayGridMonth', week: 'timeGridWeek', day: 'timeGridDay', agenda: 'listWeek' };
const locales = { 'zh-CN': simplified, 'zh-TW': traditional, en: english };

/** Something that stands in the calendar, at times of the wall. */
export interface Standing extends Span {
  key: string;
  title: string;
  movable: boolean;
  stretchable: boolean;
  color: string;
  over: boolean;
}

interface Props {
  view: View;
  /** A day of what is shown. */
  date: string;
  /** What the clock on the wall says now. */
  now: string;
  language: Language;
  firstDay: 0 | 1;
  standing: Standing[];
  /** Times that are taken, drawn behind the rest. */
  taken: { from: string; to: string; color: string; title: string }[];
  height: number | 'auto';
  words: { more: (count: number) => string; none: string; allDay: string };
  /** The days on the screen; the second is the first behind them. */
  onRange: (from: string, to: string) => void;
  onMove: (key: string, to: Span, undo: () => void) => void;
  onOpen: (key: string) => void;
  onCreate: ((span: Span) => void) | null;
  onDay: (day: string) => void;
}

/** Days as a month, a week or one day with its hours; what stands there can be carried and stretched. */
export function CalendarGrid({ view, date, now, language, firstDay, standing, taken, height, words, onRange, onMove, onOpen, onCreate, onDay }: Props) {
  const calendar = useRef<FullCalendar>(null);
  useEffect(() => {
    // Drawing while React draws is what it complains about.
    const timer = setTimeout(() => calendar.current?.getApi().changeView(names[view], date));
    return () => clearTimeout(timer);
  }, [view, date]);
  const events: EventInput[] = [
    ...standing.map((one) => ({
      id: one.key, title: one.title, start: one.start, ...(one.end ? { end: one.end } : {}), allDay: one.allDay, startEditable: one.movable, durationEditable: one.stretchable,
      classNames: [styles['entry'] ?? '', one.over ? (styles['over'] ?? '') : ''].filter(Boolean),
      backgroundColor: `var(--ant-${one.color}-1)`, borderColor: `var(--ant-${one.color}-4)`, textColor: 'var(--ant-color-text)',
    })),
    ...taken.map((one, index) => ({ id: `taken ${index}`, title: one.title, start: one.from, end: one.to, display: 'background', backgroundColor: `var(--ant-${one.color}-3)` })),
  ];
  const spanOf = (event: { startStr: string; endStr: string; allDay: boolean }): Span => {
    const length = event.allDay ? 10 : 19;
    return { start: event.startStr.slice(0, length), end: event.endStr ? event.endStr.slice(0, length) : null, allDay: event.allDay };
  };
  return (
    <FullCalendar
      ref={calendar}
      plugins={[dayGrid, timeGrid, list, interaction]}
      initialView={names[view]}
      initialDate={date}
      headerToolbar={false}
      timeZone="UTC"
      now={now}
      nowIndicator
      locale={locales[language]}
      firstDay={firstDay}
      height={height}
      events={events}
      editable
      selectable={onCreate !== null}
      selectMirror
      selectLongPressDelay={400}
      eventLongPressDelay={300}
      eventInteractive
      eventDisplay="block"
      defaultTimedEventDuration="00:30:00"
      nextDayThreshold="05:00:00"
      dayMaxEvents
      navLinks
      navLinkDayClick={(day) => onDay(day.toISOString().slice(0, 10))}
      moreLinkText={(count) => words.more(count)}
      noEventsContent={words.none}
      allDayText={words.allDay}
      scrollTime="08:00:00"
      slotDuration="00:30:00"
      eventTimeFormat={{ hour: '2-digit', minute: '2-digit', hour12: false }}
      slotLabelFormat={{ hour: '2-digit', minute: '2-digit', hour12: false }}
      datesSet={({ startStr, endStr }) => onRange(startStr.slice(0, 10), endStr.slice(0, 10))}
      eventDidMount={({ el, event }) => {
        el.dataset['key'] = event.id;
      }}
      eventDrop={({ event, revert }) => onMove(event.id, spanOf(event), revert)}
      eventResize={({ event, revert }) => onMove(event.id, spanOf(event), revert)}
      eventClick={({ event, jsEvent }) => {
        if (event.display === 'background') return;
        jsEvent.preventDefault();
        onOpen(event.id);
      }}
      select={(chosen) => onCreate?.(spanOf(chosen))}
    />
  );
}
