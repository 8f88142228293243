import { distance } from 'fastest-levenshtein';
import { tables } from '../../../src/export/tables/tables.js';
import {
  type CommandOption,
  describeOptions,
  type Environment,
  optionsTakenByNpm,
  readTokens,
  resolvePath,
  UsageError,
  usageOf,
} from '../command-arguments.js';

/** The formats of an export. */
export const formats = ['csv', 'json', 'parquet', 'football.txt'] as const;

/** A format of an export. */
export type ExportFormat = (typeof formats)[number];

/** The arguments of `npm run export`. */
export interface ExportArguments {
  /** A slug or a name. */
  readonly season: string;
  readonly format: ExportFormat;
  /** The names of the tables; none for Football.TXT, which is one document. */
  readonly tables: readonly string[];
  /** A folder, or a file for one table; `-` is the standard output. */
  readonly out: string;
  /** Whether a CSV file begins with a byte order mark. */
  readonly bom: boolean;
  readonly json: boolean;
  readonly help: boolean;
}

const tableNames = tables.map(({ name }) => name);

const options = [
  { name: 'format', value: 'FORMAT', description: `${formats.join(', ')}; csv when left out` },
  {
    name: 'table',
    value: 'NAMES',
    description: `only these tables, separated by commas: ${tableNames.join(', ')}`,
  },
  {
    name: 'out',
    value: 'PATH',
    description: 'the folder of the files, or the file of one table; - is the standard output',
  },
  { name: 'bom', description: 'begin CSV files with a byte order mark, as Excel needs it' },
  { name: 'json', description: 'print the files that are written as one JSON object' },
  { name: 'help', description: 'print this help' },
] as const satisfies readonly CommandOption[];

const usage = usageOf('npm run export -- SEASON', options);

/** What `npm run export -- --help` prints. */
export const exportHelp = `${usage}

Writes a loaded season to files, one for each table, or as one document in Football.TXT. SEASON is a slug or a name:
copa-peru-2013. Files are named after the season and the table, copa-peru-2013-matches.csv, and replace older ones once
they are complete. All of them are of one moment: an import meanwhile does not show in them.

${describeOptions(options)}

Exit codes:
  0    the files are written
  1    the database failed, or an unexpected error occurred
  2    the arguments are invalid, no season has this slug or name, or a file cannot be written
  130  interrupted by Ctrl-C; 143 by SIGTERM
After any code but 0 a file that was there before is unchanged, or complete in the new version.

docs/exporting.md describes the formats and every column.

The arguments of the command follow \`--\`. \`npm run --silent\` suppresses npm's own output, for --out - and --json.`;

/** Reads the command's arguments. Throws a `UsageError` that lists every problem. */
export function readExportArguments(args: readonly string[], environment: Environment): ExportArguments {
  const problems = optionsTakenByNpm('export', options, environment);
  const { values, positionals } = readTokens(args, options, problems);
  const [season, ...others] = positionals;
  if (season === undefined) problems.push('SEASON is missing.');
  if (others.length > 0) problems.push(`Give one SEASON; got ${positionals.map(quoted).join(', ')}.`);
  const format = formats.find((one) => one === (values.get('format') ?? 'csv'));
  if (format === undefined)
    problems.push(
      `--format must be one of ${formats.join(', ')}; got ${quoted(values.get('format') ?? '')}.`,
    );
  const names = values
    .get('table')
    ?.split(',')
    .map((name) => name.trim());
  for (const name of names ?? [])
    if (!tableNames.some((one) => one === name)) problems.push(unknownTable(name));
  if (format === 'football.txt' && names !== undefined)
    problems.push('--table cannot be given with --format football.txt, which is one document.');
  if (values.has('bom') && format !== 'csv') problems.push('--bom is for --format csv.');
  const out = values.get('out') ?? '.';
  const selected = format === 'football.txt' ? [] : (names ?? tableNames);
  if (out === '-' && selected.length > 1) problems.push('--out - takes one table; name it with --table.');
  if (out === '-' && format === 'parquet')
    problems.push('--out - cannot take Parquet; give a file or a folder.');
  if (out === '-' && values.has('json'))
    problems.push('--json cannot be given with --out -: both are printed.');
  if (problems.length > 0 && !values.has('help')) throw new UsageError(problems, usage);
  return {
    season: season ?? '',
    format: format ?? 'csv',
    tables: selected,
    out: resolvePath(out, 'export', environment),
    bom: values.has('bom'),
    json: values.has('json'),
    help: values.has('help'),
  };
}

function unknownTable(name: string): string {
  const near = tableNames.find((one) => distance(one, name) <= 2);
  return `No table is called ${quoted(name)}.${near === undefined ? '' : ` Did you mean ${near}?`} Tables: ${tableNames.join(', ')}.`;
}

function quoted(text: string): string {
  return `"${text}"`;
}
