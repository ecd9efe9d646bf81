import { App, InputNumber, Select } from 'antd';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import { useEntity } from '@/api/meta-context';
import { listRecords, updateRecord } from '@/api/records';
import type { Entity, RecordData, Value } from '@/api/types';
import { fieldOf } from '@/engine/meta';
import { Page } from '@/engine/page/page';
import { NotFoundPage } from '@/engine/problems/not-found-page';
import { ProblemPage } from '@/engine/problems/problem-page';
import { useProblemMessage } from '@/engine/problems/use-problem-message';
import { Loading } from '@/shared/loading';
import { useSignedIn } from '@/shared/session-context';
import { getSettings, putSettings } from '../api';
import styles from './team.module.css';

/** /settings/rhythm: how often each class is contacted at least, and when a promise counts as broken. */
export function RhythmPage() {
  const rhythm = useEntity('rhythm');
  return rhythm ? <Rhythms rhythm={rhythm} /> : <NotFoundPage />;
}

function Rhythms({ rhythm }: { rhythm: Entity }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery({
    queryKey: [...keys.lists('rhythm'), 'all'],
    queryFn: async () => (await listRecords(rhythm.path, { limit: 50 })).data.sort((a, b) => String(a['class']).localeCompare(String(b['class']))),
  });
  return (
    <Page title={t('rhythm.title')} help={t('rhythm.help')} back={{ to: '/settings', label: t('shell.settings') }}>
      {error ? <ProblemPage error={error} onRetry={() => void refetch()} /> : !data ? <Loading lines={4} /> : (
        <div className={styles['rhythms']}>{data.map((one) => <Rhythm key={`${one.id}${one.version}`} rhythm={rhythm} record={one} />)}</div>
      )}
      <Broken />
    </Page>
  );
}

function Rhythm({ rhythm, record }: { rhythm: Entity; record: RecordData }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const complain = useProblemMessage();
  const may = rhythm.can.includes('update') && (record.can ?? ['update']).includes('update');
  const save = (body: { [field: string]: Value }) =>
    updateRecord(rhythm.path, record.id, record.version, body)
      .then(() => void message.success(t('rhythm.saved'), 1.5), complain)
      .finally(() => void queries.invalidateQueries({ queryKey: keys.lists('rhythm') }));
  const name = fieldOf(rhythm, 'class')?.choices?.find((one) => one.value === record['class'])?.label ?? String(record['class'] ?? '');
  const days = Number(record['days'] ?? 0);
  return (
    <div className={styles['rhythm']}>
      <span className={styles['class']}>{t('rhythm.class', { name })}</span>
      <span>{t('rhythm.every')}</span>
      <InputNumber
        aria-label={`${t('rhythm.class', { name })}: ${t('rhythm.days')}`}
        min={1}
        max={3650}
        precision={0}
        disabled={!may}
        defaultValue={days}
        onBlur={(event) => {
          const next = Number(event.target.value);
          if (Number.isInteger(next) && next > 0 && next !== days) void save({ days: next });
        }}
        onPressEnter={(event) => event.currentTarget.blur()}
      />
      <Select
        aria-label={`${t('rhythm.class', { name })}: ${t('rhythm.calendar')}`}
        disabled={!may}
        value={String(record['days_kind'] ?? 'calendar')}
        popupMatchSelectWidth={false}
        onChange={(days_kind: string) => void save({ days_kind })}
        options={['calendar', 'working'].map((value) => ({ value, label: t(`rhythm.${value}`) }))}
      />
    </div>
  );
}

function Broken() {
  const { t } = useTranslation();
  const { admin } = useSignedIn();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const complain = useProblemMessage();
  const { data } = useQuery({ queryKey: ['follow-up-settings'], queryFn: getSettings });
  if (!data) return null;
  const save = (days: number) =>
    putSettings({ broken_after_days: days }).then(() => void message.success(t('rhythm.saved'), 1.5), complain).finally(() => void queries.invalidateQueries({ queryKey: ['follow-up-settings'] }));
  return (
    <div className={styles['rhythms']}>
      <div className={styles['rhythm']}>
        <span className={styles['class']}>{t('rhythm.broken')}</span>
        <InputNumber
          key={data.broken_after_days}
          aria-label={t('rhythm.broken')}
          min={0}
          max={3650}
          precision={0}
          disabled={!admin}
          defaultValue={data.broken_after_days}
          onBlur={(event) => {
            const next = Number(event.target.value);
            if (event.target.value !== '' && Number.isInteger(next) && next !== data.broken_after_days) void save(next);
          }}
          onPressEnter={(event) => event.currentTarget.blur()}
        />
        <span>{t('rhythm.days')}</span>
        <p className={styles['help']}>{t('rhythm.brokenHelp')}</p>
      </div>
    </div>
  );
}
