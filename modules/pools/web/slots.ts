import { lazy } from 'react';
import type { RecordData } from '@/api/types';
import type { ModuleSlots } from '@/engine/slots/slots';
import { isEmpty } from '@/fields-types/values';
import { later } from '@/shared/later';

const strip = [{ name: 'pool', Strip: lazy(() => import('./pool-strip').then((m) => ({ default: m.PoolStrip }))) }];
const returns = { Cell: later(() => import('./returns-cell').then((m) => m.ReturnsCell)), needs: ['returns_why'] };
const ReleaseDialog = lazy(() => import('./release-dialog').then((m) => ({ default: m.ReleaseDialog })));
const ExtensionDialog = lazy(() => import('./extension-dialog').then((m) => ({ default: m.ExtensionDialog })));

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
  settings: ['pool', 'pool_rule', 'holding', 'extension_request'],
  home: [{ name: 'pools', label: 'pool.title', needs: 'pool', Part: lazy(() => import('./home-part').then((m) => ({ default: m.PoolsPart }))) }],
  pages: [
    {
      path: '/pools', label: 'pool.title', icon: 'inbox', below: 'lead', letter: 'p', needs: 'pool', settings: { help: 'pool.settingsHelp', of: ['pool', 'pool_rule', 'extension_request'] },
      Page: lazy(() => import('./pools-page').then((m) => ({ default: m.PoolsPage }))),
    },
    { path: '/pools/:id', label: 'pool.title', needs: () => false, Page: lazy(() => import('./pool-page').then((m) => ({ default: m.PoolPage }))) },
    { path: '/pools/:id/settings', label: 'pool.title', needs: () => false, Page: lazy(() => import('./settings/pool-settings-page').then((m) => ({ default: m.PoolSettingsPage }))) },
    { path: '/pools/:id/requests', label: 'pool.title', needs: () => false, Page: lazy(() => import('./requests-page').then((m) => ({ default: m.RequestsPage }))) },
  ],
};
