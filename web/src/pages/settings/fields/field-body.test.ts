import { expect, it } from 'vitest';
import { changedField, labelOf, newField } from './field-body';

it('sends the labels that were typed', () => {
  expect(labelOf({ 'zh-CN': ' 等级 ', 'zh-TW': '', en: 'Level' })).toEqual({ 'zh-CN': '等级', en: 'Level' });
});

it('sends of a new field what goes with its type', () => {
  const answers = { labels: { en: 'Level' }, required: true, to: 'account', max: 40, choices: [{ labels: { en: 'Gold' }, color: 'gold' }, { labels: {} }] };
  expect(newField({ ...answers, type: 'text' })).toEqual({ label: { en: 'Level' }, type: 'text', required: true, max: 40 });
  expect(newField({ ...answers, type: 'reference' })).toEqual({ label: { en: 'Level' }, type: 'reference', required: true, to: 'account' });
  expect(newField({ ...answers, required: false, type: 'choice' })).toEqual({ label: { en: 'Level' }, type: 'choice', choices: [{ label: { en: 'Gold' }, color: 'gold' }] });
});

it('leaves a label alone that nobody touched, so that its other languages stay', () => {
  const before = { labels: { 'zh-CN': '等级' }, required: false, max: 40 };
  expect(changedField({ labels: { 'zh-CN': '等级' }, type: 'text', max: 40 }, before)).toEqual({});
  expect(changedField({ labels: { 'zh-CN': '等级', en: 'Level' }, type: 'text', required: true, max: null }, before)).toEqual({
    label: { 'zh-CN': '等级', en: 'Level' }, required: true, max: null,
  });
});
