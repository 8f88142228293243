import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);

const files = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.tsx'],
  {
    cwd: root,
    encoding: 'utf8',
  },
)
  .split('\n')
  .filter((file) => file !== '' && existsSync(new URL(file, root)));

const text = (file: string) => readFileSync(new URL(file, root), 'utf8');

/** What files import: those of the project by their paths from its root, packages by their names. */
function imports(from: (file: string) => boolean): { file: string; imported: string }[] {
  return files.filter(from).flatMap((file) => {
    const specifiers = text(file).matchAll(
      /^(?:import|export)\b[^'"=;]*?\bfrom '([^']+)'|^import '([^']+)'|\bimport\(\s*'([^']+)'/gm,
    );
    return [...specifiers].map(([, named, bare, late]) => {
      const specifier = named ?? bare ?? late ?? '';
      return { file, imported: specifier.startsWith('.') ? join(dirname(file), specifier) : specifier };
    });
  });
}

test('the rules below look at files, and see what they import', () => {
  expect(files).toEqual(
    expect.arrayContaining(['seed/write/write-seasons.ts', 'src/graph/schema.ts', 'test/unit/rules.test.ts']),
  );
  expect(imports((file) => file === 'seed/parse/team/similar-names.ts')).toEqual([
    { file: 'seed/parse/team/similar-names.ts', imported: 'fastest-levenshtein' },
  ]);
  const own = 'seed/parse/match/season-matches.ts';
  expect(imports((file) => file === own)).toEqual([
    { file: own, imported: 'seed/parse/unique-slugs.js' },
    { file: own, imported: 'seed/parse/group/group-collector.js' },
    { file: own, imported: 'seed/parse/group-by.js' },
    { file: own, imported: 'seed/parse/heading/stage.js' },
    { file: own, imported: 'seed/parse/tie/tie-collector.js' },
    { file: own, imported: 'seed/parse/match/fixture.js' },
  ]);
});

test('what is asked does not know where it is from: src never imports seed', () => {
  const found = imports((file) => file.startsWith('src/'));
  expect(found.filter(({ imported }) => imported.startsWith('seed/'))).toEqual([]);
});

test('the reader of wikitext knows no football', () => {
  const found = imports((file) => file.startsWith('seed/read/'));
  const allowed = /^seed\/read\/|^[a-z@](?!.*\.js$)/;
  expect(found.filter(({ imported }) => !allowed.test(imported))).toEqual([]);
});

test('src/domain is pure football: it imports nothing outside itself but the table of letters', () => {
  const found = imports((file) => file.startsWith('src/domain/'));
  const allowed = /^src\/domain\/|^any-ascii$/;
  expect(found.filter(({ imported }) => !allowed.test(imported))).toEqual([]);
});

test('no source file is over 250 lines', () => {
  const long = files.map((file) => ({ file, lines: text(file).split('\n').length - 1 }));
  expect(long.filter(({ lines }) => lines > 250)).toEqual([]);
});
