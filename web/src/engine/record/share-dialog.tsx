import { DeleteOutlined } from '@ant-design/icons';
import { Button, DatePicker, Empty, Form, Modal, Segmented, Space } from 'antd';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import { toProblem, type Problem } from '@/api/problem';
import { share, sharesOf, unshare } from '@/api/records';
import { referenceOf } from '@/api/reference';
import type { Entity, RecordData, Reference } from '@/api/types';
import { ReferenceLink } from '@/fields-types/reference-link';
import { ReferenceSelect } from '@/fields-types/reference-select';
import { ProblemAlert } from '../problems/problem-alert';
import { useProblemMessage } from '../problems/use-problem-message';
import { useFormat } from '../use-format';

/** Who else may see or change this record, and until when. */
export function ShareDialog({ entity, record, onClose }: { entity: Entity; record: RecordData; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const queries = useQueryClient();
  const complain = useProblemMessage();
  const key = [...keys.record(entity.name, record.id), 'shares'];
  const { data: shares = [], error } = useQuery({ queryKey: key, queryFn: async () => (await sharesOf(entity.path, record.id)).data });
  const [whom, setWhom] = useState<'user' | 'department'>('user');
  const [chosen, setChosen] = useState<Reference[]>([]);
  const [level, setLevel] = useState<'read' | 'edit'>('read');
  const [until, setUntil] = useState<Dayjs | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  const refresh = () => queries.invalidateQueries({ queryKey: key });
  const add = async () => {
    const [one] = chosen;
    if (!one) return;
    setProblem(null);
    try {
      await share(entity.path, record.id, { with: { [whom]: one.id }, level, until: until ? until.endOf('day').toISOString() : null });
      setChosen([]);
      await refresh();
    } catch (failure) {
      setProblem(toProblem(failure));
    }
  };
  return (
    <Modal open title={t('share.title')} footer={null} onCancel={onClose}>
      <ProblemAlert problem={problem ?? (error ? toProblem(error) : null)} />
      <Form layout="vertical" onFinish={() => void add()}>
        <Form.Item>
          <Segmented
            value={whom}
            onChange={(next) => {
              setWhom(next);
              setChosen([]);
            }}
            options={[{ value: 'user' as const, label: t('share.user') }, { value: 'department' as const, label: t('share.department') }]}
          />
        </Form.Item>
        <Form.Item label={t('share.with')} htmlFor="share-with">
          <ReferenceSelect key={whom} id="share-with" to={whom} value={chosen} onChange={setChosen} />
        </Form.Item>
        <Space wrap>
          <Segmented value={level} onChange={setLevel} options={[{ value: 'read' as const, label: t('share.read') }, { value: 'edit' as const, label: t('share.edit') }]} />
          <DatePicker placeholder={t('share.until')} value={until} onChange={(next) => setUntil(next)} />
          <Button type="primary" htmlType="submit" disabled={chosen.length === 0}>{t('share.add')}</Button>
        </Space>
      </Form>
      <div style={{ marginTop: 16 }}>
        {shares.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('share.nobody')} />}
        {shares.map((one) => {
          const user = referenceOf(one.with?.user);
          const department = referenceOf(one.with?.department);
          return (
            <div key={one.id} style={{ display: 'flex', alignItems: 'center', gap: 8 }}>
              <span style={{ flex: 1 }}>
                {user && <ReferenceLink to="user" reference={user} />}
                {department && <ReferenceLink to="department" reference={department} />}
              </span>
              <span>{t(`share.${one.level}`)}</span>
              {one.until && <span>{t('share.untilDay', { day: format.dateTime(one.until) })}</span>}
              <Button
                type="text"
                danger
                icon={<DeleteOutlined />}
                aria-label={t('remove')}
                onClick={() => void unshare(entity.path, record.id, one.id).then(refresh, complain)}
              />
            </div>
          );
        })}
      </div>
    </Modal>
  );
}
