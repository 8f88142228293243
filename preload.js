// What every command of a checkout starts with: the settings of `.env`, where there is one, and TypeScript.
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import process, { loadEnvFile } from 'node:process';
import { fileURLToPath } from 'node:url';

if (existsSync('.env')) loadEnvFile();

// tsx keeps what it has compiled in the folder for temporary files, which it asks for once. Ours is to lie in here.
const { TMPDIR = '' } = process.env;
try {
  const cache = fileURLToPath(new URL('node_modules/.cache', import.meta.url));
  mkdirSync(cache, { recursive: true });
  accessSync(cache, constants.W_OK);
  process.env.TMPDIR = cache;
} catch {
  process.env.TSX_DISABLE_CACHE = '1';
}
await import('tsx');
if (TMPDIR === '') delete process.env.TMPDIR;
else process.env.TMPDIR = TMPDIR;
