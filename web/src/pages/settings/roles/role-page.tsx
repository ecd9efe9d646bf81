import { Alert, Button, Modal, Tag } from 'antd';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { keys } from '@/api/keys';
import { useEntity, useMeta } from '@/api/meta-context';
import { toProblem, type Problem } from '@/api/problem';
import { getRecord, updateRecord } from '@/api/records';
import { typed } from '@/api/typed';
import type { Entity, RecordData } from '@/api/types';
import { isDaily } from '@/engine/meta';
import { NotFoundPage } from '@/engine/problems/not-found-page';
import { ProblemAlert } from '@/engine/problems/problem-alert';
import { ProblemPage } from '@/engine/problems/problem-page';
import { Loading } from '@/shared/loading';
import { usePhone } from '@/shared/use-phone';
import { SettingsHead } from '../settings-head';
import { Differences } from './differences';
import { differences, readRights, type Rights } from './rights';
import { RightsCards } from './rights-cards';
import { RightsMatrix } from './rights-matrix';
import styles from '../settings.module.css';

/** /settings/roles/{id}: record type × verb × scope, and fields hidden or only read. */
export function RolePage() {
  const { id = '' } = useParams();
  const entity = useEntity('role');
  const { data, error, refetch } = useQuery({
    queryKey: keys.record('role', id),
    queryFn: () => getRecord(entity?.path ?? 'roles', id),
    enabled: entity !== undefined,
  });
  if (!entity) return <NotFoundPage />;
  if (error) return <ProblemPage error={error} onRetry={() => void refetch()} />;
  return data ? <Role key={id} entity={entity} newest={data} /> : <Loading />;
}

/** What a colleague saves meanwhile comes in while nothing is changed here; what is, stays, and saving says that it is of an older role. */
function Role({ entity, newest }: { entity: Entity; newest: RecordData }) {
  const { t } = useTranslation();
  const phone = usePhone();
  const queries = useQueryClient();
  const { meta } = useMeta();
  const [role, setRole] = useState(newest);
  const { all, rights: before } = readRights(typed<'Role'>(role).rights);
  const [rights, setRights] = useState<Rights>(before);
  const [asking, setAsking] = useState(false);
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const changes = differences(before, rights);
  const begin = (from: RecordData) => {
    setRole(from);
    setRights(readRights(typed<'Role'>(from).rights).rights);
    setAsking(false);
    setProblem(null);
  };
  if (newest.version > role.version && changes.length === 0) begin(newest);
  const fixed = all || !(role.can?.includes('update') ?? entity.can.includes('update'));

  const save = async () => {
    setSaving(true);
    try {
      const saved = await updateRecord(entity.path, role.id, role.version, { rights: rights as never });
      queries.setQueryData(keys.record('role', role.id), saved);
      void queries.invalidateQueries({ queryKey: keys.lists('role') });
      void queries.invalidateQueries({ queryKey: keys.meta });
      begin(saved);
    } catch (error) {
      setProblem(toProblem(error));
    } finally {
      setSaving(false);
    }
  };
  const entities = [...meta.entities.filter(isDaily), ...meta.entities.filter((one) => !isDaily(one))];
  const View = phone ? RightsCards : RightsMatrix;
  return (
    <div className={styles['page']}>
      <SettingsHead title={typed<'Role'>(role).title ?? ''} back={{ to: '/settings/roles', label: entity.label_many }}>
        {typed<'Role'>(role).seeded === true && <Tag>{t('settings.roles.seeded')}</Tag>}
      </SettingsHead>
      {all ? <Alert type="info" showIcon title={t('settings.roles.everything')} /> : (
        <>
          <div className={styles['muted']}>{t('settings.roles.help')}</div>
          <View entities={entities} before={before} rights={rights} disabled={fixed} onChange={setRights} />
        </>
      )}
      {changes.length > 0 && (
        <div className={styles['bar']}>
          <Button type="primary" onClick={() => setAsking(true)}>{t('settings.roles.review', { count: changes.length })}</Button>
          <Button onClick={() => setRights(before)}>{t('form.leave')}</Button>
        </div>
      )}
      <Modal
        open={asking}
        title={t('settings.roles.changes', { name: typed<'Role'>(role).title ?? '' })}
        okText={t('save')}
        confirmLoading={saving}
        onOk={() => void save()}
        onCancel={() => setAsking(false)}
      >
        <ProblemAlert problem={problem} />
        {problem?.status === 412 && (
          <Button onClick={() => void getRecord(entity.path, role.id).then(begin, (error: unknown) => setProblem(toProblem(error)))}>{t('problem.reload')}</Button>
        )}
        <Differences changes={changes} />
      </Modal>
    </div>
  );
}
