import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { moduleImports } from './tools/module-imports.ts';

const root = import.meta.dirname;

export default defineConfig({
  plugins: [moduleImports(root)],
  resolve: { alias: { '@': path.join(root, 'src') } },
  server: { fs: { allow: [path.resolve(root, '..')] } },
  test: {
    environment: 'jsdom',
    testTimeout: 30_000,
    include: ['src/**/*.test.{ts,tsx}', 'tools/**/*.test.ts', '../modules/*/web/**/*.test.{ts,tsx}'],
    setupFiles: ['src/testing/setup.ts'],
    server: { deps: { inline: [/modules/] } },
  },
});
