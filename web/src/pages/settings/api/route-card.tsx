import { Alert, Button, Input, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { apiAddress, ask } from '@/api/client';
import { toProblem } from '@/api/problem';
import { useFormat } from '@/engine/use-format';
import { answerOf, exampleOf, filledPath, parametersOf, requestOf, type Description, type Route } from './description';
import styles from '../settings.module.css';

interface Outcome {
  text: string;
  failed: boolean;
  milliseconds: number;
}

// A page of a browser is no place for more.
const mostShown = 20_000;

/** One route: what it takes, what it answers, and a form that really asks. */
export function RouteCard({ description, route }: { description: Description; route: Route }) {
  const { t } = useTranslation();
  const format = useFormat();
  const parameters = parametersOf(description, route).filter((one) => one.in === 'path' || one.in === 'query');
  const request = requestOf(route);
  const answer = answerOf(route);
  const [values, setValues] = useState<Record<string, string>>({});
  const [body, setBody] = useState(() => (request ? JSON.stringify(exampleOf(description, request, true), null, 2) : ''));
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [asking, setAsking] = useState(false);
  const query = Object.fromEntries(parameters.filter((one) => one.in === 'query' && values[one.name]).map((one) => [one.name, values[one.name]]));
  const address = `${apiAddress()}${filledPath(route.path, values)}${Object.keys(query).length > 0 ? `?${new URLSearchParams(query as Record<string, string>).toString()}` : ''}`;
  const streams = Object.values(route.operation.responses ?? {}).some((one) => one.content?.['text/event-stream'] !== undefined);
  const missing = parameters.some((one) => one.in === 'path' && !values[one.name]);
  const writes = route.method !== 'GET';

  const run = async () => {
    setAsking(true);
    const began = performance.now();
    const told = (text: string, failed: boolean) => setOutcome({ text: text.slice(0, mostShown), failed, milliseconds: performance.now() - began });
    try {
      const sent: unknown = request && body.trim() !== '' ? JSON.parse(body) : undefined;
      const path = Object.fromEntries(parameters.filter((one) => one.in === 'path').map((one) => [one.name, values[one.name] ?? '']));
      const answered = await ask(route.method.toLowerCase(), route.path, { parseAs: 'text', params: { path, query }, ...(sent === undefined ? {} : { body: sent }) });
      told(written(answered), false);
    } catch (error) {
      if (error instanceof SyntaxError) told(t('settings.api.notJson', { why: error.message }), true);
      else {
        const problem = toProblem(error);
        told(JSON.stringify(problem.body, null, 2), true);
      }
    } finally {
      setAsking(false);
    }
  };
  return (
    <div className={styles['routeCard']}>
      {route.operation.description && <p>{route.operation.description}</p>}
      {parameters.map((one) => (
        <label key={`${one.in} ${one.name}`} className={styles['parameter']}>
          <span><code>{one.name}</code>{one.required && ' *'}</span>
          <Input size="small" value={values[one.name] ?? ''} placeholder={one.description ?? ''} onChange={(event) => setValues((now) => ({ ...now, [one.name]: event.target.value }))} />
        </label>
      ))}
      {request && (
        <label className={styles['parameter']}>
          <span>{t('settings.api.body')}</span>
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 16 }} style={{ fontFamily: 'monospace' }} value={body} spellCheck={false} onChange={(event) => setBody(event.target.value)} />
        </label>
      )}
      <Typography.Paragraph copyable={{ text: curl(route.method, address, request ? body : '') }} className={styles['address'] ?? ''}><code>{curl(route.method, address, '')}</code></Typography.Paragraph>
      {writes && <Alert type="warning" showIcon title={t('settings.api.writes')} />}
      <div className={styles['actions']}>
        <Button type="primary" danger={route.method === 'DELETE'} loading={asking} disabled={missing || streams} onClick={() => void run()}>{t('settings.api.try')}</Button>
        {missing && <span className={styles['muted']}>{t('settings.api.fill')}</span>}
        {streams && <span className={styles['muted']}>{t('settings.api.streams')}</span>}
      </div>
      {outcome && (
        <div role="status">
          <div className={styles['muted']}>{outcome.failed ? t('settings.api.refused') : t('settings.api.answered', { milliseconds: format.number(Math.round(outcome.milliseconds)) })}</div>
          <pre className={styles['code']} tabIndex={0}>{outcome.text}</pre>
        </div>
      )}
      {!outcome && answer && (
        <div>
          <div className={styles['muted']}>{t('settings.api.answer')}</div>
          <pre className={styles['code']} tabIndex={0}>{JSON.stringify(exampleOf(description, answer, false), null, 2)}</pre>
        </div>
      )}
    </div>
  );
}

/** What was answered: JSON laid out to be read, anything else as it came. */
function written(answered: unknown): string {
  const text = typeof answered === 'string' ? answered : '';
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

/** The same call for a terminal, with a token. */
function curl(method: string, address: string, body: string): string {
  return [`curl -X ${method} '${address}'`, "-H 'Authorization: Bearer …'", ...(body ? [`-H 'Content-Type: application/json' -d '${body.replace(/'/g, "'\\''")}'`] : [])].join(' ');
}
