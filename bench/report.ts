import { cpus, release, totalmem, type } from 'node:os';
import { type ContestantName, contestantNames } from './contestant.js';
import { answersTable, type Grown, type Growth, sizesTable } from './growth.js';
import { type Absence, type Figure, type Lengths, onRunningNode, type Result } from './measure.js';
import { queryNames } from './question.js';
import type { Reading } from './read.js';
import { describeImport } from './seasons.js';
import type { Stated } from './statements.js';
import type { Scaled } from './workers.js';

/** All that was seen. */
export interface Seen {
  readonly results: readonly Result[];
  readonly figures: readonly Figure[];
  readonly grown: readonly Grown[];
  readonly growth: readonly Growth[];
  readonly absences: readonly Absence[];
  readonly scaled: readonly Scaled[];
  readonly stated: readonly Stated[];
  readonly read: Reading;
  readonly lengths: Lengths;
  readonly nodes: {
    readonly newer: { readonly version: string };
    readonly running: { readonly version: string };
  };
  readonly postgres: string;
}

const called: Readonly<Record<ContestantName, string>> = {
  cold: 'this server, nothing kept',
  warm: 'this server, answers kept',
  postgraphile: 'PostGraphile 5.1',
  mercurius: 'Mercurius 16 with its compiler, over the same Prisma models',
  sql: 'one statement by hand, behind bare `node:http`',
  hello: 'Yoga answering `{ hello }`',
  http: 'bare `node:http`, sending the same bytes',
};

/** What was seen, as a page to read. */
export function report(seen: Seen): string {
  const { results, lengths, nodes } = seen;
  const sizes = [...new Set(results.map(({ seasons }) => seasons))];
  return `# What the bench saw

![Answers a second of each query and contestant](results.svg)

On ${new Date().toISOString().slice(0, 10)}, with ${cpus().length} cores of ${cpus()[0]?.model.trim()} that the server, PostgreSQL ${seen.postgres} (the embedded one, as it comes) and the process that asks share, ${Math.round(totalmem() / 2 ** 30)} GB of memory, ${type()} ${release()}. All contestants ran on Node ${nodes.newer.version}, those with data on Node ${nodes.running.version} as well${absences(seen.absences)}.

${sizes.map((size) => tables(size, seen)).join('\n')}
## Statements

${statements(seen.stated)}

## Growth

The processor time of an answer that is not kept, of the server and of PostgreSQL together, on a database with the fewest seasons and on the one with all, measured in turn; and as a multiple of the former. The same questions, whose rows the caches of the processor hold, and those of 200 seasons, whose rows they do not:

${answersTable(seen.growth, sizes)}

The import of the seasons that were added, and the database with all of them:

${sizesTable(seen.grown, seen.figures, nodes.newer.version)}

## Besides

${scaling(seen.scaled)}
${seen.grown.map(({ imported }) => `- ${describeImport(imported)}`).join('\n')}
- The season's page is read in ${seen.read.read.toFixed(1)} ms (the first time ${seen.read.first.toFixed(1)}) and checked in ${seen.read.checked.toFixed(1)}; one of ${seen.read.copies} times its length takes ${seen.read.longer.read.toFixed(1)} times as long to read, ${seen.read.longer.checked.toFixed(1)} times to check.

## How

Sixteen connections ask, each its next question when the last one is answered, in a process of their own that speaks bare HTTP. Before that, all contestants that have data are seen to tell the same facts. One round warms up, then ${lengths.rounds} follow of ${lengths.seconds} s or of each question once, whichever is longer; in each, every contestant is measured once, in an order that moves on by one. What stands here is the median of the rounds. With many seasons the questions are of 200 of them, or of 200 teams, the same for all. Every season is a copy of the 2013 Copa Perú under other names, with scorers of its ties that the record does not tell.

- \`walk\`: from a team through its group and its ties to the final, without what only this server derives.
- \`bracket\`: the rounds of the National Stage, with every tie and its legs.
- \`matches\`: fifty of a stage's matches, most goals first.
- \`team\`: a team by its name, with its department and seasons. PostGraphile, Mercurius and the statement by hand look for its slug; by a name they would look through all teams.
- \`season\`: all that was played in a season.
- \`goals\`: the goals of the final, with their scorers.
- \`scorers\`: the scorers of a season, most goals first. PostGraphile has a view that counts the goals, Mercurius a resolver with two more statements.
`;
}

function absences(all: readonly Absence[]): string {
  const names = [...new Set(all.map(({ contestant }) => called[contestant]))];
  return names.length === 0 ? '' : `, on which ${names.join(' and ')} did not start`;
}

function tables(size: number, { results, figures, nodes }: Seen): string {
  const rate = (contestant: ContestantName, query: string, node = nodes.newer.version) =>
    results.find(
      (one) =>
        one.seasons === size && one.contestant === contestant && one.query === query && one.node === node,
    );
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const head = (first: string) => [
    row([first, ...queryNames]),
    row(['---', ...queryNames.map(() => '---:')]),
  ];
  const rates = contestantNames.map((name) =>
    row([
      called[name],
      ...queryNames.map((query) => {
        const of = rate(name, query)?.perSecond;
        if (of === undefined) return '';
        const ratio = of / (rate('postgraphile', query)?.perSecond ?? Number.NaN);
        return `${Math.round(of)} (${ratio < 10 ? ratio.toFixed(2) : Math.round(ratio)}×)`;
      }),
    ]),
  );
  const older = onRunningNode.map((name) =>
    row([
      `${called[name]}, Node ${nodes.running.version}`,
      ...queryNames.map((query) => {
        const found = rate(name, query, nodes.running.version);
        return found === undefined ? '' : `${Math.round(found.perSecond)}`;
      }),
    ]),
  );
  const latencies = contestantNames.map((name) =>
    row([
      called[name],
      ...queryNames.map((query) => {
        const found = rate(name, query);
        return found === undefined ? '' : `${found.p50} / ${found.p99}`;
      }),
    ]),
  );
  const of = figures.filter(({ seasons, node }) => seasons === size && node === nodes.newer.version);
  const costs = contestantNames.map((name) =>
    row([
      called[name],
      ...queryNames.map((query) => {
        const figure = of.find((one) => one.contestant === name && one.query === query);
        return figure === undefined ? '' : `${figure.server} + ${figure.postgres}`;
      }),
    ]),
  );
  const starts = contestantNames.map((name) => {
    const figure = of.find((one) => one.contestant === name);
    return row([called[name], `${figure?.started} ms`, `${Math.round(figure?.megabytes ?? Number.NaN)} MB`]);
  });
  return `## ${size} ${size === 1 ? 'season' : 'seasons'}

Answers a second, and as a multiple of PostGraphile's:

${[...head(''), ...rates, ...older].join('\n')}

Milliseconds within which half of the answers came, and 99 of 100:

${[...head(''), ...latencies].join('\n')}

Milliseconds of a processor that an answer took, of the server and of PostgreSQL:

${[...head(''), ...costs].join('\n')}

From the start to the first answer, and the most memory that it had:

${[row(['', 'first answer', 'memory']), row(['---', '---:', '---:']), ...starts].join('\n')}
`;
}

/** Of each query, in the order of the tables above. */
function statements(stated: readonly Stated[]): string {
  const names = [...new Set(stated.map(({ contestant }) => contestant))];
  const each = names.map((name) => {
    const counts = queryNames.map(
      (query) => stated.find((one) => one.contestant === name && one.query === query)?.statements,
    );
    return `| ${[called[name], ...counts].join(' | ')} |`;
  });
  return [
    `Of SQL that an answer takes, when the same was asked before:\n\n|  | ${queryNames.join(' | ')} |`,
    `| --- | ${queryNames.map(() => '---:').join(' | ')} |`,
    ...each,
  ].join('\n');
}

function scaling(scaled: readonly Scaled[]): string {
  const rate = (contestant: string, workers: number) =>
    scaled.find((one) => one.contestant === contestant && one.workers === workers)?.perSecond ?? Number.NaN;
  return (['cold', 'warm'] as const)
    .map((name) => {
      const [one, two] = [rate(name, 1), rate(name, 2)];
      return `- Walks a second, ${called[name]}: ${one} with one process, ${two} with two (${(two / one).toFixed(2)}×), on two cores that PostgreSQL and the process that asks share with them.`;
    })
    .join('\n');
}
