import { describe, expect, test } from 'vitest';
import { readArguments, UsageError, wantsJson } from '../../../../seed/cli/arguments.js';
import { help, options, usage } from '../../../../seed/cli/help.js';

const plain = { page: 'page.wikitext', facts: null, list: null, given: {} };
const flags = { dryRun: false, json: false, strict: false, help: false };

test('a page is all that must be named', () => {
  expect(readArguments(['page.wikitext'], {})).toEqual({ ...plain, ...flags });
});

test.each([
  [
    'the season',
    ['--competition', 'Copa Perú', '--year=2012'],
    { given: { competition: 'Copa Perú', year: 2012 } },
  ],
  [
    'the page',
    ['--title', '2012 Copa Perú', '--url', 'https://en.wikipedia.org/wiki/X'],
    {
      given: { title: '2012 Copa Perú', url: 'https://en.wikipedia.org/wiki/X' },
    },
  ],
  ['the facts', ['--facts', 'season.json'], { facts: 'season.json' }],
  ['the facts on standard input', ['--facts', '-'], { facts: '-' }],
  ['the way of it', ['--dry-run', '--json', '--strict'], { dryRun: true, json: true, strict: true }],
])('%s can be told, before the page and behind it', (_what, args, told) => {
  const expected = { ...plain, ...flags, ...told };
  expect(readArguments([...args, 'page.wikitext'], {})).toEqual(expected);
  expect(readArguments(['page.wikitext', ...args], {})).toEqual(expected);
});

test('- is standard input, and what follows -- is a file whatever it is called', () => {
  expect(readArguments(['-'], {}).page).toBe('-');
  expect(readArguments(['--json', '--', '--year'], {}).page).toBe('--year');
});

test.each([
  ['no page', [], ['PAGE is missing.']],
  ['two pages', ['page', 'other', 'third'], ['One page at a time; there is also "other", "third".']],
  ['an option that is none', ['page', '--yaer', '2012'], ['There is no option --yaer. Did you mean --year?']],
  ['nothing like an option', ['page', '--frobnicate'], ['There is no option --frobnicate.']],
  ['a value left out', ['page', '--year'], ['--year needs a value: --year YEAR.']],
  [
    'an option in the place of a value',
    ['page', '--title', '--json'],
    ['--title needs a value: --title TITLE.'],
  ],
  ['an empty value', ['page', '--competition', ' '], ['--competition needs a value: --competition NAME.']],
  ['a value too many', ['page', '--json=yes'], ['--json takes no value.']],
  ['the same twice', ['page', '--year', '2012', '--year', '2013'], ['--year is given twice.']],
  ['no year', ['page', '--year', '2012-13'], ['--year must be a year, as 2012, not "2012-13".']],
  ['a year without football', ['page', '--year', '1200'], ['--year must be a year, as 2012, not "1200".']],
  [
    'no address',
    ['page', '--url', 'wiki'],
    ['--url must be an address, as https://en.wikipedia.org/wiki/…, not "wiki".'],
  ],
  ['one input for two', ['-', '--facts', '-'], ['Standard input cannot be both PAGE and the facts.']],
  [
    'several faults',
    ['--year', 'x', '--strcit'],
    [
      'There is no option --strcit. Did you mean --strict?',
      'PAGE is missing.',
      '--year must be a year, as 2012, not "x".',
    ],
  ],
])('%s: every wrong argument is told, with the usage', (_what, args, faults) => {
  expect(wrong(args)).toEqual(faults);
});

describe('npm without its --', () => {
  const npm = { npm_lifecycle_event: 'import', npm_config_dry_run: 'true', npm_config_year: 'true' };

  test('an option that npm has kept for itself is told: what should be a dry run would be none', () => {
    expect(wrong(['page', '2012'], npm)).toEqual([
      "npm has kept --year, --dry-run for itself: the command's arguments stand behind a --.",
    ]);
  });

  test('what npm was told for another command is none of ours', () => {
    expect(wrong(['page'], { ...npm, npm_lifecycle_event: 'test' })).toEqual([]);
  });
});

test('npm runs the command in the project: a file is named from the folder in which npm was called', () => {
  const npm = { npm_lifecycle_event: 'import', INIT_CWD: '/pages' };
  const args = ['a.wikitext', '--facts', '../b.json'];
  expect(readArguments(args, npm)).toMatchObject({ page: '/pages/a.wikitext', facts: '/b.json' });
  expect(readArguments(['-'], npm).page).toBe('-');
  expect(readArguments(args, { ...npm, INIT_CWD: process.cwd() }).page).toBe('a.wikitext');
});

test('help is given whatever else is asked, and names every option and every status', () => {
  expect(readArguments(['--help', '--yaer'], {}).help).toBe(true);
  for (const { name } of options) expect(help).toContain(`  --${name}`);
  for (const status of [0, 1, 2, 3, 4, 130]) expect(help).toMatch(new RegExp(`^  ${status} `, 'm'));
});

test('who asks for JSON has the faults of the other arguments as JSON too', () => {
  expect(wantsJson(['--yaer', '--json'])).toBe(true);
  expect(wantsJson(['page', '--', '--json'])).toBe(false);
});

function wrong(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): readonly string[] {
  try {
    readArguments(args, environment);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    expect(error.message).toBe(`${error.faults.join('\n')}\n\nUsage: ${usage}\n--help tells more.`);
    return error.faults;
  }
  return [];
}
