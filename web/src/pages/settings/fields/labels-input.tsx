import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { languageNames, languages, useLocale } from '@/shared/locale';
import type { Labels } from './field-body';
import styles from '../settings.module.css';

interface Props {
  value?: Labels;
  onChange?: (labels: Labels) => void;
  autoFocus?: boolean;
  id?: string;
}

/** A label in three languages, the reader's first; one left empty is the first that is there. */
export function LabelsInput({ value = {}, onChange, autoFocus, id }: Props) {
  const { t } = useTranslation();
  const { language } = useLocale();
  const ordered = [language, ...languages.filter((one) => one !== language)];
  const first = ordered.map((one) => value[one]).find(Boolean);
  return (
    <div className={styles['labels']}>
      {ordered.map((one, index) => (
        <Input
          key={one}
          {...(index === 0 && id ? { id } : {})}
          aria-label={t('settings.fields.labelIn', { language: languageNames[one] })}
          placeholder={first ?? languageNames[one]}
          suffix={<span className={styles['muted']}>{languageNames[one]}</span>}
          value={value[one] ?? ''}
          maxLength={100}
          autoFocus={index === 0 && (autoFocus ?? false)}
          onChange={(event) => onChange?.({ ...value, [one]: event.target.value })}
        />
      ))}
    </div>
  );
}
