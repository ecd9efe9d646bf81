// The repository's own text files, as the checks see them.
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

const kPassedOver = new Set(['node_modules', 'build', 'dist', 'data', '.git', '.cache']);

/**
 * Every file below `root` whose path ends in one of `endings`.
 * @param {string} root
 * @param {string[]} endings
 * @returns {{path: string, text: string}[]} paths relative to root, in order
 */
export function readTree(root, endings) {
  const files = [];
  const walk = (folder) => {
    for (const entry of readdirSync(join(root, folder), {withFileTypes: true})) {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      if (entry.isDirectory()) {
        if (!kPassedOver.has(entry.name)) walk(path);
      } else if (entry.isFile() && endings.some((ending) => entry.name.endsWith(ending))) {
        files.push({path, text: readFileSync(join(root, path), 'utf8')});
      }
    }
  };
  walk('');
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}
