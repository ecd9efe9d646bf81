// Writes src/api/openapi.d.ts from the server's own description of the API; `--check` only compares.
// The program asked is KEYUAN_BIN, else build/release/keyuan.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import { clientDocument } from './client-document.mjs';

const web = path.resolve(import.meta.dirname, '..');
const file = path.join(web, 'src/api/openapi.d.ts');
const program = process.env['KEYUAN_BIN'] ?? path.resolve(web, '../build/release/keyuan');

const head = `// Made by \`npm run types\` from what \`keyuan openapi\` says. Not edited by hand.
import type { Value } from './value';

`;

const anything = ts.factory.createTypeReferenceNode('Value');
const isAnything = (schema) => Object.keys(schema).every((key) => key === 'description' || key === 'readOnly');

const document = JSON.parse(execFileSync(program, ['openapi'], { maxBuffer: 64 << 20, encoding: 'utf8' }));
const tree = await openapiTS(clientDocument(document), {
  silent: true,
  alphabetize: true,
  transform: (schema) => (isAnything(schema) ? anything : undefined),
});
// What may be anything is JSON; only headers stay unknown.
const types = head + astToString(tree).replaceAll(/(?<!\[name: string\]: )\bunknown\b/g, 'Value');

if (!process.argv.includes('--check')) {
  writeFileSync(file, types);
} else if (!existsSync(file) || readFileSync(file, 'utf8') !== types) {
  console.error('web/src/api/openapi.d.ts is not what the server says. Run: cd web && npm run types');
  process.exit(1);
}
