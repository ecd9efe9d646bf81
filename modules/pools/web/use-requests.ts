import { keys } from '@/api/keys';
import { extensionRequests, type RequestState } from './api';

/** Requests for more time in a pool, by what became of them. */
export const requestsOptions = (pool: string, state: RequestState) => ({
  queryKey: [...keys.lists('extension_request'), pool, state],
  queryFn: () => extensionRequests(pool, state),
});
