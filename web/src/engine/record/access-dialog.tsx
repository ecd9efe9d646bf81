import { CheckOutlined, CloseOutlined } from '@ant-design/icons';
import { Modal, Space, Tag } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import { accessOf } from '@/api/records';
import type { Entity, RecordData } from '@/api/types';
import { Loading } from '@/shared/loading';
import { ProblemPage } from '../problems/problem-page';

/** Why one may or may not see and change this record, in words. */
export function AccessDialog({ entity, record, onClose }: { entity: Entity; record: RecordData; onClose: () => void }) {
  const { t } = useTranslation();
  const { data, error } = useQuery({ queryKey: [...keys.record(entity.name, record.id), 'access'], queryFn: () => accessOf(entity.path, record.id) });
  return (
    <Modal open title={t('access.title')} footer={null} onCancel={onClose}>
      {error ? <ProblemPage error={error} /> : !data ? <Loading /> : (
        <>
          <Space wrap>
            {Object.entries(data.may).map(([right, yes]) => (
              <Tag key={right} icon={yes ? <CheckOutlined /> : <CloseOutlined />} color={yes ? 'green' : 'default'}>
                {t(`right.${right}`, { defaultValue: right })}
              </Tag>
            ))}
          </Space>
          <ul>{data.why.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
        </>
      )}
    </Modal>
  );
}
