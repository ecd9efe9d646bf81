import { LeftOutlined, PlusOutlined, RightOutlined } from '@ant-design/icons';
import { Alert, App, Button, Segmented } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { keys } from '@/api/keys';
import { updateRecord } from '@/api/records';
import type { Condition } from '@/api/types';
import { dayjs } from '@/shared/day';
import { dates } from '@/shared/intl';
import { later } from '@/shared/later';
import { useLocale } from '@/shared/locale';
import { usePhone } from '@/shared/use-phone';
import { FormDialog } from '../form/form-dialog';
import type { Values } from '../form/form-fields';
import { fieldOf } from '../meta';
import { useShortcut } from '../keys/use-shortcut';
import { ProblemPage } from '../problems/problem-page';
import { useProblemMessage } from '../problems/use-problem-message';
import { colorField, mayMove, type Layer } from './calendar-fields';
import type { Standing, View } from './calendar-grid';
import type { Taken } from './free';
import { useEntries, type Entry } from './use-entries';
import { firstDayOfWeek, movedBy, spanOf, valuesOf, wallOf, type Span } from './wall-time';
import styles from './calendar.module.css';

const CalendarGrid = later(() => import('./calendar-grid').then((parts) => parts.CalendarGrid));

const views: View[] = ['month', 'week', 'day', 'agenda'];
const steps = { month: 'month', week: 'week', day: 'day', agenda: 'week' } as const;

export interface Range {
  from: string;
  to: string;
}

interface Props {
  title: string;
  layers: Layer[];
  filterOf: (layer: Layer) => Condition[];
  /** What a new record in the first layer begins with, besides its days. */
  preset: Values;
  tools: ReactNode;
  /** Times to be drawn behind, and what else is said about the days on the screen. */
  taken?: (Taken & { color: string; title: string })[];
  beside?: (range: Range, now: string, create: (span: Span, more?: Values) => void) => ReactNode;
  onRange?: (range: Range) => void;
}

/** Records on their days. What is shown is in the address: ?view=week&date=2026-11-22. */
export function CalendarScreen({ title, layers, filterOf, preset, tools, taken = [], beside, onRange }: Props) {
  const { t } = useTranslation();
  const phone = usePhone();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const { language, zone } = useLocale();
  const complain = useProblemMessage();
  const queries = useQueryClient();
  const box = useRef<HTMLDivElement>(null);
  const [params, setParams] = useSearchParams();
  const [range, setRange] = useState<Range>({ from: '', to: '' });
  const [creating, setCreating] = useState<Values | null>(null);
  const [said, setSaid] = useState('');
  const now = wallOf(new Date().toISOString(), zone);
  const view = views.find((one) => one === params.get('view')) ?? (phone ? 'agenda' : 'month');
  const date = /^\d{4}-\d{2}-\d{2}$/.test(params.get('date') ?? '') ? (params.get('date') ?? '') : now.slice(0, 10);
  const { entries, missing, error } = useEntries(layers, range.from, range.to, filterOf);
  const first = layers[0];
  const mayCreate = first !== undefined && first.entity.can.includes('create') && !first.start.system && !first.start.read_only;

  const show = (next: { view?: View; date?: string }) =>
    setParams((before) => {
      const after = new URLSearchParams(before);
      if (next.view) after.set('view', next.view);
      if (next.date) after.set('date', next.date);
      return after;
    }, { replace: true });
  const go = (by: number) => show({ date: dayjs.utc(date).add(by, steps[view]).format('YYYY-MM-DD') });
  const keyOf = ({ layer, record }: Entry) => `${layer.entity.name} ${layer.start.name} ${record.id}`;
  const found = (key: string) => entries.find((entry) => keyOf(entry) === key);
  const titleOf = ({ layer, record }: Entry) => String(record[layer.entity.title] ?? '') || t('record.untitled');

  const standing = entries.flatMap((entry): Standing[] => {
    const { layer, record } = entry;
    const span = spanOf(layer, record, zone);
    if (!span) return [];
    const color = colorField(layer.entity)?.choices?.find((choice) => choice.value === record[colorField(layer.entity)?.name ?? ''])?.color;
    const movable = mayMove(layer, record);
    return [{ ...span, key: keyOf(entry), title: titleOf(entry), movable, stretchable: movable && layer.end !== undefined, color: color && color !== 'gray' ? color : 'blue', over: record['done'] === true }];
  });
  const words = (span: Span) => [span.start.replace('T', ' ').slice(0, 16), span.end?.replace('T', ' ').slice(0, 16)].filter(Boolean).join(' – ');
  const move = async (key: string, to: Span, undo?: () => void) => {
    const entry = found(key);
    if (!entry) return;
    const { layer, record } = entry;
    try {
      const saved = await updateRecord(layer.entity.path, record.id, record.version, valuesOf(layer, to, zone));
      const shown = spanOf(layer, { ...record, ...saved }, zone) ?? to;
      setSaid(t('calendar.moved', { title: titleOf(entry), when: words(shown) }));
      message.success(t('calendar.moved', { title: titleOf(entry), when: words(shown) }), 2);
    } catch (failure) {
      undo?.();
      complain(failure);
    }
    await queries.invalidateQueries({ queryKey: keys.lists(layer.entity.name) });
    await queries.invalidateQueries({ queryKey: keys.record(layer.entity.name, record.id) });
    const again = [...(box.current?.querySelectorAll<HTMLElement>('[data-key]') ?? [])].find((element) => element.dataset['key'] === key);
    again?.focus();
  };
  const create = (span: Span, more: Values = {}) => {
    if (first) setCreating({ ...preset, ...more, ...valuesOf(first, span, zone) });
  };
  // Alt and an arrow moves what has the focus: a day, half an hour; with Shift its end.
  const pressed = (event: KeyboardEvent<HTMLDivElement>) => {
    const key = (event.target as HTMLElement).dataset['key'];
    const entry = key === undefined ? undefined : found(key);
    if (!event.altKey || !entry || !key) return;
    const span = spanOf(entry.layer, entry.record, zone);
    const rows = view === 'month' ? { days: 7, minutes: 0 } : { days: 0, minutes: 30 };
    const by = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [-rows.days, -rows.minutes], ArrowDown: [rows.days, rows.minutes] }[event.key];
    if (!span || !by || !mayMove(entry.layer, entry.record)) return;
    event.preventDefault();
    const stretch = event.shiftKey && entry.layer.end !== undefined;
    void move(key, movedBy(span, by[0] ?? 0, span.allDay && view !== 'month' && by[0] === 0 ? 0 : (by[1] ?? 0), stretch ? 'end' : 'all'));
  };
  useShortcut('t', () => show({ date: now.slice(0, 10) }), { label: t('calendar.today') });
  useShortcut('m', () => show({ view: 'month' }), { label: t('calendar.views.month') });
  useShortcut('w', () => show({ view: 'week' }), { label: t('calendar.views.week') });
  useShortcut('d', () => show({ view: 'day' }), { label: t('calendar.views.day') });
  useShortcut('a', () => show({ view: 'agenda' }), { label: t('calendar.views.agenda') });
  useShortcut('ArrowLeft', () => go(-1), { label: t('calendar.before') });
  useShortcut('ArrowRight', () => go(1), { label: t('calendar.after') });
  const createNow = () => {
    const day = date === now.slice(0, 10) ? now : `${date}T09:00:00`;
    const hour = dayjs.utc(day).startOf('hour').add(date === now.slice(0, 10) ? 1 : 0, 'hour');
    create({ start: hour.format('YYYY-MM-DDTHH:mm:ss'), end: hour.add(1, 'hour').format('YYYY-MM-DDTHH:mm:ss'), allDay: false });
  };
  useShortcut('n', createNow, { enabled: mayCreate, ...(first ? { label: t('list.create', { what: first.entity.label }) } : {}) });

  return (
    <div className={styles['page']}>
      <div className={styles['head']}>
        <h1 className={styles['title']}>{title}</h1>
        {tools}
        <span className={styles['space']} />
        {first && mayCreate && <Button type="primary" icon={<PlusOutlined />} onClick={createNow}>{t('list.create', { what: first.entity.label })}</Button>}
      </div>
      <div className={styles['head']}>
        <Button icon={<LeftOutlined />} aria-label={t('calendar.before')} onClick={() => go(-1)} />
        <Button icon={<RightOutlined />} aria-label={t('calendar.after')} onClick={() => go(1)} />
        <Button onClick={() => show({ date: now.slice(0, 10) })}>{t('calendar.today')}</Button>
        <h2 className={styles['range']} aria-live="polite">{rangeWords(view, date, range, language)}</h2>
        <span className={styles['space']} />
        <Segmented
          aria-label={t('calendar.view')}
          value={view}
          onChange={(next) => show({ view: next })}
          options={views.map((value) => ({ value, label: t(`calendar.views.${value}`) }))}
        />
      </div>
      {error && <ProblemPage error={error} onRetry={() => layers.forEach((layer) => void queries.invalidateQueries({ queryKey: keys.lists(layer.entity.name) }))} />}
      {missing > 0 && <Alert type="info" showIcon title={t('calendar.missing', { count: missing })} />}
      <div ref={box} className={styles['sheet']} onKeyDown={pressed}>
        <CalendarGrid
          view={view}
          date={date}
          now={now}
          language={language}
          firstDay={firstDayOfWeek(language, navigator.languages)}
          standing={standing}
          taken={view === 'week' || view === 'day' ? taken : []}
          height={phone || view === 'month' ? 'auto' : 640}
          words={{ more: (count) => t('calendar.more', { count }), none: t('calendar.none'), allDay: t('calendar.allDay') }}
          onRange={(from, to) => {
            setRange((before) => (before.from === from && before.to === to ? before : { from, to }));
            onRange?.({ from, to });
          }}
          onMove={(key, to, undo) => void move(key, to, undo)}
          onOpen={(key) => {
            const entry = found(key);
            if (entry) void navigate(`/${entry.layer.entity.path}/${entry.record.id}`);
          }}
          onCreate={mayCreate && !phone ? (span) => create(span) : null}
          onDay={(day) => show({ view: 'day', date: day })}
        />
      </div>
      {range.from !== '' && beside?.(range, now, create)}
      <p className={styles['muted']}>{phone ? t('calendar.helpPhone') : t('calendar.help')}</p>
      <div className={styles['unseen']} role="status">{said}</div>
      {creating && first && (
        <FormDialog
          entity={first.entity}
          record={null}
          preset={Object.fromEntries(Object.entries(creating).filter(([name]) => fieldOf(first.entity, name)))}
          onSaved={() => setCreating(null)}
          onClose={() => setCreating(null)}
        />
      )}
    </div>
  );
}

/** What days are on the screen: 2026年11月, 22 – 28 Nov 2026. */
function rangeWords(view: View, date: string, { from, to }: Range, language: string): string {
  const at = (day: string) => new Date(`${day}T00:00:00Z`);
  if (view === 'month') return dates(language, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(at(date));
  const how = dates(language, { year: 'numeric', month: 'short', day: 'numeric', ...(view === 'day' ? { weekday: 'short' } : {}), timeZone: 'UTC' });
  if (view === 'day' || from === '') return how.format(at(date));
  return how.formatRange(at(from), new Date(at(to).getTime() - 86_400_000));
}
