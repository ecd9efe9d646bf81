import { lazy } from 'react';
import type { ModuleSlots } from '@/engine/slots/slots';
import { CapturesOnTheirWay } from './capture/on-their-way';

export const slots: ModuleSlots = {
  everywhere: [CapturesOnTheirWay],
  settings: ['source', 'source_cost', 'web_form'],
  cells: { 'lead.first_contact_due': { Cell: lazy(() => import('./first-contact/due-cell').then((m) => ({ default: m.DueCell }))), needs: ['first_contacted_at'] } },
  strips: { lead: [{ name: 'first-contact', Strip: lazy(() => import('./first-contact/due-strip').then((m) => ({ default: m.DueStrip }))) }] },
  related: { web_form: lazy(() => import('./web-forms/source-forms').then((m) => ({ default: m.SourceForms }))) },
  pages: [
    { path: '/capture', label: 'sources.capture', icon: 'idcard', below: 'lead', needs: 'source', Page: lazy(() => import('./capture/capture-page').then((m) => ({ default: m.CapturePage }))) },
    { path: '/leads/card', label: 'sources.card', icon: 'scan', below: 'lead', needs: 'source', Page: lazy(() => import('./card/card-page').then((m) => ({ default: m.CardPage }))) },
    { path: '/sources', label: 'sources.tree', icon: 'branches', needs: 'source', settings: { help: 'sources.treeHelp', of: ['source', 'source_cost'] }, Page: lazy(() => import('./tree/sources-page').then((m) => ({ default: m.SourcesPage }))) },
    { path: '/web-forms', label: 'sources.forms', icon: 'form', needs: 'web_form', settings: { help: 'sources.formsHelp', of: ['web_form'] }, Page: lazy(() => import('./web-forms/forms-page').then((m) => ({ default: m.FormsPage }))) },
    { path: '/web-forms/new', label: 'sources.newForm', needs: 'web_form', Page: lazy(() => import('./web-forms/builder-page').then((m) => ({ default: m.NewFormPage }))) },
    { path: '/web-forms/:id', label: 'sources.forms', needs: 'web_form', Page: lazy(() => import('./web-forms/builder-page').then((m) => ({ default: m.BuilderPage }))) },
  ],
};
