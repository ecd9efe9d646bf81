import { ask } from './client';
import { listRecords } from './records';
import type { RecordData, Value } from './types';

/** Something a person is told: what happened, to which record, by whom. */
export interface Notification {
  id: string;
  version: number;
  kind: string;
  /** Record type and id of what it is about; null when this reader may not see it, or it is none. */
  entity: string | null;
  record: string | null;
  title: string | null;
  text: string | null;
  by: { id: string; title?: string } | null;
  count: number;
  details: { [name: string]: Value } | null;
  created_at: string;
  read_at: string | null;
}

const told = (record: RecordData) => record as unknown as Notification;

export async function listNotifications(path: string): Promise<Notification[]> {
  const page = await listRecords(path, { limit: 30, sort: '-created_at', expand: ['by'] });
  return page.data.map(told);
}

export const countUnread = async (path: string): Promise<number> => (await listRecords(path, { limit: 1, filter: ['read_at', 'is empty'], fields: ['read_at'] })).total;

/** Read: one, all about a record, or all. */
export const markRead = (path: string, which: { id: string } | { record: string } | null) =>
  which !== null && 'id' in which
    ? ask('patch', `/${path}/{id}`, { params: { path: which }, body: { read_at: new Date().toISOString() } })
    : ask('post', `/${path}/read`, which ? { body: which } : {});
