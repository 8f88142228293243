import { spawnSync } from 'node:child_process';
import cluster from 'node:cluster';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = join(root, 'src/generated/stamp');
const require = createRequire(import.meta.url);

/**
 * Generates the Prisma client and Pothos' types from `prisma/schema`, unless they are those of the schema as it is.
 * Whatever uses them is started with this file imported before it; a worker, which is started likewise, has those of
 * the first process.
 */
if (cluster.isPrimary) {
  const wanted = fingerprint();
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
    console.log('Generating the database client …');
    generate();
    mkdirSync(join(root, 'src/generated'), { recursive: true });
    writeFileSync(stamp, wanted);
  }
}

function generate(): void {
  const result = spawnSync(process.execPath, [require.resolve('prisma/build/index.js'), 'generate'], {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      // The generators are found by name on the PATH.
      PATH: [join(root, 'node_modules/.bin'), process.env.PATH ?? ''].join(delimiter),
      // Prisma would download its native schema engine first, which no generator uses: any executable will do.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      // No request to any host.
      CHECKPOINT_DISABLE: '1',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
    },
  });
  if (result.status !== 0) {
    throw new Error(
      `prisma generate failed:\n${result.stdout ?? ''}${result.stderr ?? ''}${result.error ?? ''}`,
    );
  }
}

/** Changes whenever what is generated would: with the schema, and with the generators' versions. */
function fingerprint(): string {
  const hash = createHash('sha256');
  const folder = join(root, 'prisma/schema');
  for (const file of readdirSync(folder).sort()) hash.update(file).update(readFileSync(join(folder, file)));
  for (const name of ['prisma', '@pothos/plugin-prisma']) {
    hash.update(readFileSync(join(root, 'node_modules', name, 'package.json')));
  }
  return hash.digest('hex');
}
