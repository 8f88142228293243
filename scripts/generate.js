import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { digest, filesBelow, isCurrent, root, writeStamp } from './up-to-date.js';

const stamp = 'src/generated/stamp';

/** Changes whenever the generated code would: with the schema, and with the versions of the generators. */
export function codeDigest() {
  const generators = ['prisma', '@pothos/plugin-prisma'].map((name) => `node_modules/${name}/package.json`);
  return digest([...filesBelow('prisma/schema', /\.prisma$/), ...generators]);
}

/** Generates the Prisma client and the Pothos types from `prisma/schema`, unless they are up to date. */
export async function generateCode() {
  const expected = codeDigest();
  if (isCurrent(stamp, expected)) return;
  console.error('Generating the database client …');
  const program = createRequire(import.meta.url).resolve('prisma/build/index.js');
  const child = spawn(process.execPath, [program, 'generate'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
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
  const [output, errors, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  if (code !== 0) throw new Error(`prisma generate failed:\n${output}${errors}`);
  writeStamp(stamp, expected);
}
