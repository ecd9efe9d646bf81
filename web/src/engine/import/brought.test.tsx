import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { anEntity } from '@/testing/descriptions';
import { renderApp } from '@/testing/render-app';
import { Brought } from './brought';

it('names the outcomes that there are and is silent about the rest', async () => {
  await renderApp(<Brought entity="contact" counts={{ created: 2, updated: 0, there: 1, refused: undefined }} />, [anEntity('contact', [], { label: '联系人' })], {});
  expect(screen.getByRole('alert').textContent).toBe('同时带入联系人：新建 2、已有 1');
});
