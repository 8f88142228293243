// Writes src/documents.json, the manifest of the queries of the page and of the examples, by their hashes.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parse } from 'graphql';
import { filesBelow, root } from './up-to-date.js';

/** The manifest as it should be. */
export async function documentManifest() {
  const texts = [...(await pageQueries()), ...exampleQueries()];
  const entries = texts.map((text) => [`sha256:${createHash('sha256').update(text).digest('hex')}`, text]);
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}

/** The operations that the page's modules export; what they share are fragments. */
async function pageQueries() {
  const modules = await Promise.all(
    filesBelow('src/web', /\bquery\.ts$/).map((file) => import(pathToFileURL(join(root, file)).href)),
  );
  return modules.flatMap((module) => Object.values(module)).filter(isOperation);
}

/** @param {unknown} exported */
function isOperation(exported) {
  return (
    typeof exported === 'string' &&
    parse(exported).definitions.some(({ kind }) => kind === 'OperationDefinition')
  );
}

function exampleQueries() {
  const folder = join(root, 'src/http/examples');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(join(root, 'src/documents.json'), await documentManifest());
