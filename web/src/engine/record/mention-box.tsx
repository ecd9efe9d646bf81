import { Mentions } from 'antd';
import { useState } from 'react';
import { useReferenceOptions } from '@/fields-types/use-reference-options';
import type { Mentionable } from './mentions';

interface Props {
  label: string;
  placeholder: string;
  value: string;
  onChange: (text: string) => void;
  /** Without it an @ is an @. */
  onMention?: (person: Mentionable) => void;
}

/** A text in which an @ finds colleagues as one types. */
export function MentionBox({ label, placeholder, value, onChange, onMention }: Props) {
  const [sought, setSought] = useState<string | null>(null);
  const { data: found = [], isFetching } = useReferenceOptions('user', sought ?? '', onMention !== undefined && sought !== null);
  return (
    <Mentions
      variant="borderless"
      aria-label={label}
      placeholder={placeholder}
      prefix={onMention ? '@' : []}
      value={value}
      autoSize={{ minRows: 1, maxRows: 10 }}
      loading={isFetching}
      filterOption={false}
      onChange={onChange}
      onSearch={setSought}
      onSelect={(option) => {
        // The list makes its keys longer than those it was given.
        const one = found.find(({ id }) => option.key?.startsWith(id));
        if (one) onMention?.({ id: one.id, name: one.title });
      }}
      options={found.map((one) => ({ key: one.id, value: one.title, label: one.subtitle ? `${one.title} · ${one.subtitle}` : one.title }))}
    />
  );
}
