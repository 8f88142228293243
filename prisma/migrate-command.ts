import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { migrationsFolder } from '../src/db/migration.js';
import { startPostgres } from '../src/db/postgres.js';
import { prepareDatabase } from '../src/db/prepare-database.js';
import { withSchemaEngine } from '../src/db/schema-engine.js';
import { readSettings } from '../src/settings.js';
import { migrateHelp } from './migrate-help.js';

interface SchemaFile {
  readonly path: string;
  readonly content: string;
}

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Applies the migrations. With `--name NAME`, writes the next one first: what leads from the schema as last
 * committed to the schema as it is. Constraints that Prisma cannot express are then added to it by hand.
 */
const values = readMigrateArguments();
if (values.help) {
  console.log(migrateHelp);
  process.exit(0);
}
const server = await startPostgres(readSettings(process.env), console.log);
try {
  if (values.name !== undefined) await create(server.url, values.name);
  const applied = await prepareDatabase(server);
  console.log(applied.length === 0 ? 'The database is up to date.' : `Applied ${applied.join(', ')}.`);
} finally {
  await server.stop();
}

function readMigrateArguments() {
  try {
    return parseArgs({ options: { name: { type: 'string' }, help: { type: 'boolean' } } }).values;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${migrateHelp}`);
    process.exit(2);
  }
}

/** The engine can compare with a database as well, but its WebAssembly build fails to describe one. */
async function create(url: string, name: string): Promise<void> {
  const before = committedSchema();
  const after = await schema();
  const { stdout } = await withSchemaEngine(url, (engine) =>
    engine.diff({
      from: before.length === 0 ? { tag: 'empty' } : { tag: 'schemaDatamodel', files: before },
      to: { tag: 'schemaDatamodel', files: after },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    }),
  );
  const stamp = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14);
  const folder = `${migrationsFolder}${stamp}_${name}`;
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}/migration.sql`, stdout ?? '');
  console.log(`Wrote ${folder}/migration.sql.`);
}

async function schema(): Promise<SchemaFile[]> {
  const names = (await readdir(`${root}prisma/schema`)).sort();
  return Promise.all(
    names.map(async (path) => ({ path, content: await readFile(`${root}prisma/schema/${path}`, 'utf8') })),
  );
}

function committedSchema(): SchemaFile[] {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' });
  const paths = git('ls-tree', '-r', '--name-only', 'HEAD', 'prisma/schema').split('\n').filter(Boolean);
  return paths.map((path) => ({ path, content: git('show', `HEAD:${path}`) }));
}
