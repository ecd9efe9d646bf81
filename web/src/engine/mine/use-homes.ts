import { useQuery } from '@tanstack/react-query';
import { listHomes, type HomeWorkspace } from '@/api/workspaces';

/** The workspaces in which this browser is signed in, as soon as somebody wants to know. */
export function useHomes(wanted: boolean): HomeWorkspace[] {
  const { data } = useQuery({ queryKey: ['workspaces'], queryFn: listHomes, enabled: wanted, staleTime: 60_000 });
  return data ?? [];
}
