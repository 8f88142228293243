import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { migrateHelp } from '../../../../prisma/migrate-help.js';
import { exportHelp } from '../../../../seed/cli/export/export-arguments.js';
import { auditHelp, help, seedHelp } from '../../../../seed/cli/import-options.js';
import { pagesHelp } from '../../../../seed/cli/pages/pages-arguments.js';

const helps: Readonly<Record<string, string>> = {
  import: help,
  seed: seedHelp,
  audit: auditHelp,
  export: exportHelp,
  pages: pagesHelp,
  migrate: migrateHelp,
};

test('every command that a script runs has a help', () => {
  const { scripts } = JSON.parse(readFileSync(new URL('../../../../package.json', import.meta.url), 'utf8'));
  const commands = Object.entries<string>(scripts).flatMap(([name, script]) =>
    /scripts\/run\.js (?!--page|print-schema)/.test(script) ? [name] : [],
  );
  expect(commands.sort()).toEqual(Object.keys(helps).sort());
});

test.each(Object.entries(helps))('the help of %s tells its usage and each exit code', (name, text) => {
  expect(text).toMatch(new RegExp(`^npm run ${name}\\b`));
  const [, codes = ''] = text.split('Exit codes:\n');
  const lines = codes.split('\n').filter((line) => /^ {2}\d/.test(line));
  expect(lines.map((line) => /\d+/.exec(line)?.[0])).toEqual(expect.arrayContaining(['0', '1', '2']));
  for (const line of lines) expect(line).toMatch(/^ {2}\d+ +\S/);
});
