import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { aField, anEntity } from '@/testing/descriptions';
import { renderApp } from '@/testing/render-app';
import { FormDialog } from './form-dialog';
import { duplicateQuestion } from './use-duplicates';

const account = { ...anEntity('account', [aField('name', { label: '名称' }), aField('phone', { label: '电话' }), aField('note', { label: '备注' })]), duplicates: ['name', 'phone'] };

describe('what is asked', () => {
  it('is nothing as long as none of those fields was typed in', () => {
    expect(duplicateQuestion(account, { name: '长安', note: 'x' }, ['note'])).toBeNull();
    expect(duplicateQuestion(account, { name: '' }, ['name'])).toBeNull();
    expect(duplicateQuestion(anEntity('lead', [aField('name')]), { name: 'a' }, ['name'])).toBeNull();
  });

  it('is all of them once one was', () => {
    expect(duplicateQuestion(account, { name: ' 长安 ', phone: '', note: 'x' }, ['name'])).toEqual({ name: '长安' });
    expect(duplicateQuestion(account, { name: '长安', phone: '138' }, ['phone'])).toEqual({ name: '长安', phone: '138' });
  });
});

describe('the warning', () => {
  beforeEach(() => localStorage.clear());

  it('says what is alike and whose it is, and shows no more of what one may not see', { timeout: 30_000 }, async () => {
    const { requests } = await renderApp(<FormDialog entity={account} record={null} onSaved={() => undefined} onClose={() => undefined} />, [account], {
      'POST /accounts/duplicates': () => [200, { data: [
        { entity: 'account', id: '7', title: '重庆长安软件', matched: ['name', 'phone'], owner: { title: '王芳', department: '华东' }, visible: true, may_claim: false },
        { entity: 'account', id: null, title: '重**软件', matched: ['phone'], owner: { title: '李雷', department: null }, visible: false, may_claim: false },
      ] }],
    });
    fireEvent.change(screen.getByLabelText('名称'), { target: { value: '长安软件' } });
    const link = await screen.findByRole('link', { name: '重庆长安软件' }, { timeout: 8000 });
    expect(link.getAttribute('href')).toBe('/accounts/7');
    await screen.findByText(/名称、电话.*王芳 · 华东/);
    expect(screen.queryByRole('link', { name: '重**软件' })).toBeNull();
    await screen.findByText('重**软件');
    expect(requests.map((one) => one.body)).toEqual([{ name: '长安软件' }]);
    fireEvent.change(screen.getByLabelText('名称'), { target: { value: '' } });
    await waitFor(() => expect(screen.queryByRole('link', { name: '重庆长安软件' })).toBeNull(), { timeout: 8000 });
  });
});
