import { Loading } from '@/shared/loading';

export function Workplace() {
  return <Loading />;
}
