import { type CommandOption, describeOptions, usageOf } from './command-arguments.js';

/** An option of `npm run import`. */
export type ImportOption = CommandOption<
  | 'competition'
  | 'year'
  | 'facts'
  | 'title'
  | 'url'
  | 'wiki'
  | 'section'
  | 'only'
  | 'host'
  | 'list'
  | 'dry-run'
  | 'json'
  | 'strict'
  | 'help'
>;

/** Every option, in the order of the help. */
export const options: readonly ImportOption[] = [
  {
    name: 'competition',
    value: 'NAME',
    description: 'the competition, when the page does not name it: "Copa Perú"',
  },
  {
    name: 'year',
    value: 'YEAR',
    description: 'the year of the season, when the page does not give it: 2012, or 2012-13',
  },
  {
    name: 'facts',
    value: 'FILE',
    description:
      'what the page leaves open (docs/importing.md); last is that of the last import that had one',
  },
  { name: 'title', value: 'TITLE', description: 'the title of the (main) page in citations' },
  { name: 'url', value: 'URL', description: 'the address of the (main) page in citations' },
  {
    name: 'wiki',
    value: 'CODE',
    description: 'the Wikipedia that the page is from, when its address does not tell; or has this title: es',
  },
  {
    name: 'section',
    value: 'HEADING',
    description: "read only what is under this heading, such as one competition of a country's year",
  },
  {
    name: 'only',
    description: 'fetch the page alone, without the main articles of its sections',
  },
  {
    name: 'host',
    value: 'HOST',
    description: 'a MediaWiki besides Wikipedia that addresses may lead to: wiki.example.org',
  },
  {
    name: 'list',
    value: 'FILE',
    description: 'import many seasons: a file with one season on each line, instead of PAGE',
  },
  { name: 'dry-run', description: 'print what would change, and write nothing' },
  { name: 'json', description: 'print the report as one JSON object' },
  { name: 'strict', description: 'reject a page that has discrepancies or unread parts' },
  { name: 'help', description: 'print this help' },
];

/** The usage of `npm run import`, in one line. */
export const usage = usageOf('npm run import -- PAGE…', options);

/** What `npm run import -- --help` prints. */
export const help = `${usage}

Imports a season from its Wikipedia page. PAGE is its address, https://en.wikipedia.org/wiki/2018_FIFA_World_Cup, or its
title, with --wiki; or a file: the page as a browser saves it, or its wikitext, as ?action=raw returns it. - is standard
input. A season that is already loaded is updated. The import is one transaction: all of it or nothing.

${describeOptions(options)}

Exit codes:
  0    the season is loaded, or was before; with --dry-run, it can be loaded
  1    the database failed, or an unexpected error occurred
  2    the arguments are invalid; a file is missing, too large or of another kind; or the wiki has no such article
  3    the page or the facts file cannot be read as a season; every problem is printed with its line
  4    with --strict: the page has discrepancies or unread parts
  5    the wiki cannot be reached, refuses, or gives an invalid answer
  130  interrupted by Ctrl-C; 143 by SIGTERM
After any code but 0 the database is unchanged; after a list, the batches before the error are loaded.

Several PAGEs are one season: wikitext and HTML in any mixture, exports of MediaWiki (Special:Export, XML), or
folders of such files. The main one is that whose title most others begin with, else the first. What one page takes
in from another is read from those given.

A list is a file of JSON lines. Each line is a season with its options; paths are relative to the list's folder:
  {"page": "2012.wikitext", "facts": "2012.json", "competition": "Copa Perú", "year": 2012}
  {"page": ["2013.html", "2013-group-a.html", "2013-final.html"]}
All lines are checked before the first page is read. Seasons are written in batches of 25, each in one
transaction. The first page that cannot be imported ends the command, which names its line; the batches before it
stay loaded. Run the same command again to continue: pages that are already loaded are skipped. --json prints one
object for each season. With --dry-run each batch is compared with the database, not with the batches before it.

The arguments of the command follow \`--\`. \`npm run --silent\` suppresses npm's own output, for --json.`;

/** What `npm run audit -- --help` prints. */
export const auditHelp = `npm run audit -- [SEASON] [--strict]

Prints the discrepancies and the claims of a loaded season, or of all. SEASON is a slug or a name: copa-peru-2013.

  --strict  end with 1 when there is any discrepancy
  --help    print this help

Exit codes:
  0    the report is printed
  1    no season has this slug or name, the database failed, or --strict and there are discrepancies
  2    the arguments are invalid
  130  interrupted by Ctrl-C; 143 by SIGTERM`;

/** What `npm run seed -- --help` prints. */
export const seedHelp = `npm run seed

Loads the built-in season into the database of the settings, unless it is loaded already, from the same files or from a
page that was imported. It takes no arguments.

Exit codes:
  0    the season is loaded, or was before
  1    the database failed, or an unexpected error occurred; nothing was changed
  2    the arguments are invalid
  130  interrupted by Ctrl-C; 143 by SIGTERM`;
