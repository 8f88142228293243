import { prisma } from '../../db/client.js';
import { aggregate, type Leg, type PlayedTie } from '../../domain/tie/decision.js';
import { explain } from '../../domain/tie/explanation.js';
import { type Score as ScoreShape, type Side, scoreOf } from '../../domain/tie/score.js';
import { builder, nodeIdOptions } from '../builder.js';
import { rootConnection } from '../pagination/connection.js';
import { tieArguments } from './filter.js';
import { TieDecision } from './tie-decision.js';
import { tieListQuery } from './tie-list-query.js';

/** Goals of a tie's two sides. */
export const Score = builder.objectRef<ScoreShape>('Score').implement({
  description: 'The score of a tie: goals, or penalties.',
  fields: (t) => ({
    team1: t.exposeInt('team1', { description: 'The figure of the side at home in the first leg.' }),
    team2: t.exposeInt('team2', { description: 'The figure of the side at home in the second leg.' }),
  }),
});

/** What a derivation needs of a tie's row. */
export const tieSelect = {
  legs: { orderBy: { leg: 'asc' }, select: { homeGoals: true, awayGoals: true, homeStated: true } },
  aggregate1: true,
  aggregate2: true,
  inPoints: true,
  replays: true,
  penalties1: true,
  penalties2: true,
  extraTime: true,
  awayGoalsMarked: true,
  lotMarked: true,
  series: true,
  walkoverFor: true,
  statedWinner: true,
} as const;

/** Two teams who meet, once or twice, until one goes through. */
export const Tie = builder.prismaNode('Tie', {
  id: nodeIdOptions,
  nullable: true,
  select: {},
  fields: (t) => ({
    slug: t.exposeString('slug'),
    season: t.relation('season', { description: 'The season that it belongs to.' }),
    stage: t.relation('stage', { description: 'The stage that it belongs to.' }),
    region: t.relation('region', { nullable: true }),
    group: t.relation('group', { nullable: true }),
    round: t.relation('round', { description: 'The round that it belongs to.' }),
    team1: t.relation('team1'),
    team2: t.relation('team2'),
    legs: t.relation('legs', {
      description:
        'Its matches, in the order played: two, or one for a single match, and then its replays; none for a walkover.',
      query: { orderBy: { leg: 'asc' } },
    }),
    aggregate: t.field({
      type: Score,
      nullable: true,
      description:
        'Goals over the legs, extra time counted, the shoot-out and replays not; null until all are played.',
      select: { legs: tieSelect.legs, replays: true, aggregate1: true, aggregate2: true, inPoints: true },
      resolve: ({ legs, replays, aggregate1, aggregate2, inPoints }) =>
        aggregate({ legs, replays, aggregate: scoreOf(aggregate1, aggregate2), inPoints }),
    }),
    penalties: t.field({
      type: Score,
      nullable: true,
      description: 'The shoot-out; null where there was none.',
      select: { penalties1: true, penalties2: true },
      resolve: ({ penalties1, penalties2 }) => scoreOf(penalties1, penalties2),
    }),
    decidedBy: t.expose('decidedBy', {
      type: TieDecision,
      description: 'How the tie was decided, by the rules of its season.',
    }),
    explanation: t.string({
      description:
        'How the tie was decided, in words, `team1` first: `4–4 on aggregate, level on away goals, 3–1 on penalties`.',
      select: {
        ...tieSelect,
        decidedBy: true,
        winnerId: true,
        team1Id: true,
        season: { select: { awayGoals: true } },
      },
      resolve: (tie) => explain(toTieInput(tie), tie.decidedBy, tie.season),
    }),
    winner: t.relation('winner', { nullable: true }),
    loser: t.relation('loser', { nullable: true }),
    next: t.relation('next', { nullable: true }),
    previous: t.relation('previous', { query: { orderBy: { order: 'asc' } } }),
    sources: t.relation('sources', {
      description: 'The lines of the source that state it, in the results and in the bracket.',
      query: { orderBy: [{ sourceId: 'asc' }, { line: 'asc' }] },
    }),
  }),
});

/** A page of ties. */
export const TieConnection = builder.connectionObject(
  { type: Tie, name: 'TieConnection', description: 'A page of ties.' },
  { name: 'TieEdge', description: 'A tie on a page.' },
);

builder.queryField('ties', (t) =>
  t.connection(
    {
      type: Tie,
      description: 'Ties of every season, first played first by default.',
      args: tieArguments,
      resolve: (_root, args, context, info) =>
        rootConnection('Tie', prisma(context.database).tie, args, tieListQuery(args), context, info),
    },
    TieConnection,
  ),
);

interface TieRow {
  readonly legs: readonly Leg[];
  readonly aggregate1: number | null;
  readonly aggregate2: number | null;
  readonly inPoints: boolean;
  readonly replays: number;
  readonly penalties1: number | null;
  readonly penalties2: number | null;
  readonly extraTime: boolean;
  readonly awayGoalsMarked: boolean;
  readonly lotMarked: boolean;
  readonly series: boolean;
  readonly walkoverFor: number | null;
  readonly statedWinner: number | null;
}

/** A tie's row as the derivations take it. */
export function toTieInput(tie: TieRow): PlayedTie {
  return {
    legs: tie.legs,
    aggregate: scoreOf(tie.aggregate1, tie.aggregate2),
    inPoints: tie.inPoints,
    replays: tie.replays,
    penalties: scoreOf(tie.penalties1, tie.penalties2),
    extraTime: tie.extraTime,
    awayGoalsMarked: tie.awayGoalsMarked,
    lotMarked: tie.lotMarked,
    series: tie.series,
    walkover: side(tie.walkoverFor),
    stated: side(tie.statedWinner),
  };
}

function side(number: number | null): Side | null {
  return number === 1 || number === 2 ? number : null;
}
