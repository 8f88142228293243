import { aggregate, awayGoals } from '../../domain/tie/decision.js';
import { explain } from '../../domain/tie/explanation.js';
import type { Score } from '../../domain/tie/score.js';
import { tieSelect, toTieInput } from '../../graph/tie/tie-select.js';
import type { Column } from '../column.js';
import { keysetPages, type SeasonReader } from '../season-reader.js';
import { namedSelect, partColumns, sourceColumns } from './shared-columns.js';
import { defineTable } from './table.js';

const pageSize = 500;

type TieRow = Awaited<ReturnType<typeof readPage>>[number];

const columns: readonly Column<TieRow>[] = [
  {
    name: 'season',
    type: 'text',
    description: 'The slug of the season.',
    value: ({ season }) => season.slug,
  },
  {
    name: 'tie',
    type: 'text',
    description: 'The slug of the tie, unique within the season.',
    value: ({ slug }) => slug,
  },
  ...partColumns,
  { name: 'round', type: 'text', description: 'The round.', value: ({ round }) => round.name },
  {
    name: 'round_kind',
    type: 'text',
    description: '`FINAL`, `SEMIFINAL`, … as `RoundKind` of the schema lists them.',
    value: ({ round }) => round.kind,
  },
  {
    name: 'team1',
    type: 'text',
    description: 'The team at home in the first leg.',
    value: ({ team1 }) => team1.name,
  },
  {
    name: 'team1_slug',
    type: 'text',
    description: 'Its slug, unique over all seasons.',
    value: ({ team1 }) => team1.slug,
  },
  {
    name: 'team2',
    type: 'text',
    description: 'The team at home in the second leg.',
    value: ({ team2 }) => team2.name,
  },
  { name: 'team2_slug', type: 'text', description: 'Its slug.', value: ({ team2 }) => team2.slug },
  {
    name: 'matches',
    type: 'integer',
    description: 'The number of its matches, replays counted; 0 for a walkover.',
    value: ({ legs }) => legs.length,
  },
  ...scoreColumns('aggregate', 'Goals over the legs, extra time counted, the shoot-out not', (tie) =>
    aggregate(toTieInput(tie)),
  ),
  ...scoreColumns('away_goals', 'Goals away from home', (tie) => awayGoals(toTieInput(tie))),
  {
    name: 'extra_time',
    type: 'boolean',
    description: 'Whether extra time was played.',
    value: ({ extraTime }) => extraTime,
  },
  ...scoreColumns('penalties', 'Penalties scored in the shoot-out', (tie) => toTieInput(tie).penalties),
  {
    name: 'decided_by',
    type: 'text',
    description:
      '`SINGLE_MATCH`, `AGGREGATE`, `AWAY_GOALS`, `EXTRA_TIME`, `PENALTIES`, … as `TieDecision` of the schema lists them.',
    value: ({ decidedBy }) => decidedBy,
  },
  {
    name: 'winner',
    type: 'text',
    description: 'The team that went through; empty while the tie is undecided.',
    value: ({ winner }) => winner?.name ?? null,
  },
  {
    name: 'winner_slug',
    type: 'text',
    description: 'Its slug.',
    value: ({ winner }) => winner?.slug ?? null,
  },
  {
    name: 'explanation',
    type: 'text',
    description: 'How it was decided, in words, `team1` first.',
    value: (tie) => explain(toTieInput(tie), tie.decidedBy, tie.season),
  },
  ...sourceColumns,
];

/** A row for each tie, in the order played. */
export const ties = defineTable('ties', 'A tie, in the order played.', columns, (reader) =>
  keysetPages(
    pageSize,
    ({ orderPlayed }) => orderPlayed,
    (after, take) => readPage(reader, after, take),
  ),
);

function readPage({ client, season }: SeasonReader, after: string | null, take: number) {
  return client.tie.findMany({
    where: { seasonId: season.id, ...(after !== null && { orderPlayed: { gt: after } }) },
    orderBy: { orderPlayed: 'asc' },
    take,
    select: {
      orderPlayed: true,
      season: { select: { slug: true, awayGoals: true } },
      slug: true,
      stage: namedSelect,
      region: namedSelect,
      group: namedSelect,
      round: { select: { name: true, kind: true } },
      team1: namedSelect,
      team2: namedSelect,
      ...tieSelect,
      decidedBy: true,
      winner: namedSelect,
      sources: true,
    },
  });
}

/** Two columns of a figure, that of `team1` first. */
function scoreColumns(name: string, what: string, scoreOf: (row: TieRow) => Score | null): Column<TieRow>[] {
  return ([1, 2] as const).map((side) => ({
    name: `${name}${side}`,
    type: 'integer',
    description: side === 1 ? `${what}: of \`team1\`; empty where not known, or none.` : 'Of `team2`.',
    value: (row) => scoreOf(row)?.[`team${side}`] ?? null,
  }));
}
