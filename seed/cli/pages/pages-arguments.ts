import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** The arguments of `npm run pages`. */
export interface PagesArguments {
  /** The folder of the manifest. */
  readonly folder: string;
  /** The file of the record, which need not exist. */
  readonly recordFile: string;
  /** Whether to write the record. */
  readonly record: boolean;
  /** Reads only the entries whose names contain it; null for all. */
  readonly only: string | null;
  readonly json: boolean;
  readonly verbose: boolean;
}

/** What `npm run pages -- --help` prints. */
export const pagesHelp = `npm run pages -- FOLDER [--record] [--record-file FILE] [--only NAME] [--json] [--verbose]

Reads the documents of every entry of FOLDER/manifest.json, without a database, and compares what is read with the
entry's truth, where it has one (docs/importing.md).

  --record            write how much of each entry is read, to compare with later
  --record-file FILE  the file of the record; otherwise FOLDER/record.json
  --only NAME         read only the entries whose names contain NAME
  --json              print the reports as one JSON array
  --verbose           print everything that is missing, wrong, invented or not read
  --help              print this help

Exit codes:
  0  every entry is as it is to be
  1  something is wrong or invented, a season is refused, a page to refuse is read, or less is read than recorded
  2  the arguments or a file of the folder are invalid`;

/** Reads the command's arguments; null when the help is asked for. Throws an `Error` when they are invalid. */
export function readPagesArguments(
  args: readonly string[],
  { npm_lifecycle_event, INIT_CWD }: Readonly<Record<string, string | undefined>>,
): PagesArguments | null {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      record: { type: 'boolean', default: false },
      'record-file': { type: 'string' },
      only: { type: 'string' },
      json: { type: 'boolean', default: false },
      verbose: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) throw new Error('Give one FOLDER.');
  // npm runs scripts in the project's folder.
  const from = npm_lifecycle_event === 'pages' && INIT_CWD !== undefined ? INIT_CWD : '.';
  const file = values['record-file'];
  return {
    folder: resolve(from, folder),
    recordFile: file === undefined ? join(resolve(from, folder), 'record.json') : resolve(from, file),
    record: values.record,
    only: values.only ?? null,
    json: values.json,
    verbose: values.verbose,
  };
}
