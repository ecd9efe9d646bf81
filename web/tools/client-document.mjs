/**
 * The description of the API as the web application needs it: what every record type has is told once, as
 * /{entities}/… with any record, for screens that know types only at run time; prose is left out, so that
 * a reworded label changes nothing; the fields of each type stay, for code that names them.
 */
export function clientDocument(document) {
  const out = structuredClone(document);
  delete out.tags;
  const schemas = out.components.schemas;
  const types = Object.keys(schemas).filter((name) => schemas[`${name}List`] && schemas[`${name}Create`]);
  const paths = Object.fromEntries(types.map((name) => [name, pathOf(out, name)]));

  const general = mostGeneral(out, paths);
  for (const path of Object.keys(out.paths).filter((one) => isBelow(one, paths[general]))) {
    const rest = path.slice(paths[general].length);
    const item = retold(withEntities(structuredClone(out.paths[path])), general);
    for (const type of types) out.paths = withoutSame(out.paths, paths[type] + rest, Object.keys(item));
    out.paths[`/{entities}${rest}`] = item;
  }
  const retoldNames = types.flatMap((name) => ['List', 'Create', 'Update'].map((part) => name + part));
  out.components.schemas = { ...without(schemas, retoldNames), ...anyRecord };
  return withoutProse(out);
}

const anyRecord = {
  Record: {
    type: 'object', required: ['id', 'version'], additionalProperties: {},
    properties: { id: { type: 'string' }, version: { type: 'integer' }, can: { $ref: '#/components/schemas/Can' } },
  },
  RecordFields: { type: 'object', additionalProperties: {} },
  RecordList: {
    type: 'object', required: ['data', 'total', 'next'],
    properties: { data: { type: 'array', items: { $ref: '#/components/schemas/Record' } }, total: { type: 'integer' }, next: { type: ['string', 'null'] } },
  },
};

const isBelow = (path, top) => path === top || path.startsWith(`${top}/`);

function pathOf(document, name) {
  const list = `#/components/schemas/${name}List`;
  return Object.keys(document.paths).find((path) => JSON.stringify(document.paths[path].get?.responses?.['200'] ?? '').includes(`"${list}"`));
}

// Of the types that files may be imported into, the one with the fewest routes has none of its own.
function mostGeneral(document, paths) {
  const all = Object.keys(document.paths);
  const rests = (top) => all.filter((path) => isBelow(path, top)).map((path) => path.slice(top.length));
  const offered = Object.keys(paths).filter((name) => rests(paths[name]).includes('/import'));
  return offered.sort((one, other) => rests(paths[one]).length - rests(paths[other]).length)[0];
}

const without = (object, names) => Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));

function withoutSame(all, path, methods) {
  if (!all[path]) return all;
  const left = without(all[path], methods);
  return Object.keys(left).every((key) => key === 'parameters') ? without(all, [path]) : { ...all, [path]: left };
}

const inPath = { name: 'entities', in: 'path', required: true, schema: { type: 'string' } };

function withEntities(item) {
  for (const operation of Object.values(item)) operation.parameters = [inPath, ...(operation.parameters ?? [])];
  return item;
}

// The same, said of any record: Account → Record, AccountCreate → RecordFields.
function retold(item, name) {
  return JSON.parse(JSON.stringify(item)
    .replaceAll(`schemas/${name}List"`, 'schemas/RecordList"')
    .replace(new RegExp(`schemas/${name}(Create|Update)"`, 'g'), 'schemas/RecordFields"')
    .replaceAll(`schemas/${name}"`, 'schemas/Record"')
    .replace(/"operationId":"[^".]+\./g, '"operationId":"records.'));
}

// A property may be called `description`; prose is what stands beside it as text.
function withoutProse(part) {
  if (Array.isArray(part)) return part.map(withoutProse);
  if (part === null || typeof part !== 'object') return part;
  return Object.fromEntries(Object.entries(part)
    .filter(([key, value]) => !(['description', 'summary', 'examples', 'title'].includes(key) && (typeof value === 'string' || Array.isArray(value))))
    .map(([key, value]) => [key, withoutProse(value)]));
}
