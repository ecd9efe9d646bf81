import { expect, it } from 'vitest';
import { aField } from '@/testing/descriptions';
import { copiedText } from './copied-text';

it.each([
  [aField('phone', { type: 'phone' }), '+8613800138000', '+8613800138000'],
  [aField('owner', { type: 'user' }), { id: 'u1', title: '王芳' }, '王芳'],
  [aField('people', { type: 'references' }), [{ id: 'a', title: '王芳' }, { id: 'b', title: '李雷' }], '王芳, 李雷'],
  [aField('stage', { type: 'choice', choices: [{ value: 'won', label: '赢单', color: 'green' }] }), 'won', '赢单'],
  [aField('amount', { type: 'money', currency_field: 'currency' }), 1200.5, 'CNY 1200.5'],
  [aField('note', { type: 'long_text' }), null, ''],
])('$0.type', (field, value, text) => expect(copiedText(field, { [field.name]: value, currency: 'CNY' })).toBe(text));
