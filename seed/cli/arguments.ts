import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { distance } from 'fastest-levenshtein';
import type { SeasonOptions } from '../parse/header/season-header.js';
import { type ImportOption, options, usage } from './help.js';

/** What the command is asked to do. */
export interface ImportArguments {
  /** A file, or `-` for standard input. */
  readonly page: string;
  readonly facts: string | null;
  /** A file that lists pages, in the place of one; null where there is one. */
  readonly list: string | null;
  readonly given: SeasonOptions;
  readonly dryRun: boolean;
  readonly json: boolean;
  readonly strict: boolean;
  readonly help: boolean;
}

/** What is wrong with the arguments: every fault, and how the command is called. */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  constructor(readonly faults: readonly string[]) {
    super(`${faults.join('\n')}\n\nUsage: ${usage}\n--help tells more.`);
  }
}

type Variables = Readonly<Record<string, string | undefined>>;

/** Reads the command's arguments. Throws a `UsageError` that lists every fault. */
export function readArguments(args: readonly string[], environment: Variables): ImportArguments {
  const faults = optionsTakenByNpm(environment);
  const { values, pages } = readTokens(args, faults);
  const flag = (name: ImportOption['name']) => values.has(name);
  const text = (name: ImportOption['name']) => values.get(name);
  const [page = '', ...more] = pages;
  const year = text('year');
  const url = text('url');
  const list = text('list');
  if (page === '' && list === undefined) faults.push('PAGE is missing.');
  const ofPage = ['competition', 'year', 'facts', 'title', 'url'] as const;
  if (list !== undefined) {
    if (page !== '') faults.push('There is PAGE, and a list of pages too.');
    for (const name of ofPage)
      if (values.has(name)) faults.push(`--${name} is said of each page, in its line of the list.`);
  }
  // After an option that is none, its value only seems to be a page.
  if (more.length > 0 && faults.length === 0)
    faults.push(`One page at a time; there is also ${more.map(quoted).join(', ')}.`);
  if (page === '-' && text('facts') === '-') faults.push('Standard input cannot be both PAGE and the facts.');
  if (year !== undefined && !isYear(year))
    faults.push(`--year must be a year, as 2012, not ${quoted(year)}.`);
  if (url !== undefined && !isAddress(url))
    faults.push(`--url must be an address, as https://en.wikipedia.org/wiki/…, not ${quoted(url)}.`);
  if (faults.length > 0 && !flag('help')) throw new UsageError(faults);
  const [competition, title] = [text('competition'), text('title')];
  const facts = text('facts');
  return {
    page: resolvePath(page, environment),
    facts: facts === undefined ? null : resolvePath(facts, environment),
    list: list === undefined ? null : resolvePath(list, environment),
    given: {
      ...(competition !== undefined && { competition }),
      ...(year !== undefined && { year: Number(year) }),
      ...(title !== undefined && { title }),
      ...(url !== undefined && { url }),
    },
    dryRun: flag('dry-run'),
    json: flag('json'),
    strict: flag('strict'),
    help: flag('help'),
  };
}

/** Whether the answer is to be JSON, which holds for what is wrong with the other arguments too. */
export function wantsJson(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return args.slice(0, end < 0 ? args.length : end).includes('--json');
}

/** Without `--`, npm takes the options for its own: a dry run would be none. It leaves them in the environment. */
function optionsTakenByNpm(environment: Variables): string[] {
  if (environment.npm_lifecycle_event !== 'import') return [];
  const kept = options.filter(({ name }) => `npm_config_${name.replaceAll('-', '_')}` in environment);
  if (kept.length === 0) return [];
  const names = kept.map(({ name }) => `--${name}`).join(', ');
  return [`npm has kept ${names} for itself: the command's arguments stand behind a --.`];
}

/** npm runs a script in the project's folder, wherever it was called: a file is meant to be found from there. */
function resolvePath(path: string, { npm_lifecycle_event, INIT_CWD }: Variables): string {
  const elsewhere = npm_lifecycle_event === 'import' && INIT_CWD !== undefined && INIT_CWD !== process.cwd();
  return elsewhere && path !== '-' ? resolve(INIT_CWD, path) : path;
}

function readTokens(args: readonly string[], faults: string[]) {
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    options: Object.fromEntries(
      options.map(({ name, value }) => [name, { type: value === undefined ? 'boolean' : 'string' } as const]),
    ),
  });
  const values = new Map<string, string>();
  const pages: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') pages.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    const option = options.find((one) => one.name === name);
    if (option === undefined) faults.push(unknown(rawName, name));
    else if (values.has(name)) faults.push(`${rawName} is given twice.`);
    else if (option.value === undefined && value !== undefined) faults.push(`${rawName} takes no value.`);
    else if (option.value !== undefined && isMissing(value, token.inlineValue === true))
      faults.push(`${rawName} needs a value: ${rawName} ${option.value}.`);
    else values.set(name, value?.trim() ?? '');
  }
  return { values, pages };
}

function unknown(rawName: string, name: string): string {
  const near = options.find((option) => distance(option.name, name) <= 2);
  return `There is no option ${rawName}.${near === undefined ? '' : ` Did you mean --${near.name}?`}`;
}

/** What begins with a dash is the next option rather than a value, unless it is `-` or joined by `=`. */
function isMissing(value: string | undefined, joined: boolean): boolean {
  if (value === undefined || value.trim() === '') return true;
  return !joined && value.startsWith('-') && value !== '-';
}

// As in a facts file.
function isYear(text: string): boolean {
  return /^\d{4}$/.test(text) && Number(text) >= 1850 && Number(text) <= 2200;
}

function isAddress(text: string): boolean {
  return /^https?:/i.test(text) && URL.canParse(text);
}

function quoted(text: string): string {
  return `"${text}"`;
}
