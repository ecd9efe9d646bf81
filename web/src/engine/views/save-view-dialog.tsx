import { Form, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEntity } from '@/api/meta-context';
import { toProblem, type Problem } from '@/api/problem';
import { createRecord, getRecord, share, sharesOf, unshare, updateRecord } from '@/api/records';
import { referenceOf } from '@/api/reference';
import type { Entity, Value } from '@/api/types';
import { useLocale } from '@/shared/locale';
import { newKey } from '@/shared/new-key';
import { ProblemAlert } from '../problems/problem-alert';
import { audiences, type Audience, type SavedView, type ViewDefinition } from './use-views';

interface Props {
  entity: Entity;
  path: string;
  /** The view given another name or other readers; null for a new one. */
  view: SavedView | null;
  definition: ViewDefinition;
  kind: 'list' | 'board';
  onSaved: (id: string) => void;
  onClose: () => void;
}

/** The name of a view, and who may use it. */
export function SaveViewDialog({ entity, path, view, definition, kind, onSaved, onClose }: Props) {
  const { t } = useTranslation();
  const { me } = useLocale();
  const people = useEntity('user');
  const [name, setName] = useState(view?.name ?? '');
  const [audience, setAudience] = useState<Audience>(view?.with ?? 'private');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [key] = useState(newKey);

  // A team's view is a private one that is shared with the department of who made it.
  const shareWithTeam = async (id: string) => {
    const own = await getRecord(people?.path ?? '', me);
    const department = referenceOf(own['department'])?.id;
    const { data } = await sharesOf(path, id);
    const shared = data.filter((one) => one.with.department?.id === department);
    if (audience === 'team' && department && shared.length === 0) await share(path, id, { with: { department }, level: 'read' });
    if (audience === 'private') for (const one of shared) await unshare(path, id, one.id);
  };
  const save = async () => {
    setBusy(true);
    const kept = { ...(view ? view.definition : definition), team: audience === 'team' };
    const body = { name: name.trim(), shared: audience === 'all' ? 'all' : 'private', definition: kept as Value };
    try {
      const saved = view ? await updateRecord(path, view.id, view.version, body) : await createRecord(path, { ...body, entity: entity.name, kind }, key);
      if (audience === 'team' || view?.with === 'team') await shareWithTeam(saved.id);
      onSaved(saved.id);
    } catch (error) {
      setProblem(toProblem(error));
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      title={view ? t('view.rename', { name: view.name }) : t('view.saveAs')}
      okText={t('save')}
      onOk={() => void save()}
      okButtonProps={{ disabled: name.trim() === '', loading: busy }}
      onCancel={onClose}
    >
      <ProblemAlert problem={problem} />
      <Form layout="vertical" onFinish={() => void save()}>
        <Form.Item label={t('view.name')} htmlFor="view-name">
          <Input id="view-name" autoFocus value={name} onChange={(event) => setName(event.target.value)} maxLength={100} />
        </Form.Item>
        <Form.Item label={t('view.audience')}>
          <Radio.Group value={audience} onChange={(event) => setAudience(event.target.value as Audience)} options={audiences.map((one) => ({ value: one, label: t(`view.with.${one}`) }))} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
