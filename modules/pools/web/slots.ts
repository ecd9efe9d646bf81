import type { RecordData } from '@/api/types';
import type { ModuleSlots } from '@/engine/slots/slots';
import { isEmpty } from '@/fields-types/values';
import { later } from '@/shared/later';

const strip = [{ name: 'pool', Strip: later(() => import('./pool-strip').then((m) => m.PoolStrip)) }];
const returns = { Cell: later(() => import('./returns-cell').then((m) => m.ReturnsCell)), needs: ['returns_why'] };
const ReleaseDialog = later(() => import('./release-dialog').then((m) => m.ReleaseDialog));
const ExtensionDialog = later(() => import('./extension-dialog').then((m) => m.ExtensionDialog));

const inHand = (record: RecordData) => !isEmpty(record['owner']) && !isEmpty(record['pool']);
const onTheClock = (record: RecordData) => !isEmpty(record['returns_at']);

export const slots: ModuleSlots = {
  strips: { lead: strip, account: strip },
  cells: { 'lead.returns_at': returns, 'account.returns_at': returns },
  actions: {
    'lead.release': ReleaseDialog, 'account.release': ReleaseDialog,
    'lead.extension': ExtensionDialog, 'account.extension': ExtensionDialog,
  },
  offers: { 'lead.release': inHand, 'account.release': inHand, 'lead.extension': onTheClock, 'account.extension': onTheClock },
  start: [{ name: 'pool', label: 'pool.start', makes: 'pool', to: () => '/pools' }],
  settings: ['pool', 'pool_rule', 'holding', 'extension_request'],
  home: [{ name: 'pools', label: 'pool.title', needs: 'pool', Part: later(() => import('./home-part').then((m) => m.PoolsPart)) }],
  pages: [
    {
      path: '/pools', label: 'pool.title', icon: 'inbox', below: 'lead', letter: 'p', needs: 'pool', settings: { help: 'pool.settingsHelp', of: ['pool', 'pool_rule', 'extension_request'] },
      Page: later(() => import('./pools-page').then((m) => m.PoolsPage)),
    },
    { path: '/pools/:id', label: 'pool.title', needs: () => false, Page: later(() => import('./pool-page').then((m) => m.PoolPage)) },
    { path: '/pools/:id/settings', label: 'pool.title', needs: () => false, Page: later(() => import('./settings/pool-settings-page').then((m) => m.PoolSettingsPage)) },
    { path: '/pools/:id/requests', label: 'pool.title', needs: () => false, Page: later(() => import('./requests-page').then((m) => m.RequestsPage)) },
  ],
};
