import { DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { addressOf } from '@/api/client';
import { referenceOf } from '@/api/reference';
import { textOperators, type DisplayProps, type FieldTypeDescription, type InputProps } from './field-type';
import { FieldLink } from './link';
import { TextFilterInput } from './text';

function FileDisplay({ value }: DisplayProps) {
  const { t } = useTranslation();
  const file = referenceOf(value);
  if (!file) return null;
  return (
    <FieldLink href={addressOf('/files/{id}', { id: file.id })}>
      <DownloadOutlined /> {file.title ?? t('files.download')}
    </FieldLink>
  );
}

/** Files are added on the record's page; a form can only take one away. */
function FileInput({ value, onChange, disabled, id }: InputProps) {
  const { t } = useTranslation();
  const file = referenceOf(value);
  return file ? (
    <Button {...(id ? { id } : {})} disabled={disabled ?? false} onClick={() => onChange(null)}>{t('files.remove', { name: file.title ?? '' })}</Button>
  ) : (
    <Button {...(id ? { id } : {})} disabled icon={<UploadOutlined />}>{t('files.onRecord')}</Button>
  );
}

export const file: FieldTypeDescription = {
  Display: FileDisplay, Input: FileInput, FilterInput: TextFilterInput, operators: textOperators.slice(-2), width: 160,
};
