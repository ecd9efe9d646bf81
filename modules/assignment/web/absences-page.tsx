import { DeleteOutlined, EditOutlined, PlusOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import { useEntity } from '@/api/meta-context';
import { referenceOf } from '@/api/reference';
import { listRecords, removeRecord } from '@/api/records';
import type { Entity, RecordData } from '@/api/types';
import { FormDialog } from '@/engine/form/form-dialog';
import { Page } from '@/engine/page/page';
import { NotFoundPage } from '@/engine/problems/not-found-page';
import { ProblemPage } from '@/engine/problems/problem-page';
import { useProblemMessage } from '@/engine/problems/use-problem-message';
import { useFormat } from '@/engine/use-format';
import { ReferenceLink } from '@/fields-types/reference-link';
import { dayIn } from '@/shared/day-in';
import { Loading } from '@/shared/loading';
import { useLocale } from '@/shared/locale';
import { MeaningTag } from '@/shared/meaning-tag';
import { Nothing } from '@/shared/nothing';
import styles from './assignment.module.css';

/** /settings/absences: who is away and when, so that nobody who is gets a lead. */
export function AbsencesPage() {
  const entity = useEntity('absence');
  return entity ? <Absences entity={entity} /> : <NotFoundPage />;
}

function Absences({ entity }: { entity: Entity }) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const queries = useQueryClient();
  const complain = useProblemMessage();
  const [editing, setEditing] = useState<RecordData | 'new' | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: [...keys.lists('absence'), 'coming'],
    queryFn: async () => (await listRecords(entity.path, { limit: 200, sort: 'starts_on', expand: ['user'], filter: { all: [['ends_on', '>=', 'today']] } })).data,
  });
  const done = () => {
    setEditing(null);
    void queries.invalidateQueries({ queryKey: keys.lists('absence') });
    void queries.invalidateQueries({ queryKey: [...keys.lists('lead'), 'load'] });
  };
  const remove = (record: RecordData) =>
    modal.confirm({
      title: t('assigning.absence.removeAsk'), okText: t('remove'), okButtonProps: { danger: true },
      onOk: () => removeRecord(entity.path, record.id, record.version).then(done, complain),
    });
  const add = entity.can.includes('create') && <Button type="primary" icon={<PlusOutlined />} onClick={() => setEditing('new')}>{t('assigning.absence.add')}</Button>;
  return (
    <Page title={t('assignment.absences')} help={t('assigning.absence.help')} back={{ to: '/settings', label: t('shell.settings') }} acts={data && data.length > 0 && add}>
      {error ? <ProblemPage error={error} onRetry={() => void refetch()} /> : !data ? <Loading lines={3} /> : data.length === 0 ? <Nothing title={t('assigning.absence.none')} action={add}>{t('assigning.absence.help')}</Nothing> : (
        <ul className={styles['rules']}>
          {data.map((record) => <Absence key={record.id} record={record} onEdit={() => setEditing(record)} onRemove={() => void remove(record)} />)}
        </ul>
      )}
      {editing && <FormDialog entity={entity} record={editing === 'new' ? null : editing} onClose={() => setEditing(null)} onSaved={done} />}
    </Page>
  );
}

function Absence({ record, onEdit, onRemove }: { record: RecordData; onEdit: () => void; onRemove: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { zone } = useLocale();
  const person = referenceOf(record['user']);
  const [from, to] = [String(record['starts_on']), String(record['ends_on'])];
  const now = from <= dayIn(zone);
  const may = (right: string) => (record.can ?? []).includes(right);
  return (
    <li className={styles['rule']}>
      <div className={styles['ruleLine']}>
        <span className={styles['words']}>
          <strong>{person && <ReferenceLink to="user" reference={person} />}</strong> {format.date(from)}{to !== from && <> – {format.date(to)}</>} {now && <MeaningTag of="quiet">{t('assigning.absent')}</MeaningTag>}
          {record['note'] && <div className={styles['muted']}>{String(record['note'])}</div>}
        </span>
        <span className={styles['acts']}>
          {may('update') && <Button type="text" icon={<EditOutlined />} aria-label={t('assigning.absence.edit', { name: person?.title ?? '' })} title={t('edit')} onClick={onEdit} />}
          {may('remove') && <Button type="text" danger icon={<DeleteOutlined />} aria-label={t('assigning.absence.remove', { name: person?.title ?? '' })} title={t('remove')} onClick={onRemove} />}
        </span>
      </div>
    </li>
  );
}
