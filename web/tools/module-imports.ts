import path from 'node:path';
import type { Plugin } from 'vite';

/**
 * Screens of modules live in ../modules/<name>/web, outside this folder. Packages they import
 * ('react', 'antd' …) are found as if they were imported from here.
 */
export function moduleImports(webRoot: string): Plugin {
  const modules = path.resolve(webRoot, '../modules') + path.sep;
  const here = path.join(webRoot, 'src/main.tsx');
  return {
    name: 'keyuan-module-imports',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (!importer?.startsWith(modules) || source.startsWith('.') || source.startsWith('@/') || path.isAbsolute(source)) {
        return null;
      }
      return this.resolve(source, here, { ...options, skipSelf: true });
    },
  };
}
