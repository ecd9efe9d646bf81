import { Button, Card, DatePicker, Input, Select } from 'antd';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { auditEvents, type AuditEvent } from '@/api/administration';
import { useMeta } from '@/api/meta-context';
import { ReferenceSelect } from '@/fields-types/reference-select';
import { useReferenceTitles } from '@/fields-types/use-reference-titles';
import { Changes } from '@/engine/record/changes';
import { ProblemPage } from '@/engine/problems/problem-page';
import { useFormat } from '@/engine/use-format';
import { dayjs } from '@/shared/day';
import { Loading } from '@/shared/loading';
import { Nothing } from '@/shared/nothing';
import { useDebounced } from '@/shared/use-debounced';
import { SettingsHead } from './settings-head';
import styles from './settings.module.css';

const kinds = ['created', 'updated', 'removed', 'restored', 'purged'];
const day = 'YYYY-MM-DD';

/** /settings/audit: every change of every record, looked for by whom, what, when and words. What is asked is in the address. */
export function AuditPage() {
  const { t } = useTranslation();
  const { meta } = useMeta();
  const [params, setParams] = useSearchParams();
  const of = (name: string) => params.get(name) ?? '';
  const [words, setWords] = useState(of('q'));
  const q = useDebounced(words, 300);
  const asked = { entity: of('entity'), actor: of('actor'), kind: of('kind'), record: of('record'), from: of('from'), to: of('to'), q };
  const [actor] = useReferenceTitles('user', asked.actor ? [{ id: asked.actor }] : []);
  const set = (changes: Record<string, string>) =>
    setParams((before) => {
      const after = new URLSearchParams(before);
      for (const [name, value] of Object.entries(changes)) {
        if (value === '') after.delete(name);
        else after.set(name, value);
      }
      return after;
    }, { replace: true });
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['audit', asked],
    queryFn: ({ pageParam }) => auditEvents({ ...Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== '')), cursor: pageParam, limit: 50 }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: (before) => before,
    staleTime: 0,
  });
  const events = data?.pages.flatMap((page) => page.data) ?? [];
  return (
    <div className={styles['page']}>
      <SettingsHead title={t('settings.audit.title')} />
      <div className={styles['filters']} role="search">
        <Input.Search allowClear placeholder={t('settings.audit.words')} aria-label={t('settings.audit.words')} value={words} onChange={(event) => { setWords(event.target.value); set({ q: event.target.value }); }} />
        <ReferenceSelect to="user" placeholder={t('settings.audit.who')} value={actor ? [actor] : []} onChange={([one]) => set({ actor: one?.id ?? '' })} />
        <Select allowClear placeholder={t('settings.roles.type')} aria-label={t('settings.roles.type')} value={asked.entity || null} onChange={(value) => set({ entity: value ?? '' })} showSearch={{ optionFilterProp: 'label' }} options={meta.entities.map((one) => ({ value: one.name, label: one.label }))} />
        <Select allowClear placeholder={t('settings.audit.kind')} aria-label={t('settings.audit.kind')} value={asked.kind || null} onChange={(value) => set({ kind: value ?? '' })} options={kinds.map((value) => ({ value, label: t(`history.${value}`, { defaultValue: value }) }))} />
        <DatePicker.RangePicker
          aria-label={t('settings.audit.when')}
          value={[asked.from ? dayjs(asked.from) : null, asked.to ? dayjs(asked.to) : null]}
          allowEmpty={[true, true]}
          onChange={(next) => set({ from: next?.[0]?.format(day) ?? '', to: next?.[1]?.format(day) ?? '' })}
        />
      </div>
      <Card size="small">
        {error ? <ProblemPage error={error} onRetry={() => void refetch()} /> : !data ? <Loading /> : events.length === 0 ? <Nothing title={t('settings.audit.none')} /> : events.map((event) => <Entry key={event.seq} event={event} />)}
        {hasNextPage && <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>{t('loadMore')}</Button>}
      </Card>
    </div>
  );
}

function Entry({ event }: { event: AuditEvent }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { byName } = useMeta();
  const entity = byName.get(event.entity);
  return (
    <div className={styles['line']} style={{ alignItems: 'baseline' }}>
      <span className={styles['muted']}>{format.dateTime(event.at)}</span>
      <span className={styles['grow']}>
        <b>{event.actor?.title ?? t('history.system')}</b> {t(`history.${event.kind.replace('.', '_')}`, { defaultValue: event.kind })} <span className={styles['muted']}>{entity?.label ?? event.entity}</span>{' '}
        {entity ? <Link to={`/${entity.path}/${event.id}`}>{event.title || t('record.untitled')}</Link> : event.title}
        {entity && event.changes && <Changes entity={entity} changes={event.changes} />}
      </span>
      {event.via && <span className={styles['muted']}>{event.via}</span>}
    </div>
  );
}
