import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { exportHelp } from '../seed/cli/export/export-arguments.js';
import { help } from '../seed/cli/import-options.js';
import { tables } from '../src/export/tables/tables.js';
import { errorCodes } from '../src/graph/error-codes.js';
import { shapeLimits } from '../src/graph/limits/shape-limits.js';
import { exampleOperations } from '../src/http/examples.js';

/** The documents with generated parts, by their paths from the root. */
export const generatedDocuments = ['docs/api.md', 'docs/importing.md', 'docs/exporting.md'];

const generators: Readonly<Record<string, () => string>> = {
  errors: errorTable,
  examples: exampleSections,
  'export-columns': exportColumns,
  'export-help': () => fenced('', exportHelp),
  'import-help': () => fenced('', help),
  limits: limitTable,
};

const root = new URL('../', import.meta.url);

/** The document as it should be: its text with every generated part made anew from the code. */
export function regenerated(document: string): string {
  return readFileSync(new URL(document, root), 'utf8').replaceAll(
    /(<!-- generated: (\S+) -->\n)[\s\S]*?(<!-- end -->)/g,
    (_whole, start: string, name: string, end: string) => {
      const generate = generators[name];
      if (generate === undefined) throw new Error(`${document}: no generator is called "${name}".`);
      return `${start}\n${generate()}\n\n${end}`;
    },
  );
}

function errorTable(): string {
  return table(
    ['Code', 'Status', 'Meaning'],
    Object.entries(errorCodes).map(([code, { status, description }]) => [
      `\`${code}\``,
      status === 'request' ? '400 or 200' : `${status}`,
      description,
    ]),
  );
}

function limitTable(): string {
  return table(
    ['Part of a query', 'Maximum'],
    Object.entries(limitNames).map(([limit, name]) => [
      name,
      `${shapeLimits[limit as keyof typeof shapeLimits]}`,
    ]),
  );
}

const limitNames: Readonly<Record<keyof typeof shapeLimits, string>> = {
  tokens: 'tokens of its text',
  items: 'items of a list in a variable',
  valueDepth: 'levels of a value in a variable',
  definitions: 'operations and fragments',
  depth: 'levels of fields',
  aliases: 'aliases',
  rootFields: 'root fields',
  introspections: 'introspection fields',
  repetitions: 'occurrences of one field in one selection',
  directives: 'directives',
  directivesInOnePlace: 'directives in one place',
};

function exampleSections(): string {
  return exampleOperations()
    .map(({ name, query, variables }) => {
      const [title = '', ...lines] = query.trim().split('\n');
      const heading = title.replace(/^# /, '').replace(/\.$/, '');
      const values = variables === null ? '' : `\n\n${fenced('json', variables.trim())}`;
      return `<details><summary>${heading}</summary>\n\n${fenced('graphql', lines.join('\n'))}${values}\n\nFrom [${name}.graphql](../src/http/examples/${name}.graphql).\n\n</details>`;
    })
    .join('\n');
}

function exportColumns(): string {
  return tables
    .map(({ name, description, columns }) => {
      const rows = columns.map((column) => [`\`${column.name}\``, column.type, column.description]);
      return `### ${name}\n\n${description}\n\n${table(['Column', 'Type', 'Meaning'], rows)}`;
    })
    .join('\n\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const document of generatedDocuments) {
    writeFileSync(fileURLToPath(new URL(document, root)), regenerated(document));
  }
}
