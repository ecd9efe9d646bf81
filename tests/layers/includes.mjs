// Who includes whom, against layers.yaml and the modules' manifests.

/**
 * @typedef {{path: string, text: string}} File
 * @typedef {{folders: Record<string, {is: string, may_include: string[]}>, only_in: Record<string, string>}} Layers
 */

const kInclude = /^\s*#\s*include\s*([<"])([^>"]+)[>"]/;

/** @param {string} path */
function moduleOf(path) {
  return /^modules\/([^/]+)\/./.exec(path)?.[1];
}

/**
 * What an include means: a folder of the engine, a module's header, or a library.
 * @param {string} target as written
 * @param {Layers} layers
 */
function meaning(target, layers) {
  const module = moduleOf(target);
  if (module) return {folder: 'modules', module};
  const first = target.split('/')[0];
  return target.includes('/') && `src/${first}` in layers.folders ? {folder: first} : {};
}

/**
 * One sentence per include that should not be: file, line, what is wrong.
 * @param {File[]} files C++ sources and headers
 * @param {Layers} layers
 * @param {Record<string, string[]>} manifests module → modules it depends on
 * @returns {string[]}
 */
export function wrongIncludes(files, layers, manifests) {
  const wrong = [];
  for (const {path, text} of files) {
    const home = Object.keys(layers.folders).find((folder) => path.startsWith(`${folder}/`));
    if (!home) {
      if (/^src\/./.test(path)) wrong.push(`${path}:1: its folder is not in layers.yaml`);
      continue;
    }
    const allowed = layers.folders[home].may_include;
    const ownModule = moduleOf(path);
    text.split('\n').forEach((line, index) => {
      const [, quote, target] = kInclude.exec(line) ?? [];
      if (!target) return;
      const complain = (why) => wrong.push(`${path}:${index + 1}: includes ${target}: ${why}`);
      for (const [header, folder] of Object.entries(layers.only_in))
        if (target.startsWith(header) && home !== folder && !path.endsWith('_test.cpp')) complain(`only ${folder} may`);
      if (quote === '<') return;
      const {folder, module} = meaning(target, layers);
      if (!folder || `src/${folder}` === home) return;
      if (module && module === ownModule) return;
      if (!allowed.includes(folder) && !(module && ownModule)) complain(`${home} may not include ${folder}`);
      if (module && ownModule) {
        if (!(manifests[ownModule] ?? []).includes(module))
          complain(`modules/${ownModule}/module.yaml does not list ${module}`);
        const publicHeader = `modules/${module}/${module}.hpp`;
        if (target !== publicHeader && !target.endsWith('.gen.hpp')) complain(`only ${publicHeader} is public`);
      }
    });
  }
  return wrong;
}

/**
 * The first circle in a graph, as its stations; nothing when there is none.
 * @param {Record<string, string[]>} graph
 * @returns {string[] | undefined}
 */
export function circle(graph) {
  const done = new Set();
  const visit = (node, path) => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node];
    if (done.has(node)) return undefined;
    for (const next of graph[node] ?? []) {
      const found = visit(next, [...path, node]);
      if (found) return found;
    }
    done.add(node);
    return undefined;
  };
  for (const node of Object.keys(graph)) {
    const found = visit(node, []);
    if (found) return found;
  }
  return undefined;
}
