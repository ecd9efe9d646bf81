import { Route, Routes } from 'react-router';
import { NotFoundPage } from '../problems/not-found-page';
import { ImportList } from './import-list';
import { ImportPage } from './import-page';
import { NewImport } from './new-import';

/** Everything below /imports. */
export function ImportPages() {
  return (
    <Routes>
      <Route index element={<ImportList />} />
      <Route path="new/:path" element={<NewImport />} />
      <Route path=":id" element={<ImportPage />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
