import { useCallback, useState, type ReactNode } from 'react';
import { useMeta } from '@/api/meta-context';
import type { Reference } from '@/api/types';
import { CreateInPlaceContext } from '@/fields-types/reference-context';
import { later } from '@/shared/later';

const FormDialog = later(() => import('./form-dialog').then((parts) => parts.FormDialog));

interface Wish {
  entity: string;
  title: string;
  answer: (made: Reference | null) => void;
}

/** Lets the reference boxes inside it make the record they do not find. */
export function CreateInPlace({ children }: { children: ReactNode }) {
  const { byName } = useMeta();
  const [wish, setWish] = useState<Wish | null>(null);
  const create = useCallback(
    (entity: string, title: string) => new Promise<Reference | null>((answer) => setWish({ entity, title, answer })),
    [],
  );
  const entity = wish ? byName.get(wish.entity) : undefined;
  const finish = (made: Reference | null) => {
    wish?.answer(made);
    setWish(null);
  };
  return (
    <CreateInPlaceContext value={create}>
      {children}
      {wish && entity && (
        <FormDialog
          entity={entity}
          record={null}
          preset={wish.title ? { [entity.title]: wish.title } : {}}
          onSaved={(record) => finish({ id: record.id, title: String(record[entity.title] ?? '') })}
          onClose={() => finish(null)}
        />
      )}
    </CreateInPlaceContext>
  );
}
