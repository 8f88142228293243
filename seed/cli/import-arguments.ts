import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { distance } from 'fastest-levenshtein';
import type { SeasonSpan } from '../../src/domain/season/season-name.js';
import { seasonYears } from '../parse/facts-file.js';
import type { SeasonOptions } from '../parse/header/season-header.js';
import { isAddress } from '../read/fetch/page-address.js';
import { wikiPattern } from '../read/wikitext/article.js';
import { type ImportOption, options, usage } from './import-options.js';
import { isFetched, type PageLocation, readAddress } from './page-location.js';

/** The arguments of `npm run import`. */
export interface ImportArguments {
  /** The season's documents, the main one first: pages, exports and folders of them. */
  readonly pages: readonly PageLocation[];
  /** A host besides Wikipedia's that addresses may lead to. */
  readonly host: string | undefined;
  /** Whether pages that are fetched are read without the main articles of their sections. */
  readonly only: boolean;
  readonly facts: string | null;
  /** Path of a list of pages, or `-` for standard input; null when there is one page. */
  readonly list: string | null;
  readonly given: SeasonOptions;
  readonly dryRun: boolean;
  readonly json: boolean;
  readonly strict: boolean;
  readonly help: boolean;
}

/** Invalid arguments: the message has every problem and the usage. */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  constructor(readonly problems: readonly string[]) {
    super(`${problems.join('\n')}\n\nUsage: ${usage}\nRun with --help for details.`);
  }
}

type Variables = Readonly<Record<string, string | undefined>>;

/** Reads the command's arguments. Throws a `UsageError` that lists every problem. */
export function readArguments(args: readonly string[], environment: Variables): ImportArguments {
  const problems = optionsTakenByNpm(environment);
  const { values, pages } = readTokens(args, problems);
  const flag = (name: ImportOption['name']) => values.has(name);
  const text = (name: ImportOption['name']) => values.get(name);
  const year = text('year');
  const years = year === undefined ? undefined : readYears(year);
  const url = text('url');
  const wiki = text('wiki');
  const section = text('section');
  const [list, host] = [text('list'), text('host')];
  const locations = pages.map((page): PageLocation => {
    const path = resolvePath(page, environment);
    return isFetched(page, path, { wiki, host })
      ? { name: page, address: readAddress(page, { wiki, host }, problems) }
      : { name: path, address: null };
  });
  const fetchesAny = pages.some((page) => isFetched(page, resolvePath(page, environment), { wiki, host }));
  if (pages.length === 0 && list === undefined) problems.push('PAGE is missing.');
  const ofPage = ['competition', 'year', 'facts', 'title', 'url', 'wiki', 'section'] as const;
  if (list !== undefined) {
    if (pages.length > 0) problems.push('PAGE and --list exclude each other; give one of them.');
    for (const name of ofPage)
      if (values.has(name))
        problems.push(`--${name} cannot be given with --list; write "${name}" into the lines of the list.`);
  }
  const repeated = pages.filter((page, index) => pages.indexOf(page) < index);
  // The value of an unknown option would be taken for a page.
  if (repeated.length > 0 && problems.length === 0)
    problems.push(`A PAGE is given more than once: ${[...new Set(repeated)].map(quoted).join(', ')}.`);
  if (pages.includes('-') && text('facts') === '-')
    problems.push('Only one of PAGE and --facts can be -, which is standard input.');
  if (year !== undefined && years === undefined)
    problems.push(
      `--year must be a year from 1850 to 2200, such as 2012, or two in a row, such as 2012-13; got ${quoted(year)}.`,
    );
  if (url !== undefined && !(isAddress(url) && URL.canParse(url)))
    problems.push(`--url must be an http or https address; got ${quoted(url)}.`);
  if (!fetchesAny && list === undefined)
    for (const name of ['host', 'only'] as const)
      if (values.has(name))
        problems.push(
          `--${name} is for pages that are fetched; ${pages.map(quoted).join(', ')} ${pages.length === 1 ? 'is a file' : 'are files'}.`,
        );
  if (wiki !== undefined && !wikiPattern.test(wiki))
    problems.push(`--wiki must be the language code of a Wikipedia, such as es; got ${quoted(wiki)}.`);
  if (problems.length > 0 && !flag('help')) throw new UsageError(problems);
  const [competition, title] = [text('competition'), text('title')];
  const facts = text('facts');
  return {
    pages: locations,
    host,
    only: flag('only'),
    facts: facts === undefined ? null : resolvePath(facts, environment),
    list: list === undefined ? null : resolvePath(list, environment),
    given: {
      ...(competition !== undefined && { competition }),
      ...years,
      ...(title !== undefined && { title }),
      ...(url !== undefined && { url }),
      ...(wiki !== undefined && { wiki }),
      ...(section !== undefined && { section }),
    },
    dryRun: flag('dry-run'),
    json: flag('json'),
    strict: flag('strict'),
    help: flag('help'),
  };
}

/** Whether --json is given. Errors in the other arguments are then printed as JSON too. */
export function wantsJson(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return args.slice(0, end < 0 ? args.length : end).includes('--json');
}

/**
 * Problems with options that npm took for its own because there was no `--` before them: a dry run would be a real one.
 * npm passes such options on in the environment.
 */
function optionsTakenByNpm(environment: Variables): string[] {
  if (environment.npm_lifecycle_event !== 'import') return [];
  const taken = options.filter(({ name }) => `npm_config_${name.replaceAll('-', '_')}` in environment);
  if (taken.length === 0) return [];
  const names = taken.map(({ name }) => `--${name}`).join(', ');
  return [`npm took ${names} as its own options; write -- before the arguments of the command.`];
}

/** Resolves a path from the folder where npm was called: npm runs scripts in the project's folder. */
function resolvePath(path: string, { npm_lifecycle_event, INIT_CWD }: Variables): string {
  const elsewhere = npm_lifecycle_event === 'import' && INIT_CWD !== undefined && INIT_CWD !== process.cwd();
  return elsewhere && path !== '-' ? resolve(INIT_CWD, path) : path;
}

function readTokens(args: readonly string[], problems: string[]) {
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
    if (option === undefined) problems.push(unknown(rawName, name));
    else if (values.has(name)) problems.push(`${rawName} is given more than once.`);
    else if (option.value === undefined && value !== undefined)
      problems.push(`${rawName} does not take a value.`);
    else if (option.value !== undefined && isMissing(value, token.inlineValue === true))
      problems.push(`${rawName} needs a value: ${rawName} ${option.value}.`);
    else values.set(name, value?.trim() ?? '');
  }
  return { values, pages };
}

function unknown(rawName: string, name: string): string {
  const near = options.find((option) => distance(option.name, name) <= 2);
  return `Unknown option ${rawName}.${near === undefined ? '' : ` Did you mean --${near.name}?`}`;
}

/** A word that starts with a dash is the next option, not a value, unless it is `-` or joined by `=`. */
function isMissing(value: string | undefined, joined: boolean): boolean {
  if (value === undefined || value.trim() === '') return true;
  return !joined && value.startsWith('-') && value !== '-';
}

/** Reads `2012`, which does not say in which year the season began, or `2012-13`. */
function readYears(text: string): Partial<SeasonSpan> | undefined {
  const { success, data } = seasonYears.safeParse(/^\d+$/.test(text) ? Number(text) : text);
  if (!success) return undefined;
  return typeof data === 'number' ? { year: data } : data;
}

function quoted(text: string): string {
  return `"${text}"`;
}
