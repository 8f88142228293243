import { reader } from '../../db/client.js';
import { aggregate } from '../../domain/tie/decision.js';
import { explain } from '../../domain/tie/explanation.js';
import { type Score as ScoreShape, scoreOf } from '../../domain/tie/score.js';
import { builder, nodeIdOptions } from '../builder.js';
import { rootConnection } from '../pagination/connection.js';
import { citedSources } from '../source/source-reference.js';
import { tieArguments } from './filter.js';
import { TieDecision } from './tie-decision.js';
import { tieListQuery } from './tie-list-query.js';
import { tieSelect, toLegs, toTieInput } from './tie-select.js';

/** Goals of a tie's two sides. */
export const Score = builder.objectRef<ScoreShape>('Score').implement({
  description: 'The score of a tie: goals, or penalties.',
  fields: (t) => ({
    team1: t.exposeInt('team1', { description: 'The figure of the side at home in the first leg.' }),
    team2: t.exposeInt('team2', { description: 'The figure of the side at home in the second leg.' }),
  }),
});

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
      select: {
        team1Id: true,
        legs: tieSelect.legs,
        replays: true,
        aggregate1: true,
        aggregate2: true,
        inPoints: true,
      },
      resolve: ({ replays, aggregate1, aggregate2, inPoints, ...tie }) =>
        aggregate({ legs: toLegs(tie), replays, aggregate: scoreOf(aggregate1, aggregate2), inPoints }),
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
        season: { select: { awayGoals: true } },
      },
      resolve: (tie) => explain(toTieInput(tie), tie.decidedBy, tie.season),
    }),
    winner: t.relation('winner', { nullable: true }),
    loser: t.relation('loser', { nullable: true }),
    next: t.relation('next', { nullable: true }),
    previous: t.relation('previous', { query: { orderBy: { order: 'asc' } } }),
    sources: t.field({
      ...citedSources,
      description: 'The lines of the source that state it, in the results and in the bracket.',
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
        rootConnection('Tie', reader(context.database).tie, args, tieListQuery(args), context, info),
    },
    TieConnection,
  ),
);
