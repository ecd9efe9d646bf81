import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { aField } from '@/testing/descriptions';
import { renderApp } from '@/testing/render-app';
import { fieldType } from './registry';

it.each(['text', 'integer', 'boolean', 'choice', 'date', 'datetime'] as const)('a condition on a field of type %s says what its box is for', async (type) => {
  const { FilterInput } = fieldType(type);
  await renderApp(<FilterInput field={aField('f', { type, label: '规模', choices: [] })} op="=" value={null} onChange={() => undefined} />, [], {});
  expect((await screen.findAllByLabelText('规模')).length).toBeGreaterThan(0);
});
