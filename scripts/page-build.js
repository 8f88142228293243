import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants as osConstants, setPriority } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { digest, filesBelow, isCurrent, root, writeStamp } from './up-to-date.js';

/** The folder of the page, as src/http/static-page/page-folder.ts has it. */
const folder = 'src/generated/page';
const stamp = `${folder}/stamp`;
const files = join(root, folder, 'files/');
/** There while the page is being built, so that a server waits for it; holds the id of the process that builds it. */
const building = join(root, folder, 'building');

/** Changes whenever the page would: with its source, with how it is built, and with what builds it. */
function pageDigest() {
  const packages = ['vite', 'preact'].map((name) => `node_modules/${name}/package.json`);
  return digest([...filesBelow('src/web', /\.\w+$/), 'scripts/page-build.js', ...packages]);
}

/** Builds the page, and compresses its files as small as they get, unless it is up to date. */
export async function buildPage() {
  while (isBuiltByAnother()) await sleep(50);
  const expected = pageDigest();
  if (isCurrent(stamp, expected)) return;
  begin();
  // Whatever the process is for that builds it, as tests are, the page is for visitors.
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  try {
    const { build } = await import('vite');
    await build({
      root: join(root, 'src/web'),
      configFile: false,
      logLevel: 'warn',
      oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
      build: {
        outDir: files,
        emptyOutDir: true,
        target: 'es2022',
        // No script in the document itself, which the server's content security policy would not run.
        modulePreload: { polyfill: false },
        assetsInlineLimit: 0,
        reportCompressedSize: false,
        rolldownOptions: { checks: { pluginTimings: false } },
      },
    });
    for (const name of readdirSync(files, { recursive: true, encoding: 'utf8' })) {
      if (/\.(css|html|js|svg)$/.test(name)) compress(join(files, name));
    }
    writeStamp(stamp, expected);
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
    endPageBuild();
  }
}

/**
 * Starts a process that builds the page, unless it is up to date. The graph answers meanwhile, and a request for the
 * page waits for it.
 */
export function startPageBuild() {
  if (isCurrent(stamp, pageDigest()) || isBuiltByAnother()) return;
  console.error('Building the page …');
  begin();
  const child = spawn(process.execPath, [join(root, 'scripts/run-page-build.js')], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (child.pid !== undefined) {
    writeFileSync(building, `${child.pid}`);
    // The start goes first.
    setPriority(child.pid, osConstants.priority.PRIORITY_BELOW_NORMAL);
  }
  child.unref();
}

/** Says that the page is no longer being built. */
export function endPageBuild() {
  rmSync(building, { force: true });
}

function begin() {
  rmSync(join(root, stamp), { force: true });
  mkdirSync(files, { recursive: true });
  writeFileSync(building, `${process.pid}`);
}

function isBuiltByAnother() {
  try {
    const pid = Number(readFileSync(building, 'utf8'));
    return pid !== process.pid && process.kill(pid, 0);
  } catch {
    return false; // No build is under way, or its process has ended.
  }
}

/** @param {string} file */
function compress(file) {
  const bytes = readFileSync(file);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }));
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
}
