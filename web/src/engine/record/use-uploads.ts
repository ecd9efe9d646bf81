import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '@/api/keys';
import { uploadFile } from '@/api/upload';
import type { Entity } from '@/api/types';
import { newKey } from '@/shared/new-key';
import { useProblemMessage } from '../problems/use-problem-message';

export interface Sending {
  key: string;
  name: string;
  /** How much of it is there, 0 to 1. */
  part: number;
  cancel: () => void;
}

/** Files on their way to a record. They go on while one looks at something else on the page. */
export function useUploads(entity: Entity, id: string): { sending: Sending[]; send: (files: Iterable<File>) => void } {
  const queries = useQueryClient();
  const complain = useProblemMessage();
  const [sending, setSending] = useState<Sending[]>([]);

  const one = async (file: File) => {
    const key = newKey();
    const upload = uploadFile(entity.path, id, file, (part) => setSending((now) => now.map((each) => (each.key === key ? { ...each, part } : each))));
    setSending((now) => [...now, { key, name: file.name, part: 0, cancel: upload.cancel }]);
    try {
      await upload.done;
    } catch (failure) {
      if (!(failure instanceof DOMException && failure.name === 'AbortError')) complain(failure);
    }
    setSending((now) => now.filter((each) => each.key !== key));
    await queries.invalidateQueries({ queryKey: keys.record(entity.name, id) });
  };
  return {
    sending,
    send: (files) => {
      for (const file of files) void one(named(file));
    },
  };
}

// Every pasted picture is called image.png; the time tells them apart.
function named(file: File): File {
  if (file.name !== 'image.png') return file;
  const at = new Date().toISOString().slice(0, 19).replace('T', ' ').replaceAll(':', '.');
  return new File([file], `${at}.png`, { type: file.type });
}
