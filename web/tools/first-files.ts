import type { Plugin, Rolldown } from 'vite';

type Bundle = Rolldown.OutputBundle;

const first = /\/(index\.html|workplace\.tsx|home-page\.tsx)$/;
const often = /\/(index\.html|(workplace|home-page|list-page|record-page)\.tsx)$/;

/** The files without which the page one comes to first does not run; with `often`, those of the pages that are opened most as well. */
export function firstFiles(bundle: Bundle, which: 'first' | 'often'): Set<string> {
  const begin = which === 'first' ? first : often;
  const files = new Set<string>();
  const needed = (name: string): void => {
    const file = bundle[name];
    if (files.has(name) || file?.type !== 'chunk') return;
    files.add(name);
    file.imports.forEach(needed);
  };
  for (const file of Object.values(bundle)) if (file.type === 'chunk' && begin.test(file.facadeModuleId ?? '')) needed(file.fileName);
  return files;
}

/** The page names all that it needs first, so that it comes at once and not one file after the other has been read. */
export function preloadFirst(): Plugin {
  return {
    name: 'keyuan-preload-first',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle, filename }) {
        if (!bundle || !filename.endsWith('index.html')) return [];
        const others = [...firstFiles(bundle, 'first')].filter((name) => !html.includes(name));
        return others.map((name) => ({ tag: 'link', attrs: { rel: 'modulepreload', crossorigin: true, href: `/${name}` }, injectTo: 'head' }));
      },
    },
  };
}
