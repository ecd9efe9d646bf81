/** The description of the API, as far as this page shows it. */
export interface Description {
  paths: Record<string, Record<string, Operation>>;
  components?: { parameters?: Record<string, Parameter>; schemas?: Record<string, Schema> };
}
export interface Operation {
  summary?: string;
  description?: string;
  operationId?: string;
  tags?: string[];
  parameters?: (Parameter | Ref)[];
  requestBody?: { content?: Record<string, { schema?: Schema }> };
  responses?: Record<string, { description?: string; content?: Record<string, { schema?: Schema }> }>;
}
export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header' | 'cookie';
  required?: boolean;
  description?: string;
  schema?: Schema;
}
interface Ref {
  $ref: string;
}
export interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  format?: string;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  allOf?: Schema[];
  oneOf?: Schema[];
  anyOf?: Schema[];
  example?: unknown;
  examples?: unknown[];
  default?: unknown;
  readOnly?: boolean;
  additionalProperties?: Schema | boolean;
}

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

export interface Route {
  id: string;
  method: string;
  path: string;
  tag: string;
  operation: Operation;
}

export function routesOf({ paths }: Description): Route[] {
  return Object.entries(paths).flatMap(([path, operations]) =>
    methods.flatMap((method) => {
      const operation = operations[method];
      return operation ? [{ id: operation.operationId ?? `${method} ${path}`, method: method.toUpperCase(), path, tag: operation.tags?.[0] ?? '', operation }] : [];
    }));
}

/** Routes of which every word is found somewhere in method, path, name or summary. */
export function findRoutes(routes: Route[], words: string): Route[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return routes.filter((route) => {
    const text = `${route.method} ${route.path} ${route.id} ${route.tag} ${route.operation.summary ?? ''}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

export function parametersOf(description: Description, { operation }: Route): Parameter[] {
  return (operation.parameters ?? []).flatMap((one) => {
    if (!('$ref' in one)) return [one];
    const known = description.components?.parameters?.[one.$ref.split('/').at(-1) ?? ''];
    return known ? [known] : [];
  });
}

const bodyOf = (content: Record<string, { schema?: Schema }> | undefined): Schema | null => content?.['application/json']?.schema ?? null;
export const requestOf = ({ operation }: Route): Schema | null => bodyOf(operation.requestBody?.content);
export function answerOf({ operation }: Route): Schema | null {
  const good = Object.entries(operation.responses ?? {}).find(([status]) => status.startsWith('2'));
  return bodyOf(good?.[1].content);
}

const deepest = 4;

/** A value as a schema describes it, to begin from: written fields only when it is to be sent. */
export function exampleOf(description: Description, schema: Schema | null, sent: boolean, depth = 0): unknown {
  if (!schema || depth > deepest) return null;
  if (schema.$ref) return exampleOf(description, description.components?.schemas?.[schema.$ref.split('/').at(-1) ?? ''] ?? null, sent, depth + 1);
  if (schema.example !== undefined) return schema.example;
  if (schema.examples?.[0] !== undefined) return schema.examples[0];
  if (schema.const !== undefined) return schema.const;
  if (schema.default !== undefined) return schema.default;
  if (schema.enum) return schema.enum[0];
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map((one) => exampleOf(description, one, sent, depth)));
  const one = schema.oneOf?.[0] ?? schema.anyOf?.[0];
  if (one) return exampleOf(description, one, sent, depth);
  const type = Array.isArray(schema.type) ? schema.type.find((each) => each !== 'null') : schema.type;
  if (type === 'object' || schema.properties) {
    const fields = Object.entries(schema.properties ?? {}).filter(([name, field]) => !sent || (!field.readOnly && (schema.required === undefined || schema.required.length === 0 || schema.required.includes(name))));
    return Object.fromEntries(fields.map(([name, field]) => [name, exampleOf(description, field, sent, depth + 1)]));
  }
  if (type === 'array') return sent ? [] : [exampleOf(description, schema.items ?? null, sent, depth + 1)];
  if (type === 'integer' || type === 'number') return 0;
  if (type === 'boolean') return false;
  return schema.format === 'date-time' ? '2024-03-05T06:30:00.000Z' : schema.format === 'date' ? '2024-03-05' : '';
}

/** The path with its places filled; one left empty stays as it is. */
export const filledPath = (path: string, values: Record<string, string>): string =>
  path.replace(/\{(\w+)\}/g, (place, name: string) => (values[name] ? encodeURIComponent(values[name]) : place));
