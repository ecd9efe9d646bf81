import { useQuery } from '@tanstack/react-query';
import { keys } from '@/api/keys';
import { myPools } from './api';

export const myPoolsKey = [...keys.lists('pool'), 'mine'];

/** The pools one belongs to, with what waits in them and what one may still do today. */
export const useMyPools = () => useQuery({ queryKey: myPoolsKey, queryFn: myPools, refetchInterval: 60_000 });
