import { Form, Input } from 'antd';
import { useId, useState } from 'react';
import { languageNames, languages, useLocale } from '@/shared/locale';
import { textOf, type Text } from './questions';

interface Props {
  label: string;
  value: Text;
  /** What is asked when nothing is written. */
  otherwise?: string;
  onChange: (text: Text) => void;
}

/** One text, in the reader's language first. Written once it is for all languages. */
export function TextInputs({ label, value, otherwise = '', onChange }: Props) {
  const { language } = useLocale();
  const id = useId();
  const ordered = [language, ...languages.filter((one) => one !== language)];
  const [typed, setTyped] = useState<{ [language: string]: string }>(() => (typeof value === 'string' ? { [language]: value } : { ...value }));
  const first = ordered.map((one) => typed[one]).find(Boolean) ?? otherwise;
  return (
    <Form.Item label={label} htmlFor={`${id}-0`}>
      {ordered.map((one, at) => (
        <Input
          key={one}
          id={`${id}-${at}`}
          aria-label={at === 0 ? label : `${label} ${languageNames[one]}`}
          placeholder={first}
          suffix={<small>{languageNames[one]}</small>}
          maxLength={300}
          style={{ marginTop: at === 0 ? 0 : 4 }}
          value={typed[one] ?? ''}
          onChange={(event) => {
            const next = { ...typed, [one]: event.target.value };
            setTyped(next);
            onChange(textOf(next));
          }}
        />
      ))}
    </Form.Item>
  );
}
