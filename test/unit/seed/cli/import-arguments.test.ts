import { describe, expect, test } from 'vitest';
import { UsageError, wantsJson } from '../../../../seed/cli/command-arguments.js';
import { type ImportArguments, readArguments } from '../../../../seed/cli/import-arguments.js';
import { help, options, usage } from '../../../../seed/cli/import-options.js';

const page = { name: 'page.wikitext', address: null };
const defaults = { pages: [page], only: false, facts: null, list: null, given: {} };
const flags = { dryRun: false, json: false, strict: false, help: false };

test('only the page is required', () => {
  expect(readArguments(['page.wikitext'], {})).toEqual({ ...defaults, ...flags });
});

test.each([
  [
    'the season',
    ['--competition', 'Copa Perú', '--year=2012'],
    { given: { competition: 'Copa Perú', year: 2012 } },
  ],
  ['a season over two years', ['--year', '2012/13'], { given: { startYear: 2012, year: 2013 } }],
  [
    'the page',
    ['--title', '2012 Copa Perú', '--url', 'https://en.wikipedia.org/wiki/X', '--wiki', 'es'],
    {
      given: { title: '2012 Copa Perú', url: 'https://en.wikipedia.org/wiki/X', wiki: 'es' },
    },
  ],
  ['the facts', ['--facts', 'season.json'], { facts: 'season.json' }],
  ['the facts on standard input', ['--facts', '-'], { facts: '-' }],
  ['the way of it', ['--dry-run', '--json', '--strict'], { dryRun: true, json: true, strict: true }],
])('%s can be given before and after the page', (_what, args, given) => {
  const expected = { ...defaults, ...flags, ...given };
  expect(readArguments([...args, 'page.wikitext'], {})).toEqual(expected);
  expect(readArguments(['page.wikitext', ...args], {})).toEqual(expected);
});

test('several pages are one season, the main one first', () => {
  expect(names(readArguments(['main', 'other.html', '--json', 'folder/'], {}))).toEqual([
    'main',
    'other.html',
    'folder/',
  ]);
});

test('- is standard input, and an argument after -- is a file even when it starts with dashes', () => {
  expect(names(readArguments(['-'], {}))).toEqual(['-']);
  expect(names(readArguments(['--json', '--', '--year'], {}))).toEqual(['--year']);
});

test('an address, and a title on a wiki that is given, are fetched', () => {
  const npm = { npm_lifecycle_event: 'import', INIT_CWD: '/elsewhere' };
  const address = 'https://en.wikipedia.org/wiki/2012_Lake_Cup';
  const page = { title: '2012 Lake Cup' };
  expect(readArguments([address, '--only'], npm)).toMatchObject({
    pages: [{ name: address, address: { wiki: 'en', page } }],
    only: true,
  });
  expect(readArguments(['2012 Lake Cup', '--wiki', 'es'], npm)).toMatchObject({
    pages: [{ name: '2012 Lake Cup', address: { wiki: 'es', page } }],
    only: false,
    given: { wiki: 'es' },
  });
  expect(readArguments(['2012 Lake Cup', '--host', 'localhost:8080'], npm).pages[0]?.address).toMatchObject({
    apis: ['https://localhost:8080/w/api.php', 'https://localhost:8080/api.php'],
    page,
  });
});

test('a file stays one when its wiki is given', () => {
  const missing = ['2012 Lake Cup.wikitext', '2012 Lake Cup.html', '-'];
  for (const file of [...missing, 'package.json'])
    expect(readArguments([file, '--wiki', 'es'], {})).toMatchObject({
      pages: [{ name: file, address: null }],
    });
});

test.each([
  ['no page', [], ['PAGE is missing.']],
  [
    'an address of another wiki',
    ['https://wiki.test/Lake_Cup'],
    [
      'https://wiki.test/Lake_Cup is not an address of Wikipedia. Its hosts are named by their language, such as en.wikipedia.org; another MediaWiki has to be allowed: --host wiki.test.',
    ],
  ],
  [
    'options of addresses for a file',
    ['page.html', '--only', '--host', 'wiki.test'],
    [
      '--host is for pages that are fetched; "page.html" is a file.',
      '--only is for pages that are fetched; "page.html" is a file.',
    ],
  ],
  ['a page twice', ['page', 'other', 'page', 'page'], ['A PAGE is given more than once: "page".']],
  ['an unknown option', ['page', '--yaer', '2012'], ['Unknown option --yaer. Did you mean --year?']],
  ['an option that resembles none', ['page', '--frobnicate'], ['Unknown option --frobnicate.']],
  ['a missing value', ['page', '--year'], ['--year needs a value: --year YEAR.']],
  [
    'an option where a value is expected',
    ['page', '--title', '--json'],
    ['--title needs a value: --title TITLE.'],
  ],
  ['an empty value', ['page', '--competition', ' '], ['--competition needs a value: --competition NAME.']],
  ['a value for a flag', ['page', '--json=yes'], ['--json does not take a value.']],
  [
    'an option given twice',
    ['page', '--year', '2012', '--year', '2013'],
    ['--year is given more than once.'],
  ],
  [
    'not a year',
    ['page', '--year', '2012-14'],
    [
      '--year must be a year from 1850 to 2200, such as 2012, or two in a row, such as 2012-13; got "2012-14".',
    ],
  ],
  [
    'a year without football',
    ['page', '--year', '1200'],
    ['--year must be a year from 1850 to 2200, such as 2012, or two in a row, such as 2012-13; got "1200".'],
  ],
  [
    'not a Wikipedia',
    ['page', '--wiki', 'Spanish'],
    ['--wiki must be the language code of a Wikipedia, such as es; got "Spanish".'],
  ],
  ['not an address', ['page', '--url', 'wiki'], ['--url must be an http or https address; got "wiki".']],
  [
    'one input for two',
    ['-', '--facts', '-'],
    ['Only one of PAGE and --facts can be -, which is standard input.'],
  ],
  [
    'several problems',
    ['--year', 'x', '--strcit'],
    [
      'Unknown option --strcit. Did you mean --strict?',
      'PAGE is missing.',
      '--year must be a year from 1850 to 2200, such as 2012, or two in a row, such as 2012-13; got "x".',
    ],
  ],
])('%s: the error lists every invalid argument, with the usage', (_what, args, problems) => {
  expect(wrong(args)).toEqual(problems);
});

describe('npm without its --', () => {
  const npm = { npm_lifecycle_event: 'import', npm_config_dry_run: 'true', npm_config_year: 'true' };

  test('an option that npm took for its own is an error: a dry run would be a real import', () => {
    expect(wrong(['page', '2012'], npm)).toEqual([
      'npm took --year, --dry-run as its own options; write -- before the arguments of the command.',
    ]);
  });

  test('the options of another npm script are ignored', () => {
    expect(wrong(['page'], { ...npm, npm_lifecycle_event: 'test' })).toEqual([]);
  });
});

test('paths are relative to the folder in which npm was called, not to the project', () => {
  const npm = { npm_lifecycle_event: 'import', INIT_CWD: '/pages' };
  const args = ['a.wikitext', '--facts', '../b.json'];
  expect(readArguments(args, npm)).toMatchObject({
    pages: [{ name: '/pages/a.wikitext' }],
    facts: '/b.json',
  });
  expect(names(readArguments(['-'], npm))).toEqual(['-']);
  expect(names(readArguments(args, { ...npm, INIT_CWD: process.cwd() }))).toEqual(['a.wikitext']);
});

test('--help wins over invalid arguments, and lists every option and every exit code', () => {
  expect(readArguments(['--help', '--yaer'], {}).help).toBe(true);
  for (const { name } of options) expect(help).toContain(`  --${name}`);
  for (const status of [0, 1, 2, 3, 4, 130]) expect(help).toMatch(new RegExp(`^  ${status} `, 'm'));
});

test('with --json, invalid arguments are reported as JSON too', () => {
  expect(wantsJson(['--yaer', '--json'])).toBe(true);
  expect(wantsJson(['page', '--', '--json'])).toBe(false);
});

function names({ pages }: ImportArguments): readonly string[] {
  return pages.map(({ name }) => name);
}

function wrong(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): readonly string[] {
  try {
    readArguments(args, environment);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    expect(error.message).toBe(
      `${error.problems.join('\n')}\n\nUsage: ${usage}\nRun with --help for details.`,
    );
    return error.problems;
  }
  return [];
}
