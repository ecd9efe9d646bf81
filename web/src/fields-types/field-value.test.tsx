import { describe, expect, it } from 'vitest';
import { render } from '@testing-library/react';
import { aField } from '@/testing/descriptions';
import { FieldValue } from './field-value';

describe('a value of which one sees only the ends', () => {
  it('is told as such, and nobody is called by it', () => {
    const { container } = render(<FieldValue field={aField('mobile', { type: 'phone' })} record={{ mobile: '138****8000', masked: ['mobile'] }} />);
    expect(container.textContent).toContain('138****8000');
    expect(container.querySelector('a')).toBeNull();
    expect(container.querySelector('.anticon-lock')).not.toBeNull();
  });

  it('is a link as soon as it is whole', () => {
    const { container } = render(<FieldValue field={aField('mobile', { type: 'phone' })} record={{ mobile: '13800138000' }} />);
    expect(container.querySelector('a')?.getAttribute('href')).toBe('tel:13800138000');
  });
});
