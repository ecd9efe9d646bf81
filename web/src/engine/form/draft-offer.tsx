import { Alert, Button, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../use-format';
import { labelsOf } from './stale';
import type { RecordForm } from './use-record-form';
import styles from './form.module.css';

/** What was typed here another time and not saved can be taken up again. */
export function DraftOffer({ form }: { form: RecordForm }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { found, drop } = form.draft;
  if (!found || Object.keys(found.typed.fields).length === 0) return null;
  return (
    <Alert
      type="info"
      showIcon
      className={styles['above'] ?? ''}
      title={t('form.draftFound', { when: format.ago(found.at) })}
      description={labelsOf(form.entity, Object.keys(found.typed.fields), t('listJoint'))}
      action={
        <Space wrap>
          <Button size="small" onClick={drop}>{t('form.draftDrop')}</Button>
          <Button size="small" type="primary" onClick={form.takeDraft}>{t('form.draftTake')}</Button>
        </Space>
      }
    />
  );
}
