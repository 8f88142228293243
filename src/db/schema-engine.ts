import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import pg from 'pg';

const require = createRequire(import.meta.url);

type Runtime = typeof import('@prisma/schema-engine-wasm');

/** One for each process: a second instance would share the module's views of the first one's memory. */
let runtime: Promise<Runtime> | undefined;

/**
 * Runs `work` with Prisma's schema engine, in WebAssembly, connected to a database.
 *
 * The engine applies migrations like `prisma migrate deploy`, without the native binary that the command downloads at its
 * first use. Unlike the command, it works in one transaction: a process that is killed during a migration has changed
 * nothing, and records no failed migration.
 */
export async function withSchemaEngine<T>(
  url: string,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  const { SchemaEngine } = await loadSchemaEngine();
  // One connection, and so one transaction. The engine does not close the pool.
  const pool = new pg.Pool({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    max: 1,
    idleTimeoutMillis: 0,
  });
  pool.on('error', () => {}); // the query that needs the connection rejects
  try {
    await pool.query('BEGIN');
    const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg(pool));
    const result = await work(await SchemaEngine.new({ datamodels: undefined }, () => {}, adapter));
    await pool.query('COMMIT');
    return result;
  } finally {
    await pool.end();
  }
}

/** Loads the engine, once for each process. */
function loadSchemaEngine(): Promise<Runtime> {
  runtime ??= instantiate();
  return runtime;
}

async function instantiate(): Promise<Runtime> {
  const file = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const module = await import(pathToFileURL(file).href);
  const bytes = await readFile(file.replace(/\.js$/, '.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': module });
  module.__wbg_set_wasm(instance.exports);
  (instance.exports as { __wbindgen_start(): void }).__wbindgen_start();
  return module;
}
