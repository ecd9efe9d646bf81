import { useQuery } from '@tanstack/react-query';
import { keys } from '@/api/keys';
import { listRecords } from '@/api/records';
import { referenceOf } from '@/api/reference';
import type { RecordData } from '@/api/types';
import type { Around, Described } from './relation-graph';

const most = 200;
const people = ['name', 'position', 'buying_role', 'influence', 'attitude', 'reports_to', 'introduced_by'];

/** The people of an account, the companies of its group and the relations of both; asked again when one of them changes. */
export function useAround(id: string, described: Described) {
  const known = described.contact.fields.map((field) => field.name);
  const contactFields = people.filter((name) => known.includes(name));
  const contacts = useQuery({
    queryKey: [...keys.lists('contact'), 'around', id],
    queryFn: async ({ signal }) =>
      (await listRecords(described.contact.path, {
        limit: most, filter: ['account', '=', id], fields: contactFields, expand: contactFields.filter((name) => name.endsWith('_to') || name.endsWith('_by')), sort: 'name',
      }, signal)).data,
  });
  const relations = useQuery({
    queryKey: [...keys.lists('relation'), 'around', id],
    queryFn: async ({ signal }) =>
      (await listRecords(described.relation.path, {
        limit: most,
        filter: { any: [['from_contact.account', '=', id], ['to_contact.account', '=', id], ['from_account', '=', id], ['to_account', '=', id]] },
        expand: ['from_contact', 'to_contact', 'from_account', 'to_account'],
      }, signal)).data,
  });
  const accounts = useQuery({
    queryKey: [...keys.lists('account'), 'around', id],
    queryFn: async ({ signal }) => {
      const ask = (filter: Parameters<typeof listRecords>[1]['filter']) =>
        listRecords(described.account.path, { limit: most, filter, fields: ['name', 'parent'], expand: ['parent'] }, signal);
      const [own] = (await ask(['id', '=', id])).data;
      if (!own) return [];
      const parent = referenceOf(own['parent']);
      const group = [id, ...(parent && !parent.hidden ? [parent.id] : [])];
      return (await ask({ any: [['id', 'in', group], ['parent', 'in', group]] })).data;
    },
  });
  const account = accounts.data?.find((one: RecordData) => one.id === id);
  const around: Around | null = account && accounts.data && contacts.data && relations.data
    ? { account, accounts: accounts.data, contacts: contacts.data, relations: relations.data } : null;
  return { around, error: contacts.error ?? relations.error ?? accounts.error };
}
