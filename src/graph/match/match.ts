import { Kind, print, type ValueNode } from 'graphql';
import { reader } from '../../db/client.js';
import { builder, nodeIdOptions } from '../builder.js';
import { clientError } from '../errors.js';
import { rootConnection } from '../pagination/connection.js';
import { citedSources } from '../source/source-reference.js';
import { matchArguments } from './filter.js';
import { matchListQuery } from './match-list-query.js';
import { MatchOutcome } from './match-outcome.js';

builder.scalarType('Date', {
  description: 'A date in ISO 8601: `2013-11-24`.',
  // Its `full-date`.
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  serialize: (day) => day.toISOString().slice(0, 10),
  parseValue: (value) => parseDay(value),
  parseLiteral: (node) => parseDay(node.kind === Kind.STRING ? node.value : print(node), node),
});

/** Throws BAD_USER_INPUT for what is no day. Any other error would be masked as one of the server. */
function parseDay(value: unknown, node: ValueNode | null = null): Date {
  const day = new Date(`${value}T00:00:00Z`);
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && day.toISOString().startsWith(value))
    return day;
  const message = `A day is written as 2013-11-24, not as ${JSON.stringify(value)}.`;
  throw clientError('BAD_USER_INPUT', message, {}, node);
}

/** Ninety minutes, or more: a group match or a leg of a tie. */
export const Match = builder.prismaNode('Match', {
  id: nodeIdOptions,
  nullable: true,
  select: {},
  fields: (t) => ({
    slug: t.exposeString('slug', {
      description:
        'The name in an address, unique within the season; it stays when the season is imported again.',
    }),
    season: t.relation('season', { description: 'The season that it belongs to.' }),
    stage: t.relation('stage', { description: 'The stage that it belongs to.' }),
    region: t.relation('region', { nullable: true }),
    group: t.relation('group', { nullable: true }),
    round: t.relation('round', { nullable: true }),
    tie: t.relation('tie', { nullable: true }),
    leg: t.exposeInt('leg', { nullable: true }),
    date: t.expose('date', {
      type: 'Date',
      nullable: true,
      description: 'The day of play; null where the source does not give it.',
    }),
    venue: t.exposeString('venue', { nullable: true }),
    homeStated: t.exposeBoolean('homeStated'),
    homeTeam: t.relation('homeTeam', {
      description: 'The team at home, or the one that is named first where the source does not tell.',
    }),
    awayTeam: t.relation('awayTeam', { description: 'The team that is named second.' }),
    winner: t.relation('winner', { nullable: true }),
    loser: t.relation('loser', { nullable: true }),
    outcome: t.expose('outcome', {
      type: MatchOutcome,
      nullable: true,
      description: 'How it ended, a shoot-out not counted; null until it is played.',
    }),
    homeGoals: t.exposeInt('homeGoals', { nullable: true }),
    awayGoals: t.exposeInt('awayGoals', { nullable: true }),
    score: t.string({
      nullable: true,
      description: '`2–1`, home goals first, a shoot-out not counted; null until it is played.',
      select: { homeGoals: true, awayGoals: true },
      resolve: ({ homeGoals, awayGoals }) =>
        homeGoals === null || awayGoals === null ? null : `${homeGoals}–${awayGoals}`,
    }),
    sources: t.field({ ...citedSources, description: 'The lines of the source that state it.' }),
  }),
});

/** A page of matches. */
export const MatchConnection = builder.connectionObject(
  { type: Match, name: 'MatchConnection', description: 'A page of matches.' },
  { name: 'MatchEdge', description: 'A match on a page.' },
);

builder.queryField('matches', (t) =>
  t.connection(
    {
      type: Match,
      description: 'Matches of every season, first played first by default.',
      args: matchArguments,
      resolve: (_root, args, context, info) =>
        rootConnection('Match', reader(context.database).match, args, matchListQuery(args), context, info),
    },
    MatchConnection,
  ),
);
