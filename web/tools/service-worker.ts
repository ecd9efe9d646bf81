import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { transformWithOxc, type Plugin } from 'vite';
import { firstFiles } from './first-files.ts';

// What is larger (charts, PDF, the calendar) comes when a page first asks for it.
const biggest = 150_000;

/**
 * Writes dist/sw.js from worker/service-worker.ts with the list of the files that open the application without a network.
 * Large ones that few pages need are left out, unless the first page needs them.
 */
export function serviceWorker(root: string): Plugin {
  const source = path.join(root, 'worker/service-worker.ts');
  return {
    name: 'keyuan-service-worker',
    apply: 'build',
    async generateBundle(_options, bundle) {
      const first = firstFiles(bundle, 'often');
      const files = Object.values(bundle)
        .filter((file) => /\.(js|css)$/.test(file.fileName) && (first.has(file.fileName) || sizeOf(file) <= biggest))
        .map((file) => `/${file.fileName}`);
      const all = [...files, '/icon.svg', '/icon-192.png', '/manifest.webmanifest'].sort();
      const shell = { build: createHash('sha256').update(all.join()).digest('hex').slice(0, 16), files: all };
      const { code } = await transformWithOxc(readFileSync(source, 'utf8'), source);
      this.emitFile({ type: 'asset', fileName: 'sw.js', source: `const shell = ${JSON.stringify(shell)};\n${code.replace(/export\s*\{\s*\};?/, '')}` });
    },
  };
}

const sizeOf = (file: { type: string; code?: string; source?: string | Uint8Array }): number =>
  file.type === 'chunk' ? (file.code?.length ?? 0) : (file.source?.length ?? 0);
