import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { draftKey, keepDraft, readDraft } from '@/shared/drafts';
import { aField, anEntity } from '@/testing/descriptions';
import { renderApp } from '@/testing/render-app';
import { FormDialog } from './form-dialog';

const lead = anEntity('lead', [aField('name', { label: '姓名', required: true }), aField('company', { label: '公司' }), aField('status', { label: '状态', default: 'new' })]);

beforeEach(() => localStorage.clear());

it('asks for what is required before it sends anything, then creates', async () => {
  const saved = vi.fn();
  const { requests } = await renderApp(<FormDialog entity={lead} record={null} onSaved={saved} onClose={() => undefined} />, [lead], {
    'POST /leads': (body) => [201, { id: '1', version: 1, ...(body as object) }],
  });
  fireEvent.click(screen.getByText('保存'));
  await screen.findByText('必填');
  expect(requests).toHaveLength(0);

  fireEvent.change(screen.getByLabelText('姓名'), { target: { value: ' 王芳 ' } });
  fireEvent.click(screen.getByText('保存'));
  await waitFor(() => expect(saved).toHaveBeenCalled());
  const [sent] = requests;
  expect(sent?.body).toEqual({ name: '王芳', status: 'new' });
  expect(sent?.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f]{32}$/);
});

it('sends only what was changed, and loses nothing when somebody was faster', async () => {
  const theirs = { id: '1', version: 1, name: '李四', company: '华为', status: 'new', can: ['update'] };
  let tries = 0;
  const saved = vi.fn();
  const { requests } = await renderApp(
    <FormDialog entity={lead} record={{ ...theirs, version: 0, name: '旧名' }} onSaved={saved} onClose={() => undefined} />, [lead], {
      'PATCH /leads/1': (body) =>
        (tries += 1) === 1
          ? [412, { type: 'about:blank', title: '记录已被他人修改', status: 412, code: 'record.stale', current: theirs, changed: ['name'] }]
          : [200, { ...theirs, ...(body as object), version: 2 }],
      'GET /leads/1/history': () => [200, { data: [{ at: '2026-03-01T08:00:00Z', actor: { id: '2', title: '李雷' }, kind: 'updated', changes: { name: ['旧名', '李四'] } }], next: null }],
    },
  );
  fireEvent.change(screen.getByLabelText('姓名'), { target: { value: '我的名字' } });
  fireEvent.click(screen.getByText('保存'));
  await screen.findByText('记录已被他人修改');
  await screen.findByText('李雷', { exact: false });
  fireEvent.click(screen.getByText('合并并保存'));
  await waitFor(() => expect(saved).toHaveBeenCalled());
  const writes = requests.filter((one) => one.method === 'PATCH');
  expect(writes.map((one) => one.headers.get('If-Match'))).toEqual(['"0"', '"1"']);
  expect(writes[1]?.body).toEqual({ name: '我的名字' });
});

it('merges changes to different fields by itself', async () => {
  const theirs = { id: '1', version: 1, name: '旧名', company: '华为', status: 'new', can: ['update'] };
  let tries = 0;
  const saved = vi.fn();
  const { requests } = await renderApp(
    <FormDialog entity={lead} record={{ ...theirs, version: 0, company: '中兴' }} onSaved={saved} onClose={() => undefined} />, [lead], {
      'PATCH /leads/1': (body) =>
        (tries += 1) === 1
          ? [412, { type: 'about:blank', title: '记录已被他人修改', status: 412, code: 'record.stale', current: theirs, changed: ['company'] }]
          : [200, { ...theirs, ...(body as object), version: 2 }],
    },
  );
  fireEvent.change(screen.getByLabelText('姓名'), { target: { value: '新名' } });
  fireEvent.click(screen.getByText('保存'));
  await waitFor(() => expect(saved).toHaveBeenCalled());
  expect(requests.map((one) => one.body)).toEqual([{ name: '新名' }, { name: '新名' }]);
  await screen.findByText('已与同事的修改合并：公司');
});

it('offers what was typed another time, and keeps nothing of it once saved', async () => {
  const key = draftKey('', 'lead', 'new');
  keepDraft(key, { fields: { name: '王芳', company: '华为' }, before: { name: null, company: null } });
  const saved = vi.fn();
  const { requests } = await renderApp(<FormDialog entity={lead} record={null} onSaved={saved} onClose={() => undefined} />, [lead], {
    'POST /leads': (body) => [201, { id: '1', version: 1, ...(body as object) }],
  });
  fireEvent.click(screen.getByText('继续填写'));
  fireEvent.change(screen.getByLabelText('公司'), { target: { value: '中兴' } });
  await waitFor(() => expect(readDraft(key)?.typed).toMatchObject({ fields: { name: '王芳', company: '中兴' } }));
  fireEvent.click(screen.getByText('保存'));
  await waitFor(() => expect(saved).toHaveBeenCalled());
  expect(requests[0]?.body).toEqual({ name: '王芳', company: '中兴', status: 'new' });
  expect(readDraft(key)).toBeNull();
});
