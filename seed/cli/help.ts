/** An option of the command: with `value` it takes one, called so in the usage. */
export interface ImportOption {
  readonly name:
    | 'competition'
    | 'year'
    | 'facts'
    | 'title'
    | 'url'
    | 'list'
    | 'dry-run'
    | 'json'
    | 'strict'
    | 'help';
  readonly value?: string;
  readonly description: string;
}

/** Every option, in the order in which the help tells them. */
export const options: readonly ImportOption[] = [
  {
    name: 'competition',
    value: 'NAME',
    description: 'whose season it is, where the page does not say: "Copa Perú"',
  },
  { name: 'year', value: 'YEAR', description: 'which season, where the page does not say: 2012' },
  {
    name: 'facts',
    value: 'FILE',
    description: 'what the page does not say: rules, stages, aliases; see season.json',
  },
  { name: 'title', value: 'TITLE', description: 'the title of the page, which every fact is cited with' },
  { name: 'url', value: 'URL', description: 'where the page was taken from' },
  {
    name: 'list',
    value: 'FILE',
    description: 'in the place of PAGE: many pages, one on each line of a file',
  },
  { name: 'dry-run', description: 'tell what would change, and write nothing' },
  { name: 'json', description: 'print one JSON object in place of the report' },
  { name: 'strict', description: 'refuse a page that contradicts itself, or has places that cannot be read' },
  { name: 'help', description: 'print this' },
];

/** How the command is called, in a line. */
export const usage = `npm run import -- PAGE ${options
  .filter(({ name }) => name !== 'help')
  .map(({ name, value }) => `[--${name}${value === undefined ? '' : ` ${value}`}]`)
  .join(' ')}`;

const width = Math.max(...options.map((option) => written(option).length));

/** What `--help` prints. */
export const help = `${usage}

Loads a season from its Wikipedia page. PAGE is a file with the raw wikitext, as ?action=raw gives it; - is
standard input. A season that is loaded already is brought up to date: all of it, or nothing.

${options.map((option) => `  ${written(option).padEnd(width)}  ${option.description}`).join('\n')}

It ends with
  0    the season is loaded, or was already; with --dry-run, it could be
  1    the database failed, or something happened that should not
  2    the arguments are wrong, or a file is not there, too large, or no wikitext
  3    the page or the facts do not make a season: every fault is told with its line
  4    --strict, and the page contradicts itself or has places that were not read
  130  Ctrl-C; 143 when it is told to terminate
With any code but 0 the graph is as it was before.

A list is a file of JSON lines, each a page and what the options above would say of it, its files named from the
list's folder: {"page": "2012.wikitext", "facts": "2012.json", "competition": "Copa Perú", "year": 2012}. All lines
are looked at before the first page is read. Fifty seasons at a time are read and written, all of them or none; the
first page that is no season ends it, is told with its line of the list, and the seasons before its fifty stay.
The same command again goes on: what is loaded from the same page is passed over. --json prints an object a season.
With --dry-run fifty at a time are compared with what is loaded, not with the seasons before them in the list.

After \`npm run\`, everything behind \`--\` is for the command. \`npm run --silent\` keeps npm's own lines out of
what --json prints.`;

function written({ name, value }: ImportOption): string {
  return `--${name}${value === undefined ? '' : ` ${value}`}`;
}
