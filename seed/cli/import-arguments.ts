import type { SeasonSpan } from '../../src/domain/season/season-name.js';
import { seasonYears } from '../parse/facts-file.js';
import type { SeasonOptions } from '../parse/header/season-header.js';
import { isAddress } from '../read/fetch/page-address.js';
import { wikiPattern } from '../read/wikitext/article.js';
import {
  type Environment,
  optionsTakenByNpm,
  readTokens,
  resolvePath,
  UsageError,
} from './command-arguments.js';
import { type ImportOption, options, usage } from './import-options.js';
import { lastFacts } from './last-facts.js';
import { isFetched, type PageLocation, readAddress } from './page-location.js';

/** The arguments of `npm run import`. */
export interface ImportArguments {
  /** The season's documents, the main one first: pages, exports and folders of them. */
  readonly pages: readonly PageLocation[];
  /** A host besides Wikipedia's that addresses may lead to. */
  readonly host: string | undefined;
  /** Whether pages that are fetched are read without the main articles of their sections. */
  readonly only: boolean;
  /** Path of the facts file, or `-` for standard input, or `last`; null without one. */
  readonly facts: string | null;
  /** Path of a list of pages, or `-` for standard input; null when there is one page. */
  readonly list: string | null;
  readonly given: SeasonOptions;
  readonly dryRun: boolean;
  readonly json: boolean;
  readonly strict: boolean;
  readonly help: boolean;
}

/** Reads the command's arguments. Throws a `UsageError` that lists every problem. */
export function readArguments(args: readonly string[], environment: Environment): ImportArguments {
  const problems = optionsTakenByNpm('import', options, environment);
  const { values, positionals: pages } = readTokens(args, options, problems);
  const flag = (name: ImportOption['name']) => values.has(name);
  const text = (name: ImportOption['name']) => values.get(name);
  const year = text('year');
  const years = year === undefined ? undefined : readYears(year);
  const url = text('url');
  const wiki = text('wiki');
  const section = text('section');
  const [list, host] = [text('list'), text('host')];
  const locations = pages.map((page): PageLocation => {
    const path = resolvePath(page, 'import', environment);
    return isFetched(page, path, { wiki, host })
      ? { name: page, address: readAddress(page, { wiki, host }, problems) }
      : { name: path, address: null };
  });
  const fetchesAny = pages.some((page) =>
    isFetched(page, resolvePath(page, 'import', environment), { wiki, host }),
  );
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
  if (problems.length > 0 && !flag('help')) throw new UsageError(problems, usage);
  const [competition, title] = [text('competition'), text('title')];
  const facts = text('facts');
  return {
    pages: locations,
    host,
    only: flag('only'),
    facts:
      facts === undefined || facts === lastFacts
        ? (facts ?? null)
        : resolvePath(facts, 'import', environment),
    list: list === undefined ? null : resolvePath(list, 'import', environment),
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

/** Reads `2012`, which does not say in which year the season began, or `2012-13`. */
function readYears(text: string): Partial<SeasonSpan> | undefined {
  const { success, data } = seasonYears.safeParse(/^\d+$/.test(text) ? Number(text) : text);
  if (!success) return undefined;
  return typeof data === 'number' ? { year: data } : data;
}

function quoted(text: string): string {
  return `"${text}"`;
}
