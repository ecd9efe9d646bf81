import { describe, expect, it } from 'vitest';
import { aField, anEntity } from '@/testing/descriptions';
import { askable, firstQuestions, previewOf, spokenText, textOf } from './questions';

const lead = anEntity('lead', [
  aField('name', { label: '姓名', required: true, max: 150 }), aField('mobile', { type: 'phone', label: '手机' }), aField('score', { type: 'integer', read_only: true }),
  aField('owner', { type: 'user' }), aField('rank', { type: 'choice' }), aField('industry', { type: 'choice', label: '行业', choices: [{ value: 'it', label: '软件' }] as never }), aField('created_at', { type: 'datetime', system: true }),
]);

describe('questions of a form', () => {
  it('are about what a stranger can know', () => expect(lead.fields.filter(askable).map((field) => field.name)).toEqual(['name', 'mobile', 'industry']));

  it('begin with who it is', () => expect(firstQuestions(lead).map((one) => [one.field, one.required])).toEqual([['name', true], ['mobile', true]]));

  it('keep one text for all, or one by language', () => {
    expect(textOf({ 'zh-CN': '', en: ' ' })).toBeNull();
    expect(textOf({ 'zh-CN': '您的姓名', en: '' })).toBe('您的姓名');
    expect(textOf({ 'zh-CN': '您的姓名', en: 'Your name' })).toEqual({ 'zh-CN': '您的姓名', en: 'Your name' });
    expect(spokenText({ en: 'Your name' }, 'zh-CN')).toBe('Your name');
  });

  it('look as strangers will see them', () => {
    const form = previewOf({ name: '官网', title: '', questions: [{ field: 'name', label: '您的姓名', required: true }, { field: 'industry' }, { field: 'gone' }] as never, consent_text: ' ', files_allowed: 2 }, lead, 'zh-CN');
    expect(form.title).toBe('官网');
    expect(form.questions.map((one) => [one.label, one.required])).toEqual([['您的姓名', true], ['行业', false]]);
    expect(form.consent).toBeNull();
    expect(form.files?.count).toBe(2);
  });
});
