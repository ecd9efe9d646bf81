// A record of any type, made from what GET /meta says of it: every field that may be written gets a value
// that is its own, so that it is recognized wherever it turns up.

const clamp = (n, {min = -Infinity, max = Infinity}) => Math.min(Math.max(n, min), max);
const short = (text, {max = 200}) => text.slice(0, max);

/** By type of field: the value of the n-th record; `mark` makes it the field's own. */
const kValues = {
  text: (field, n, mark) => short(`${mark}${n}`, field),
  long_text: (field, n, mark) => short(`${mark} ${n}\n第二行`, field),
  email: (_, n, mark) => `${mark}${n}@example.com`,
  url: (_, n, mark) => `https://${mark}${n}.example.com/`,
  phone: (_, n, mark) => `+86138${String([...mark].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) % 9973, 7)).padStart(4, '0')}${String(n).padStart(4, '0')}`,
  integer: (field, n) => clamp(7000 + n, field),
  decimal: (field, n) => clamp(7000.25 + n, field),
  money: (field, n) => clamp(98765.43 + n, field),
  percent: (field, n) => clamp(30 + n, field),
  date: (_, n) => `2031-05-${String(10 + (n % 18)).padStart(2, '0')}`,
  datetime: (_, n) => `2021-06-${String(10 + (n % 18)).padStart(2, '0')}T01:02:03.000Z`,
  boolean: () => true,
  choice: (field, n) => field.choices[field.unique ? n % field.choices.length : 0].value,
  choices: (field) => field.choices.slice(0, 2).map(({value}) => value),
};

// What the description does not say.
const kOwn = {
  user: {active: true, zone: 'Asia/Shanghai', roles: undefined, manager: undefined},
  role: {rights: {}},
  view: {entity: 'account', definition: {}},
  chart: {entity: 'account', kind: 'number', definition: {}},
  account: {parent: undefined},
  contact: {reports_to: undefined, introduced_by: undefined},
  department: {parent: undefined},
  source: {parent: undefined},
  web_form: {questions: [{field: 'name'}]},
  opportunity: {closed_on: undefined},
  score_rule: {since: undefined},
  absence: {user: undefined},
};

/** A few letters of an entity and a field, of which none is a part of another, without what an address may not have. */
const markOf = (entity, field) => `${entity.name}zz${field.name}`.replace(/[^a-z0-9]/g, '');

/** Whether the field is one that people write. */
export const isWritten = (field) => !field.read_only && !field.system && field.type in {...kValues, reference: 1, user: 1, references: 1};

/**
 * A body for POST.
 * @param {any} entity of GET /meta
 * @param {number} n
 * @param {Record<string, string>} made ids by name of the record type: what references refer to
 */
export function sampleBody(entity, n, made) {
  const body = {};
  const currencies = entity.fields.flatMap(({currency_field: field}) => (field ? [[field, 'CNY']] : []));
  const own = {...Object.fromEntries(currencies), ...kOwn[entity.name]};
  for (const field of entity.fields) {
    if (field.name in own) body[field.name] = own[field.name];
    else if (!isWritten(field)) continue;
    else if (field.type === 'references') body[field.name] = made[field.to] ? [made[field.to]] : [];
    else if (field.to) body[field.name] = made[field.to];
    else body[field.name] = kValues[field.type](field, n, markOf(entity, field));
  }
  return body;
}

/**
 * Record types so that what one refers to comes before it, as far as that can be.
 * @param {any[]} entities
 */
export function inOrder(entities) {
  const ordered = [];
  const visit = (entity, path) => {
    if (ordered.includes(entity) || path.includes(entity)) return;
    for (const {to} of entity.fields.filter((field) => isWritten(field) && field.to))
      visit(entities.find(({name}) => name === to), [...path, entity]);
    ordered.push(entity);
  };
  entities.forEach((entity) => visit(entity, []));
  return ordered;
}
