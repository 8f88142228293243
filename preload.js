// Loaded before every program: the settings of `.env`, where there is one.
import { existsSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

if (existsSync('.env')) process.loadEnvFile();

// Node 22 and newer store the compiled code, and start sooner the next time.
if ('enableCompileCache' in module) {
  const enable = /** @type {(folder: string) => unknown} */ (module.enableCompileCache);
  enable(fileURLToPath(new URL('node_modules/.cache/compiled', import.meta.url)));
}
