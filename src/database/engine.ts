import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import pg from 'pg';

const require = createRequire(import.meta.url);

/**
 * Does some work with Prisma's own schema engine, in WebAssembly, connected to a database.
 *
 * It applies migrations as `prisma migrate deploy` would, and needs no native binary, which the command would
 * download at its first use.
 */
export async function withSchemaEngine<T>(
  url: string,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  const runtimeFile = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const runtime = await import(pathToFileURL(runtimeFile).href);
  const bytes = await readFile(runtimeFile.replace(/\.js$/, '.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': runtime });
  runtime.__wbg_set_wasm(instance.exports);
  (instance.exports as { __wbindgen_start(): void }).__wbindgen_start();
  // A pool of our own: the engine does not end the one that it uses, which would keep the process alive.
  const pool = new pg.Pool({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg(pool));
    return await work(await runtime.SchemaEngine.new({ datamodels: undefined }, () => {}, adapter));
  } finally {
    await pool.end();
  }
}
