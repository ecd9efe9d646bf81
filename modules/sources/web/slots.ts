import type { ModuleSlots } from '@/engine/slots/slots';
import { later } from '@/shared/later';
import { CapturesOnTheirWay } from './capture/on-their-way';

export const slots: ModuleSlots = {
  everywhere: [CapturesOnTheirWay],
  start: [{ name: 'web_form', label: 'sources.start', makes: 'web_form', to: () => '/web-forms/new' }],
  settings: ['source', 'source_cost', 'web_form'],
  cells: { 'lead.first_contact_due': { Cell: later(() => import('./first-contact/due-cell').then((m) => m.DueCell)), needs: ['first_contacted_at'] } },
  strips: { lead: [{ name: 'first-contact', Strip: later(() => import('./first-contact/due-strip').then((m) => m.DueStrip)) }] },
  related: { web_form: later(() => import('./web-forms/source-forms').then((m) => m.SourceForms)) },
  pages: [
    { path: '/capture', label: 'sources.capture', icon: 'idcard', below: 'lead', needs: 'source', Page: later(() => import('./capture/capture-page').then((m) => m.CapturePage)) },
    { path: '/leads/card', label: 'sources.card', icon: 'scan', below: 'lead', needs: 'source', Page: later(() => import('./card/card-page').then((m) => m.CardPage)) },
    { path: '/sources', label: 'sources.tree', icon: 'branches', needs: 'source', settings: { help: 'sources.treeHelp', of: ['source', 'source_cost'] }, Page: later(() => import('./tree/sources-page').then((m) => m.SourcesPage)) },
    { path: '/web-forms', label: 'sources.forms', icon: 'form', needs: 'web_form', settings: { help: 'sources.formsHelp', of: ['web_form'] }, Page: later(() => import('./web-forms/forms-page').then((m) => m.FormsPage)) },
    { path: '/web-forms/new', label: 'sources.newForm', needs: 'web_form', Page: later(() => import('./web-forms/builder-page').then((m) => m.NewFormPage)) },
    { path: '/web-forms/:id', label: 'sources.forms', needs: 'web_form', Page: later(() => import('./web-forms/builder-page').then((m) => m.BuilderPage)) },
  ],
};
