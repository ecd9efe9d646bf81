import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Entity } from '@/api/types';
import { CarriedLines } from '@/engine/carry/carried-lines';
import { inNewOrder } from '@/engine/carry/in-new-order';
import { fieldOf, groupedFields } from '@/engine/meta';
import { askable, type Question } from './questions';
import { QuestionLine } from './question-line';
import styles from './web-forms.module.css';

interface Props {
  lead: Entity;
  questions: Question[];
  /** Sentences by "questions[2].field" and the like. */
  errors: Record<string, string>;
  onChange: (questions: Question[]) => void;
}

/** What a form asks, in which order; every field of a lead that a stranger can answer may be added. */
export function QuestionList({ lead, questions, errors, onChange }: Props) {
  const { t } = useTranslation();
  const names = questions.map((one) => one.field);
  const groups = groupedFields(lead)
    .map((group) => ({ label: group.label || t('webForm.otherFields'), options: group.fields.filter((field) => askable(field) && !names.includes(field.name)).map((field) => ({ value: field.name, label: field.label })) }))
    .filter((group) => group.options.length > 0);
  return (
    <>
      <CarriedLines ids={names} nameOf={(name) => fieldOf(lead, name)?.label ?? name} onCarried={(name, to) => onChange(inNewOrder(questions, (one) => one.field, name, to))}>
        <ol className={styles['questions']}>
          {questions.map((question, at) => {
            const field = fieldOf(lead, question.field);
            return field && (
              <QuestionLine
                key={question.field}
                question={question}
                field={field}
                wrong={Object.entries(errors).find(([name]) => name.startsWith(`questions[${at}]`))?.[1]}
                onChange={(next) => onChange(questions.map((one) => (one.field === next.field ? next : one)))}
                onRemove={() => onChange(questions.filter((one) => one !== question))}
              />
            );
          })}
        </ol>
      </CarriedLines>
      {errors['questions'] && <div className={styles['wrong']} role="alert">{errors['questions']}</div>}
      <Select
        aria-label={t('webForm.addField')}
        className={styles['add'] ?? ''}
        placeholder={t('webForm.addField')}
        showSearch={{ optionFilterProp: 'label' }}
        value={null}
        options={groups}
        onChange={(name: string | null) => name && onChange([...questions, { field: name, label: null, help: null, required: fieldOf(lead, name)?.required ?? false }])}
      />
    </>
  );
}
