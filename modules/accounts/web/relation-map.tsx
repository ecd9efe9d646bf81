import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import { useEntity } from '@/api/meta-context';
import { createRecord, removeRecord, restoreRecord, updateRecord } from '@/api/records';
import { referenceOf } from '@/api/reference';
import type { RecordData } from '@/api/types';
import { GraphView } from '@/engine/graph/graph-view';
import type { GraphLine } from '@/engine/graph/graph-shape';
import { ProblemPage } from '@/engine/problems/problem-page';
import { useProblemMessage } from '@/engine/problems/use-problem-message';
import type { RecordSlotProps } from '@/engine/slots/slots';
import { useUndo } from '@/engine/undo/use-undo';
import { Loading } from '@/shared/loading';
import { newKey } from '@/shared/new-key';
import { Nothing } from '@/shared/nothing';
import { drawable, relationGraph, type Described } from './relation-graph';
import { useAround } from './use-around';

/** The map around an account; on a person's page that of the account the person is at. */
export function RelationMap({ entity, record }: RecordSlotProps) {
  const { t } = useTranslation();
  const account = useEntity('account');
  const contact = useEntity('contact');
  const relation = useEntity('relation');
  const id = entity.name === 'account' ? record.id : referenceOf(record['account'])?.id;
  if (!id) return <Nothing small title={t('relations.noAccount')} />;
  return account && contact && relation ? <MapOf key={id} id={id} described={{ account, contact, relation }} /> : null;
}

function MapOf({ id, described }: { id: string; described: Described }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const complain = useProblemMessage();
  const { push } = useUndo();
  const { around, error } = useAround(id, described);
  const { account, contact, relation } = described;
  const graph = useMemo(() => around && relationGraph(around, { account, contact, relation }), [around, account, contact, relation]);
  if (error) return <ProblemPage error={error} />;
  if (!around || !graph) return <Loading />;

  const refresh = async () => {
    for (const name of ['account', 'contact', 'relation']) await queries.invalidateQueries({ queryKey: keys.lists(name) });
    await queries.invalidateQueries({ queryKey: ['record'] });
  };
  const personOrCompany = (of: string): { path: string; record: RecordData } | null => {
    const person = around.contacts.find((one) => one.id === of);
    if (person) return { path: contact.path, record: person };
    const company = around.accounts.find((one) => one.id === of);
    return company ? { path: account.path, record: company } : null;
  };
  const isPerson = (of: string) => graph.nodes.find((one) => one.id === of)?.to.startsWith(`/${contact.path}/`) === true;
  const draw = async (from: string, to: string, kind: string) => {
    const [how, name = ''] = kind.split(':');
    const own = personOrCompany(from);
    if (how === 'field' && own) await updateRecord(own.path, from, own.record.version, { [name]: to });
    else await createRecord(relation.path, { kind: name, [isPerson(from) ? 'from_contact' : 'from_account']: from, [isPerson(to) ? 'to_contact' : 'to_account']: to }, newKey());
    await refresh();
  };
  const removed = async (line: GraphLine) => {
    const [what = '', of = ''] = line.id.split(':');
    const said = t('relations.removed', { what: line.label });
    if (what === 'relation') {
      const one = around.relations.find((each) => each.id === of);
      await removeRecord(relation.path, of, one?.version ?? 0);
      push({ said, undo: () => restoreRecord(relation.path, of).then(refresh) });
    } else {
      const own = personOrCompany(of);
      if (!own) return;
      const made = await updateRecord(own.path, of, own.record.version, { [what]: null });
      push({ said, undo: () => updateRecord(own.path, of, made.version, { [what]: line.to }).then(refresh) });
    }
    await refresh();
  };
  const mayDraw = relation.can.includes('create') || around.contacts.some((one) => (one.can ?? []).includes('update'));
  return (
    <GraphView
      label={t('relations.title')}
      nodes={graph.nodes}
      lines={graph.lines}
      kindsOf={(from, to) => drawable(from, to, around, described)}
      onDraw={mayDraw ? draw : undefined}
      onRemove={(line) => void removed(line).catch(complain)}
    />
  );
}
