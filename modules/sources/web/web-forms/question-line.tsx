import { DeleteOutlined, EditOutlined, HolderOutlined } from '@ant-design/icons';
import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { Button, Checkbox, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '@/api/types';
import { useLocale } from '@/shared/locale';
import { spokenText, type Question } from './questions';
import { TextInputs } from './text-inputs';
import styles from './web-forms.module.css';

interface Props {
  question: Question;
  field: Field;
  /** What the server finds wrong with it. */
  wrong: string | undefined;
  onChange: (question: Question) => void;
  onRemove: () => void;
}

/** One question: carried by its handle, asked in one's own words, required or not. */
export function QuestionLine({ question, field, wrong, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const { language } = useLocale();
  const [open, setOpen] = useState(false);
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition } = useSortable({ id: question.field });
  const own = spokenText(question.label, language);
  const label = own || field.label;
  return (
    <li ref={setNodeRef} className={styles['question']} style={{ transform: CSS.Translate.toString(transform), transition }}>
      <div className={styles['line']}>
        <button ref={setActivatorNodeRef} type="button" className={styles['grip']} {...attributes} {...listeners} aria-label={t('webForm.move', { name: label })}><HolderOutlined /></button>
        <span className={styles['label']}>
          {label} {own && own !== field.label && <span className={styles['quiet']}>{field.label}</span>}
        </span>
        <Checkbox checked={question.required === true} disabled={field.required} onChange={(event) => onChange({ ...question, required: event.target.checked })}>{t('webForm.required')}</Checkbox>
        <Button type="text" icon={<EditOutlined />} aria-expanded={open} aria-label={t('webForm.words', { name: label })} title={t('webForm.words', { name: label })} onClick={() => setOpen(!open)} />
        <Button type="text" icon={<DeleteOutlined />} disabled={field.required} aria-label={t('webForm.leaveOut', { name: label })} title={t('webForm.leaveOut', { name: label })} onClick={onRemove} />
      </div>
      {wrong && <div className={styles['wrong']} role="alert">{wrong}</div>}
      {open && (
        <Form layout="vertical" component="div" className={styles['words'] ?? ''}>
          <TextInputs label={t('webForm.label')} value={question.label ?? null} otherwise={field.label} onChange={(next) => onChange({ ...question, label: next })} />
          <TextInputs label={t('webForm.help')} value={question.help ?? null} otherwise={field.help ?? ''} onChange={(next) => onChange({ ...question, help: next })} />
        </Form>
      )}
    </li>
  );
}
