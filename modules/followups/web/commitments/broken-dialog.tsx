import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** A promise was not kept: why, so that it can be told to the customer and learned from. */
export function BrokenDialog({ subject, onBroken, onClose }: { subject: string; onBroken: (note: string) => Promise<boolean>; onClose: () => void }) {
  const { t } = useTranslation();
  const [note, setNote] = useState('');
  return (
    <Modal
      open
      title={subject}
      okText={t('commitments.broken')}
      okButtonProps={{ disabled: note.trim() === '' }}
      onOk={() => onBroken(note.trim()).then((done) => { if (done) onClose(); })}
      onCancel={onClose}
    >
      <Input.TextArea aria-label={t('commitments.brokenWhy')} placeholder={t('commitments.brokenWhy')} autoFocus value={note} maxLength={2000} autoSize={{ minRows: 2 }} onChange={(event) => setNote(event.target.value)} />
    </Modal>
  );
}
