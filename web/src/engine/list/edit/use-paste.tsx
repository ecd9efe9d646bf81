import { App } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeta } from '@/api/meta-context';
import { listRecords } from '@/api/records';
import type { Entity, Field, RecordData, Reference, Value } from '@/api/types';
import { later } from '@/shared/later';
import { useLocale } from '@/shared/locale';
import type { Values } from '../../form/form-fields';
import type { Place } from '../grid/grid';
import type { Rows } from '../rows/use-rows';
import { useUndo } from '../../undo/use-undo';
import { useProblemMessage } from '../../problems/use-problem-message';
import { editable } from './editable';
import { readCell } from './read-cell';
import { changesOf, Overtaken, save, takeBack } from './save';
import { parseBlock } from './tsv';

const PasteDialog = later(() => import('./paste-dialog').then((parts) => parts.PasteDialog));

/** A cell of a block: what it will be, or why it stays as it is. */
export interface PastedCell {
  record: RecordData;
  field: Field;
  text: string;
  value: Value;
  refused: string | null;
}

/** More cells than this are shown before anything is written. */
const shownFirst = 20;
const longest = 5000;
const atOnce = 4;

/** Puts a block from a spreadsheet into the cells from the cursor on, to the right and down. */
export function usePaste(entity: Entity, fields: Field[], rows: Rows): { paste: (text: string, from: Place) => Promise<void>; dialog: ReactNode } {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { byName } = useMeta();
  const { zone } = useLocale();
  const queries = useQueryClient();
  const complain = useProblemMessage();
  const { push } = useUndo();
  const [cells, setCells] = useState<{ cells: PastedCell[]; lost: number } | null>(null);

  const write = useCallback(
    async (all: PastedCell[], progress: (done: number) => void): Promise<PastedCell[]> => {
      const byRecord = new Map<string, PastedCell[]>();
      for (const cell of all) if (cell.refused === null) byRecord.set(cell.record.id, [...(byRecord.get(cell.record.id) ?? []), cell]);
      const refused = all.filter((cell) => cell.refused !== null);
      const written: { saved: RecordData; before: Values }[] = [];
      let done = 0;
      const waiting = [...byRecord.values()];
      const work = async () => {
        for (let own = waiting.shift(); own; own = waiting.shift()) {
          const record = own[0]?.record;
          if (!record) continue;
          const changes = changesOf(record, Object.fromEntries(own.map((cell) => [cell.field.name, cell.value])));
          const before = Object.fromEntries(Object.keys(changes).map((name) => [name, record[name] ?? null]));
          try {
            if (Object.keys(changes).length > 0) written.push({ saved: await save(queries, entity, record, changes), before });
          } catch (error) {
            const why = error instanceof Overtaken ? t('list.undoOvertaken') : reasonOf(error);
            refused.push(...own.map((cell) => ({ ...cell, refused: why })));
          }
          done += 1;
          progress(done);
        }
      };
      await Promise.all(Array.from({ length: atOnce }, work));
      if (written.length > 0) {
        push({
          said: t('list.pasted', { count: written.length }),
          undo: () => Promise.all(written.map(({ saved, before }) => takeBack(queries, entity, saved, before, t('list.undoOvertaken')))),
        });
      }
      return refused;
    },
    [queries, entity, push, t],
  );

  const paste = useCallback(
    async (text: string, from: Place) => {
      try {
        const block = parseBlock(text).slice(0, longest);
        const width = Math.max(...block.map((row) => row.length));
        const target = fields.slice(from.column, from.column + width);
        const found = await rows.load(from.line, from.line + block.length - 1);
        const words = { zone, yes: [t('yes').toLowerCase(), 'yes', 'true', '1', '是', 'y'], no: [t('no').toLowerCase(), 'no', 'false', '0', '否', 'n'] };
        const lookUp = looker(byName);
        const read: PastedCell[] = [];
        for (const { line, record } of found) {
          const row = block[line - from.line] ?? [];
          for (const [index, field] of target.entries()) {
            const cell = row[index];
            if (cell !== undefined) read.push(await cellOf(entity, record, field, cell, words, lookUp, t));
          }
        }
        const lost = block.reduce((sum, row) => sum + row.length, 0) - read.length;
        if (read.length === 0) return;
        if (read.length > shownFirst || lost > 0) {
          setCells({ cells: read, lost });
          return;
        }
        const refused = await write(read, () => undefined);
        if (refused.length > 0) void message.warning(refused.slice(0, 4).map((cell) => `${cell.field.label} “${cell.text}”: ${cell.refused ?? ''}`).join(' · '), 8);
      } catch (error) {
        complain(error);
      }
    },
    [entity, fields, rows, zone, byName, write, message, complain, t],
  );
  return { paste, dialog: cells && <PasteDialog entity={entity} cells={cells.cells} lost={cells.lost} onWrite={write} onClose={() => setCells(null)} /> };
}

const reasonOf = (error: unknown): string => {
  const { message, errors } = error as { message: string; errors?: { message: string }[] };
  return errors?.map((one) => one.message).join(' ') || message;
};

type LookUp = (to: string, title: string) => Promise<Reference | 'none' | 'several'>;

async function cellOf(
  entity: Entity, record: RecordData, field: Field, text: string, words: Parameters<typeof readCell>[2], lookUp: LookUp, t: (key: string) => string,
): Promise<PastedCell> {
  const cell = { record, field, text, value: null as Value, refused: null as string | null };
  if (!editable(entity, field, record)) return { ...cell, refused: t('list.refused.readOnly') };
  const read = readCell(field, text, words);
  if ('refused' in read) return { ...cell, refused: t(`list.refused.${read.refused}`) };
  if ('value' in read) return { ...cell, value: read.value };
  const found = await Promise.all(read.titles.map((title) => lookUp(read.to, title)));
  const wrong = found.find((one) => typeof one === 'string');
  if (wrong) return { ...cell, refused: t(`list.refused.${wrong}`) };
  return { ...cell, value: (read.many ? found : (found[0] ?? null)) as Value };
}

// The record that has exactly this title; each title is asked for once.
function looker(byName: Map<string, Entity>): LookUp {
  const known = new Map<string, ReturnType<LookUp>>();
  return (to, title) => {
    const key = `${to}/${title}`;
    const asked = known.get(key) ?? ask(byName.get(to), title);
    known.set(key, asked);
    return asked;
  };
}

async function ask(entity: Entity | undefined, title: string): ReturnType<LookUp> {
  if (!entity) return 'none';
  const { data } = await listRecords(entity.path, { limit: 2, fields: [entity.title], filter: [entity.title, '=', title] });
  const [only] = data;
  return !only ? 'none' : data.length > 1 ? 'several' : { id: only.id, title };
}
