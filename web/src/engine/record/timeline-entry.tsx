import { CalendarOutlined, CheckCircleOutlined, ClockCircleOutlined, EditOutlined, FileOutlined, MessageOutlined, PlusCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { completeTask } from '@/api/activities';
import { addressOf } from '@/api/client';
import { keys } from '@/api/keys';
import { useMeta } from '@/api/meta-context';
import type { Entity, RecordData, TimelineEntry } from '@/api/types';
import { Highlight } from '@/shared/highlight';
import { useProblemMessage } from '../problems/use-problem-message';
import { useFormat } from '../use-format';
import { Changes } from './changes';
import { LongText } from './long-text';
import { saidOnce } from './said-once';
import { spansOf } from './spans-of';
import styles from './record.module.css';

const icons: Record<string, ReactNode> = {
  follow_up: <MessageOutlined />, task: <ClockCircleOutlined />, appointment: <CalendarOutlined />, change: <EditOutlined />, file: <FileOutlined />,
  created: <PlusCircleOutlined />,
};

export const timelineIcon = (entry: TimelineEntry): ReactNode => (entry.kind === 'task' && entry.done ? <CheckCircleOutlined /> : icons[entry.kind]);

/** One thing that happened: what, who, when, and what was said or changed. `words` are looked for and marked. */
export function TimelineEntryView({ entity, record, entry, words }: { entity: Entity; record: RecordData; entry: TimelineEntry; words: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { byName } = useMeta();
  const queries = useQueryClient();
  const complain = useProblemMessage();
  const of = byName.get(entry.entity);
  const kind = t(`timeline.${entry.kind.replace('.', '_')}`, { defaultValue: entry.kind });
  const said = saidOnce(entry.title, entry.text, kind);
  const own = entry.entity === entity.name && entry.id === record.id;
  const complete = async () => {
    try {
      await completeTask(entry.id);
      await queries.invalidateQueries({ queryKey: keys.record(entity.name, record.id) });
      await queries.invalidateQueries({ queryKey: keys.lists(entry.entity) });
    } catch (error) {
      complain(error);
    }
  };
  const marked = (text: string) => <bdi><Highlight text={text} spans={spansOf(text, words)} /></bdi>;
  const title = entry.kind === 'file' && entry.title ? (
    <a href={addressOf('/files/{id}', { id: entry.id })} download>{marked(entry.title)}</a>
  ) : own ? kind : entry.title && of ? <Link to={`/${of.path}/${entry.id}`}>{marked(said.title)}</Link> : said.title === entry.title ? marked(said.title) : kind;
  return (
    <div className={styles['entry']}>
      <div className={styles['entryHead']}>
        <span className={styles['entryTitle']}>{title}</span>
        <span className={styles['when']} title={format.dateTime(entry.at)}>
          {entry.actor?.title && <>{entry.actor.title} · </>}{format.ago(entry.at)}
        </span>
        {entry.kind === 'task' && entry.done === false && (
          <Button size="small" onClick={() => void complete()}>{t('timeline.complete')}</Button>
        )}
      </div>
      {said.text && <div className={styles['text']}><LongText text={said.text} words={words} /></div>}
      {entry.changes && of && <Changes entity={of} changes={entry.changes} />}
    </div>
  );
}
