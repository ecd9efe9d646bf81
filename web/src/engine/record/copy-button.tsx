import { CheckOutlined, CopyOutlined } from '@ant-design/icons';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { copyText } from '@/shared/copy-text';
import { IconButton } from '@/shared/icon-button';

const shownMs = 1500;

/** Copies one thing with one click, and says that it did. */
export function CopyButton({ text, what, className }: { text: string; what: string; className?: string | undefined }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), shownMs);
    return () => clearTimeout(timer);
  }, [copied]);
  const name = t(copied ? 'record.copied' : 'record.copy', { what });
  return (
    <IconButton
      className={className}
      icon={copied ? <CheckOutlined /> : <CopyOutlined />}
      aria-label={name}
      title={name}
      onClick={(event) => {
        event.stopPropagation();
        void copyText(text).then(setCopied);
      }}
    />
  );
}
