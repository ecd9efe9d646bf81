import { Form, Input, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ImportColumn, NewField } from '@/api/imports';

const types = ['text', 'long_text', 'email', 'phone', 'url', 'integer', 'decimal', 'money', 'percent', 'date', 'datetime', 'boolean', 'choice', 'choices'];

interface Props {
  column: ImportColumn;
  onDone: (field: NewField) => void;
  onClose: () => void;
}

/** A field that the run makes for a column. Choices begin with the samples; further ones are made as they come. */
export function NewFieldDialog({ column, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ label: string; type: string; choices?: string[] }>();
  const type = Form.useWatch('type', form);
  const listed = type === 'choice' || type === 'choices';
  return (
    <Modal open title={t('import.makeFieldFor', { column: column.header })} okText={t('import.makeField')} onOk={form.submit} onCancel={onClose}>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ label: labelOf(column), type: column.create?.type ?? 'text', choices: choicesOf(column) }}
        onFinish={(answers) => onDone({ type: answers.type, label: answers.label.trim(), ...(listed ? { choices: answers.choices ?? [] } : {}) })}
      >
        <Form.Item name="label" label={t('settings.fields.label')} rules={[{ required: true, whitespace: true, max: 100, message: t('form.required') }]}>
          <Input autoFocus />
        </Form.Item>
        <Form.Item name="type" label={t('settings.fields.type')}>
          <Select options={types.map((value) => ({ value, label: t(`settings.type.${value}`) }))} />
        </Form.Item>
        {listed && (
          <Form.Item name="choices" label={t('settings.fields.choices')} rules={[{ required: true, message: t('form.required') }]}>
            <Select mode="tags" tokenSeparators={[',', '，']} />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}

const labelOf = ({ create, header }: ImportColumn) => (typeof create?.label === 'string' ? create.label : header);

function choicesOf({ create, samples }: ImportColumn): string[] {
  const made = create?.['choices'];
  return Array.isArray(made) ? made.filter((one): one is string => typeof one === 'string') : samples;
}
