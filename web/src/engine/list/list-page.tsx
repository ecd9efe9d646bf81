import { useParams } from 'react-router';
import { useMeta } from '@/api/meta-context';
import { NotFoundPage } from '../problems/not-found-page';
import { ListScreen } from './list-screen';

/** /accounts, /leads …: the list of the record type the address names. */
export function ListPage() {
  const { path } = useParams();
  const { byPath } = useMeta();
  const entity = byPath.get(path ?? '');
  return entity ? <ListScreen key={entity.name} entity={entity} /> : <NotFoundPage />;
}
