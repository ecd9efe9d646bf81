import { App } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { toProblem } from '@/api/problem';
import { getRecord } from '@/api/records';
import type { Entity, RecordData } from '@/api/types';
import { FieldValue } from '@/fields-types/field-value';
import { later } from '@/shared/later';
import type { Values } from '../../form/form-fields';
import { expandOf, fieldOf } from '../../meta';
import { useProblemMessage } from '../../problems/use-problem-message';
import { useUndo } from '../../undo/use-undo';
import { changesOf, Overtaken, save, takeBack } from './save';

const FormDialog = later(() => import('../../form/form-dialog').then((parts) => parts.FormDialog));

/** Writes what was typed in a cell, shown at once, and keeps the way back. */
export function useCellEdit(entity: Entity): { write: (record: RecordData, typed: Values) => Promise<void>; asking: ReactNode } {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const queries = useQueryClient();
  const complain = useProblemMessage();
  const { push } = useUndo();
  const [asked, setAsked] = useState<{ record: RecordData; preset: Values } | null>(null);

  const write = useCallback(
    async (record: RecordData, typed: Values): Promise<void> => {
      const changes = changesOf(record, typed);
      const names = Object.keys(changes);
      if (names.length === 0) return;
      const label = fieldOf(entity, names[0] ?? '')?.label ?? '';
      const attempt = async (from: RecordData, over: boolean) => {
        const before = Object.fromEntries(names.map((name) => [name, from[name] ?? null]));
        const saved = await save(queries, entity, from, changes, over);
        push({
          said: t('list.changed', { name: String(record[entity.title] ?? ''), what: label }),
          undo: () => takeBack(queries, entity, saved, before, t('list.undoOvertaken')),
        });
      };
      try {
        await attempt(record, false);
      } catch (error) {
        if (error instanceof Overtaken) {
          modal.confirm({
            title: t('list.overtaken', { what: label }),
            content: error.fields.map((name) => {
              const field = fieldOf(entity, name);
              return field && (
                <p key={name}>
                  {t('stale.theirs')}: <FieldValue field={field} record={error.current} /><br />
                  {t('stale.ours')}: <FieldValue field={field} record={changes} />
                </p>
              );
            }),
            okText: t('list.keepOurs'),
            cancelText: t('list.keepTheirs'),
            onOk: () => attempt({ ...record, ...error.current }, true).catch(complain),
          });
          return;
        }
        // What is typed wants more filled in with it (a reason): the form asks for that.
        const problem = toProblem(error);
        if (problem.status === 422 && problem.errors.length > 0 && problem.errors.every((one) => !names.includes(one.field) && fieldOf(entity, one.field))) {
          setAsked({ record: await getRecord(entity.path, record.id, expandOf(entity.fields)), preset: changes });
        } else complain(error);
      }
    },
    [entity, queries, push, modal, complain, t],
  );
  const close = () => setAsked(null);
  return { write, asking: asked && <FormDialog entity={entity} record={asked.record} preset={asked.preset} onClose={close} onSaved={close} /> };
}
