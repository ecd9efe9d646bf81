import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { aField, anEntity } from '@/testing/descriptions';
import { renderApp } from '@/testing/render-app';
import { FormDialog } from './form-dialog';

const lead = anEntity('lead', [aField('name', { label: '姓名', required: true }), aField('company', { label: '公司' }), aField('status', { label: '状态', default: 'new' })]);

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
    },
  );
  fireEvent.change(screen.getByLabelText('姓名'), { target: { value: '我的名字' } });
  fireEvent.click(screen.getByText('保存'));
  await screen.findByText('记录已被他人修改');
  fireEvent.click(screen.getByText('合并并保存'));
  await waitFor(() => expect(saved).toHaveBeenCalled());
  expect(requests.map((one) => one.headers.get('If-Match'))).toEqual(['"0"', '"1"']);
  expect(requests[1]?.body).toEqual({ name: '我的名字' });
});
