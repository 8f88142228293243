import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'vite';
import { fingerprint, fresh, source } from './fingerprint.js';
import { folder } from './folder.js';

/** Builds the page, and compresses its files as small as they get, unless that was done already. */
export async function buildPage(): Promise<void> {
  if (fresh()) return;
  const { files, stamp, building } = folder;
  rmSync(stamp, { force: true });
  mkdirSync(files, { recursive: true });
  writeFileSync(building, '');
  // Whatever the process is for that builds it, as tests are, the page is for visitors.
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  try {
    const wanted = fingerprint();
    await build({
      root: source,
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
      },
    });
    for (const name of readdirSync(files, { recursive: true, encoding: 'utf8' })) {
      if (/\.(css|html|js|svg)$/.test(name)) compress(`${files}${name}`);
    }
    writeFileSync(stamp, wanted);
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
    rmSync(building, { force: true });
  }
}

function compress(file: string): void {
  const bytes = readFileSync(file);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }));
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
}
