import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { getRecord } from '@/api/records';
import type { Entity } from '@/api/types';
import { mockMeta } from '@/testing/mock-meta';
import { renderApp } from '@/testing/render-app';
import { FormDialog } from './form-dialog';

const entity = mockMeta.entities.find((one) => one.name === 'lead') as Entity;
const someLead = '00000000-0000-7000-8000-000000000405';

it('asks for what is required before it sends anything, then creates', async () => {
  const saved = vi.fn();
  const { requests } = await renderApp(<FormDialog entity={entity} record={null} onSaved={saved} onClose={() => undefined} />);
  fireEvent.click(screen.getByText('保存'));
  await screen.findByText('必填');
  expect(requests.filter((one) => one.method === 'POST')).toHaveLength(0);

  fireEvent.change(screen.getByLabelText('姓名'), { target: { value: ' 王芳 ' } });
  fireEvent.click(screen.getByText('保存'));
  await waitFor(() => expect(saved).toHaveBeenCalled());
  const sent = requests.find((one) => one.method === 'POST');
  expect(await sent?.json()).toEqual({ name: '王芳', status: 'new' });
  expect(sent?.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f]{32}$/);
});

it('sends only what was changed, and loses nothing when somebody was faster', async () => {
  await renderApp(null);
  const record = await getRecord('leads', someLead);
  cleanup();
  const saved = vi.fn();
  const { requests } = await renderApp(<FormDialog entity={entity} record={{ ...record, version: 0, name: '旧名' }} onSaved={saved} onClose={() => undefined} />);
  fireEvent.change(screen.getByLabelText('姓名'), { target: { value: '我的名字' } });
  fireEvent.click(screen.getByText('保存'));
  await screen.findByText('记录已被他人修改');
  fireEvent.click(screen.getByText('合并并保存'));
  await waitFor(() => expect(saved).toHaveBeenCalled());
  const patches = requests.filter((one) => one.method === 'PATCH');
  expect(patches.map((one) => one.headers.get('If-Match'))).toEqual(['"0"', '"1"']);
  expect(await patches[1]?.json()).toEqual({ name: '我的名字' });
});
