import { Alert } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldOf } from '../meta';
import type { RecordForm } from './use-record-form';

/** Says which fields that one typed in are no longer there to be filled: taken away, or the right to them, while the form was open. */
export function GoneFields({ form }: { form: RecordForm }) {
  const { t } = useTranslation();
  const [seen, setSeen] = useState<{ [name: string]: string }>({});
  const isOpen = (name: string) => fieldOf(form.entity, name)?.read_only === false;
  const fresh = form.typed.filter((name) => isOpen(name) && !(name in seen));
  if (fresh.length > 0) setSeen({ ...seen, ...Object.fromEntries(fresh.map((name) => [name, fieldOf(form.entity, name)?.label ?? name])) });
  const gone = Object.keys(seen).filter((name) => !isOpen(name));
  if (gone.length === 0) return null;
  return <Alert type="warning" showIcon title={t('form.gone', { fields: gone.map((name) => seen[name]).join(t('listJoint')) })} />;
}
