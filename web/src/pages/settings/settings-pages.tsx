import { Route, Routes } from 'react-router';
import { NotFoundPage } from '@/engine/problems/not-found-page';
import { place } from '@/shared/place';
import { useSignedIn } from '@/shared/session-context';
import { AboutPage } from './about-page';
import { later } from '@/shared/later';
import { AccessLogPage } from './access-log-page';
import { AuditPage } from './audit-page';
import { BackupsPage } from './backups-page';
import { DepartmentsPage } from './departments-page';
import { FieldsPage } from './fields/fields-page';
import { HealthPage } from './health-page';
import { JobsPage } from './jobs-page';
import { PipelinesPage } from './pipelines-page';
import { RolePage } from './roles/role-page';
import { RolesPage } from './roles/roles-page';
import { SettingsHome } from './settings-home';
import { TypesPage } from './types/types-page';
import { UsersPage } from './users-page';
import { WorkspacesPage } from './workspaces-page';

const LayoutPage = later(() => import('./layouts/layout-page').then((page) => page.LayoutPage));
const ApiPage = later(() => import('./api/api-page').then((page) => page.ApiPage));

/** Everything below /settings. Pages whose calls only an administrator may make are there for nobody else. */
export function SettingsPages() {
  const { admin } = useSignedIn();
  return (
    <Routes>
      <Route index element={<SettingsHome />} />
      <Route path="users" element={<UsersPage />} />
      <Route path="departments" element={<DepartmentsPage />} />
      <Route path="roles" element={<RolesPage />} />
      <Route path="roles/:id" element={<RolePage />} />
      <Route path="pipelines" element={<PipelinesPage />} />
      <Route path="jobs" element={<JobsPage />} />
      <Route path="api" element={<ApiPage />} />
      <Route path="about" element={<AboutPage />} />
      {admin && (
        <>
          <Route path="types" element={<TypesPage />} />
          <Route path="fields" element={<FieldsPage />} />
          <Route path="fields/:name" element={<FieldsPage />} />
          <Route path="fields/:name/layout" element={<LayoutPage />} />
          <Route path="health" element={<HealthPage />} />
          <Route path="backups" element={<BackupsPage />} />
          <Route path="audit" element={<AuditPage />} />
          {place.get() === '' && <Route path="workspaces" element={<WorkspacesPage />} />}
          <Route path="access-log" element={<AccessLogPage />} />
        </>
      )}
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
