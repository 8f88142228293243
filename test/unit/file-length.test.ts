import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);
const options = { cwd: root, encoding: 'utf8' } as const;
const args = ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.tsx'];
const files = execFileSync('git', args, options)
  .split('\n')
  .filter((file) => file !== '' && !file.includes('/generated/') && existsSync(new URL(file, root)));

// Generated files are nobody's to read.
test('no source file is over 250 lines', () => {
  expect(files).toContain('test/unit/file-length.test.ts');
  const lengths = files.map((file) => ({
    file,
    lines: readFileSync(new URL(file, root), 'utf8').split('\n').length - 1,
  }));
  expect(lengths.filter(({ lines }) => lines > 250)).toEqual([]);
});
