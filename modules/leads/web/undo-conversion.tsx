import { Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unconvertLead } from '@/api/leads';
import { toProblem, type Problem } from '@/api/problem';
import { ProblemAlert } from '@/engine/problems/problem-alert';
import type { ActionSlotProps } from '@/engine/slots/slots';

/** A lead that was converted can be taken back; the server says when what came of it is in use already. */
export function UndoConversion({ record, onClose }: ActionSlotProps) {
  const { t } = useTranslation();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const undo = async () => {
    setBusy(true);
    setProblem(null);
    try {
      await unconvertLead(record.id);
      onClose();
    } catch (failure) {
      setProblem(toProblem(failure));
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      title={t('conversion.undoTitle')}
      okText={t('conversion.undo')}
      okButtonProps={{ danger: true, loading: busy }}
      onOk={() => void undo()}
      onCancel={onClose}
    >
      <ProblemAlert problem={problem} />
      <p>{t('conversion.undoHelp')}</p>
    </Modal>
  );
}
