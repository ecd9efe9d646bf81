import { Form, Modal, Select } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import { useEntity } from '@/api/meta-context';
import { moveTo, type Move, type Stage } from '@/api/opportunities';
import { listRecords } from '@/api/records';
import { referenceOf } from '@/api/reference';
import { typed } from '@/api/typed';
import { useProblemMessage } from '@/engine/problems/use-problem-message';
import type { ActionSlotProps } from '@/engine/slots/slots';
import { CloseDialog } from './close-dialog';

/** Moves a deal to another stage from its page; closing stages ask when and why. */
export function MoveDialog({ entity, record, onClose }: ActionSlotProps) {
  const { t } = useTranslation();
  const complain = useProblemMessage();
  const stages = useEntity('stage');
  const pipeline = referenceOf(typed<'Opportunity'>(record).pipeline)?.id;
  const { data = [] } = useQuery({
    queryKey: [...keys.lists('stage'), pipeline],
    enabled: stages !== undefined,
    queryFn: async () =>
      (await listRecords(stages?.path ?? '', { limit: 200, sort: 'position', filter: pipeline ? { all: [['pipeline', '=', pipeline]] } : null })).data,
  });
  const [chosen, setChosen] = useState<string | null>(referenceOf(typed<'Opportunity'>(record).stage)?.id ?? null);
  const [closing, setClosing] = useState<Stage | null>(null);

  const send = (more: Omit<Move, 'stage'>) => void moveTo(record.id, { stage: chosen ?? '', ...more }).then(onClose, complain);
  const go = () => {
    const stage = data.find((one) => one.id === chosen);
    if (!stage) return;
    const kind = typed<'Stage'>(stage).kind;
    if (kind === 'won' || kind === 'lost') setClosing({ id: stage.id, title: typed<'Stage'>(stage).name ?? '', kind });
    else void send({});
  };
  if (closing) return <CloseDialog entity={entity} stage={closing} onClose={onClose} onMove={(more) => void send(more)} />;
  return (
    <Modal open title={t('move.title')} okText={t('save')} onOk={go} okButtonProps={{ disabled: chosen === null }} onCancel={onClose}>
      <Form layout="vertical">
        <Form.Item label={stages?.label} htmlFor="move-stage">
          <Select id="move-stage" value={chosen} onChange={setChosen} options={data.map((one) => ({ value: one.id, label: typed<'Stage'>(one).name ?? '' }))} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
