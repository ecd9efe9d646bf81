import { ask } from './client';
import type { Value } from './types';

/** A record that a person keeps at hand. */
export interface KeptRecord {
  entity: string;
  id: string;
  title: string;
  subtitle?: string;
  at: string;
}

type Kept = { data: KeptRecord[] };
const one = (entity: string, id: string) => ({ params: { path: { entity, id } } });

/** Opened last, the newest first. */
export const recentRecords = async (limit = 20) => ((await ask('get', '/me/recent', { params: { query: { limit } } })) as Kept).data;
export const putRecent = (entity: string, id: string) => ask('put', '/me/recent/{entity}/{id}', one(entity, id));

/** In the order the person gave them. */
export const favorites = async () => ((await ask('get', '/me/favorites')) as Kept).data;
export const addFavorite = (entity: string, id: string) => ask('put', '/me/favorites/{entity}/{id}', one(entity, id));
export const removeFavorite = (entity: string, id: string) => ask('delete', '/me/favorites/{entity}/{id}', one(entity, id));
export const orderFavorites = (order: { entity: string; id: string }[]) => ask('put', '/me/favorites', { body: { order } });

/** Any JSON a screen keeps for this person, on every machine; null when it was never put. */
export const getSetting = async (key: string) => ((await ask('get', '/me/settings/{key}', { params: { path: { key } } })) as { value: Value }).value;
export const putSetting = (key: string, value: Value) => ask('put', '/me/settings/{key}', { params: { path: { key } }, body: { value } });
