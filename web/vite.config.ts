import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { fewPreloads } from './tools/few-preloads.ts';
import { preloadFirst } from './tools/first-files.ts';
import { moduleImports } from './tools/module-imports.ts';
import { publicForm } from './tools/public-form.ts';
import { serviceWorker } from './tools/service-worker.ts';

const root = import.meta.dirname;
const preloads = fewPreloads();
const server = process.env['KEYUAN_URL'] ?? 'http://127.0.0.1:8080';

export default defineConfig({
  root,
  plugins: [moduleImports(root), react(), publicForm(), serviceWorker(root), preloads.plugin, preloadFirst()],
  resolve: { alias: { '@': path.join(root, 'src') } },
  server: {
    fs: { allow: [path.resolve(root, '..')] },
    proxy: { '/api': server },
  },
  preview: { proxy: { '/api': server } },
  build: {
    outDir: 'dist',
    target: 'es2022',
    // The content security policy forbids inline scripts.
    modulePreload: { polyfill: false, resolveDependencies: preloads.resolve },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      // The application, and the page of a published form that strangers open.
      input: { index: path.join(root, 'index.html'), form: path.join(root, 'f.html') },
      // What most parts share is one file rather than sixty: a browser asks for six at a time, and together they compress better.
      output: { codeSplitting: { groups: [{ name: 'common', minShareCount: 40 }] } },
      treeshake: {
        // They do nothing when loaded, but do not say so: without this every input box brings all of the form and its validator.
        moduleSideEffects: [{ test: /node_modules\/@rc-component\//, sideEffects: false }],
      },
    },
  },
});
