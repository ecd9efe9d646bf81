import { Alert, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field, RecordData } from '@/api/types';
import { FieldValue } from '@/fields-types/field-value';
import { isEmpty } from '@/fields-types/values';
import { fieldOf } from '../meta';
import type { Values } from './form-fields';
import type { Stale } from './stale';
import type { RecordForm } from './use-record-form';
import { useWhoChanged, WhoChanged } from './who-changed';
import styles from './form.module.css';

/** Somebody else saved first: shows what they changed, who and when, and lets one choose, field by field. */
export function StaleDialog({ form, onSaved }: { form: RecordForm; onSaved: (record: RecordData) => void }) {
  return form.stale && form.asking ? <Choosing form={form} stale={form.stale} onSaved={onSaved} /> : null;
}

function Choosing({ form, stale, onSaved }: { form: RecordForm; stale: Stale; onSaved: (record: RecordData) => void }) {
  const { t } = useTranslation();
  const [ours, setOurs] = useState<Record<string, boolean>>({});
  const who = useWhoChanged(form.entity, stale.current);

  const settle = async () => {
    const saved = await form.settle(stale.fields.filter((field) => ours[field] !== false));
    if (saved) onSaved(saved);
  };
  const both = stale.fields.flatMap((name) => fieldOf(form.entity, name) ?? []);
  const others = stale.theirs.filter((field) => !stale.fields.includes(field)).flatMap((name) => fieldOf(form.entity, name) ?? []);
  return (
    <Modal open title={t('stale.title')} okText={t('stale.save')} onOk={() => void settle()} onCancel={form.dropStale} confirmLoading={form.saving}>
      <Alert type="info" showIcon title={both.length > 0 ? t('stale.choose') : t('stale.nothingLost')} />
      {both.map((field) => (
        <div key={field.name} className={styles['choice']}>
          <span className={styles['choiceLabel']}>{field.label} <WhoChanged entry={who(field.name)} record={stale.current} /></span>
          <Radio.Group
            aria-label={field.label}
            className={styles['sides'] ?? ''}
            value={ours[field.name] !== false ? 'ours' : 'theirs'}
            onChange={(event) => setOurs((now) => ({ ...now, [field.name]: event.target.value === 'ours' }))}
          >
            <Radio value="ours">{t('stale.ours')}: <Shown field={field} from={form.values} /></Radio>
            <Radio value="theirs">{t('stale.theirs')}: <Shown field={field} from={stale.current} /></Radio>
          </Radio.Group>
          <span className={styles['who']}>{t('stale.before')}: <Shown field={field} from={stale.before} /></span>
        </div>
      ))}
      {others.map((field) => (
        <div key={field.name} className={styles['choice']}>
          <span className={styles['choiceLabel']}>{field.label} <WhoChanged entry={who(field.name)} record={stale.current} /></span>
          <span>{t('stale.alsoChanged')}: <Shown field={field} from={stale.current} /></span>
        </div>
      ))}
    </Modal>
  );
}

function Shown({ field, from }: { field: Field; from: Values }) {
  return isEmpty(from[field.name]) ? <>—</> : <FieldValue field={field} record={from as Partial<RecordData>} />;
}
