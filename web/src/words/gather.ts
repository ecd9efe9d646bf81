/** Words by key; a key's parts are nested. */
export type Words = { [key: string]: string | Words };

/**
 * One language's words from its files: `zh-CN/list.json` holds the words whose keys begin with `list.`, `common.json` what every part
 * says, and a module's `web/words/zh-CN.json` its own parts by their full names; what only its own pages and dialogs say is in `web/words/far`.
 */
export function gather(files: Record<string, Words>): Words {
  const all: Words = {};
  for (const [path, words] of Object.entries(files)) {
    const part = /^\.\/[^/]+\/([^/]+)\.json$/.exec(path)?.[1] ?? 'common';
    Object.assign(all, part === 'common' ? words : { [part]: words });
  }
  return all;
}
