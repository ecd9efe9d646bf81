import { expect, it } from 'vitest';
import { snippetOf } from './snippet';

it('carries the address and the title, and nothing can break out of them', () => {
  const snippet = snippetOf('https://crm.example/f/abc?x=1&y=2', '"><script>alert(1)</script>');
  expect(snippet).toContain('src="https://crm.example/f/abc?x=1&amp;y=2"');
  expect(snippet).toContain("e.origin !== 'https://crm.example'");
  expect(snippet).not.toContain('<script>alert');
});
