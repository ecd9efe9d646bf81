import { Alert, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordData } from '@/api/types';
import { FieldValue } from '@/fields-types/field-value';
import { fieldOf } from '../meta';
import type { RecordForm } from './use-record-form';
import styles from './form.module.css';

/** Somebody else saved first: shows what they changed and lets one choose, field by field. */
export function StaleDialog({ form, onSaved }: { form: RecordForm; onSaved: (record: RecordData) => void }) {
  const { t } = useTranslation();
  const [ours, setOurs] = useState<Record<string, boolean>>({});
  const { stale, entity } = form;
  if (!stale) return null;

  const settle = async () => {
    const saved = await form.settle(stale.fields.filter((field) => ours[field] !== false));
    if (saved) onSaved(saved);
  };
  const others = stale.theirs.filter((field) => !stale.fields.includes(field)).flatMap((name) => fieldOf(entity, name) ?? []);
  return (
    <Modal open title={t('stale.title')} okText={t('stale.save')} onOk={() => void settle()} onCancel={form.dropStale} confirmLoading={form.saving}>
      <Alert type="info" showIcon title={stale.fields.length > 0 ? t('stale.choose') : t('stale.nothingLost')} />
      {stale.fields.map((name) => {
        const field = fieldOf(entity, name);
        return (
          field && (
            <div key={name} className={styles['choice']}>
              <span className={styles['choiceLabel']}>{field.label}</span>
              <Radio.Group
                value={ours[name] !== false ? 'ours' : 'theirs'}
                onChange={(event) => setOurs((now) => ({ ...now, [name]: event.target.value === 'ours' }))}
              >
                <Radio value="ours">{t('stale.ours')}: <FieldValue field={field} record={form.values} /></Radio>
                <Radio value="theirs">{t('stale.theirs')}: <FieldValue field={field} record={stale.current} /></Radio>
              </Radio.Group>
            </div>
          )
        );
      })}
      {others.map((field) => (
        <div key={field.name} className={styles['choice']}>
          <span className={styles['choiceLabel']}>{field.label}</span>
          <span>{t('stale.alsoChanged')}: <FieldValue field={field} record={stale.current} /></span>
        </div>
      ))}
    </Modal>
  );
}
