import { Button, Card, Input, Select, Tag } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { ask } from '@/api/client';
import { addressOf } from '@/api/client';
import { useMeta } from '@/api/meta-context';
import { ProblemPage } from '@/engine/problems/problem-page';
import { useLocale } from '@/shared/locale';
import { Loading } from '@/shared/loading';
import { Nothing } from '@/shared/nothing';
import { SettingsHead } from '../settings-head';
import { findRoutes, routesOf, type Description, type Route } from './description';
import { RouteCard } from './route-card';
import styles from '../settings.module.css';

const colors: Record<string, string> = { GET: 'blue', POST: 'green', PUT: 'gold', PATCH: 'orange', DELETE: 'red' };

/** /settings/api: every route of this server as it describes itself, to be read and to be tried. */
export function ApiPage() {
  const { t } = useTranslation();
  const { language } = useLocale();
  const { data, error, refetch } = useQuery({ queryKey: ['openapi', language], queryFn: async () => (await ask('get', '/openapi.json')) as Description, staleTime: 300_000 });
  return (
    <div className={styles['page']}>
      <SettingsHead title={t('settings.api.title')}>
        <Link to="/me">{t('settings.api.tokens')}</Link>
        <Button href={addressOf('/openapi.json')} download="openapi.json">openapi.json</Button>
      </SettingsHead>
      <div className={styles['muted']}>{t('settings.api.help')}</div>
      {error ? <ProblemPage error={error} onRetry={() => void refetch()} /> : data ? <Routes description={data} /> : <Loading />}
    </div>
  );
}

function Routes({ description }: { description: Description }) {
  const { t } = useTranslation();
  const { byPath, meta } = useMeta();
  const [params, setParams] = useSearchParams();
  const [words, setWords] = useState('');
  const routes = useMemo(() => routesOf(description), [description]);
  const tags = [...new Set(routes.map((route) => route.tag))];
  const tag = params.get('tag') ?? '';
  const chosen = params.get('route');
  const found = findRoutes(words === '' ? routes.filter((route) => route.tag === (tag || tags[0])) : routes, words);
  const labelOf = (one: string) => byPath.get(one)?.label_many ?? meta.entities.find((entity) => entity.name === one)?.label_many ?? one;
  const set = (values: Record<string, string>) => setParams(values, { replace: true });
  return (
    <>
      <div className={styles['filters']} role="search">
        <Input.Search allowClear placeholder={t('settings.api.find')} aria-label={t('settings.api.find')} value={words} onChange={(event) => setWords(event.target.value)} />
        <Select aria-label={t('settings.api.part')} value={tag || tags[0] || null} onChange={(value) => set({ tag: value })} showSearch={{ optionFilterProp: 'label' }} options={tags.map((one) => ({ value: one, label: labelOf(one) }))} />
      </div>
      <Card size="small">
        {found.length === 0 && <Nothing title={t('list.nothingFound')} />}
        {found.map((route) => (
          <div key={route.id}>
            <button type="button" className={styles['route']} aria-expanded={chosen === route.id} onClick={() => set({ tag: route.tag, ...(chosen === route.id ? {} : { route: route.id }) })}>
              <Method name={route.method} />
              <code className={styles['grow']}>{route.path}</code>
              <span className={styles['muted']}>{route.operation.summary}</span>
            </button>
            {chosen === route.id && <RouteCard description={description} route={route} />}
          </div>
        ))}
      </Card>
    </>
  );
}

function Method({ name }: { name: Route['method'] }) {
  return <Tag variant="filled" style={{ minWidth: 64, textAlign: 'center' }} {...(colors[name] ? { color: colors[name] } : {})}>{name}</Tag>;
}
