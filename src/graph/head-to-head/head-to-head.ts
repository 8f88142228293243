import { reader } from '../../db/client.js';
import {
  type HeadToHead as HeadToHeadShape,
  headToHead,
  headToHeads,
} from '../../domain/head-to-head/head-to-head.js';
import { resultsByTeam } from '../../domain/match/result.js';
import { recordOf } from '../../domain/team/record.js';
import { builder } from '../builder.js';
import { Match } from '../match/match.js';
import { matchResultSelect, toMatchResult } from '../match/match-result.js';
import { loadNode, loadNodes } from '../node-loader.js';
import { findTwoTeams } from '../team/find-team.js';
import { Record } from '../team/record.js';
import { matchesIn, seasonArgument, tiesIn } from '../team/season-scope.js';
import { Team } from '../team/team.js';
import { Tie } from '../tie/tie.js';

/** What two teams played against each other. */
const HeadToHead = builder.objectRef<HeadToHeadShape>('HeadToHead').implement({
  description: 'The matches and ties between two teams, from the perspective of one of them.',
  fields: (t) => ({
    team: t.field({
      type: Team,
      description: 'The team whose perspective it is.',
      resolve: ({ team }, _args, context, info) => loadNode('Team', team, context, info),
    }),
    opponent: t.field({
      type: Team,
      description: 'The other team.',
      resolve: ({ opponent }, _args, context, info) => loadNode('Team', opponent, context, info),
    }),
    matches: t.field({
      type: [Match],
      description: 'The matches of either team at home, in the order played.',
      resolve: ({ matches }, _args, context, info) => loadNodes('Match', matches, context, info),
    }),
    ties: t.field({
      type: [Tie],
      description: 'Their ties, in the order played; the legs are among the matches.',
      resolve: ({ ties }, _args, context, info) => loadNodes('Tie', ties, context, info),
    }),
    record: t.field({
      type: Record,
      description: 'The combined record of the matches, from the perspective of `team`.',
      resolve: ({ record }) => record,
    }),
  }),
});

const opponent = { select: { id: true, key: true } } as const;

/** What meetings are worked out from. */
const headToHeadSelect = {
  matches: {
    id: true,
    order: true,
    season: { select: { id: true, startYear: true, year: true } },
    homeTeam: opponent,
    awayTeam: opponent,
    homeGoals: true,
    awayGoals: true,
  },
  ties: { id: true, team1: opponent, team2: opponent },
} as const;

builder.prismaObjectFields(Team, (t) => ({
  record: t.field({
    type: Record,
    description: 'The combined record of its matches; a match followed by a shoot-out is a draw.',
    args: { season: t.arg.string(seasonArgument) },
    select: ({ season }) => ({
      id: true,
      homeMatches: { ...matchesIn(season), select: matchResultSelect },
      awayMatches: { ...matchesIn(season), select: matchResultSelect },
    }),
    resolve: ({ id, homeMatches, awayMatches }) =>
      recordOf(resultsByTeam([...homeMatches, ...awayMatches].map(toMatchResult)).get(id) ?? []),
  }),
  opponents: t.field({
    type: [HeadToHead],
    description: 'Its head-to-head with each opponent, most matches first, then by name.',
    args: { season: t.arg.string(seasonArgument) },
    select: ({ season }) => ({
      id: true,
      homeMatches: { ...matchesIn(season), select: headToHeadSelect.matches },
      awayMatches: { ...matchesIn(season), select: headToHeadSelect.matches },
      ties: { ...tiesIn(season), select: headToHeadSelect.ties },
    }),
    resolve: ({ id, homeMatches, awayMatches, ties }) =>
      headToHeads(id, [...homeMatches, ...awayMatches], ties),
  }),
}));

builder.queryField('headToHead', (t) =>
  t.field({
    type: HeadToHead,
    description:
      'The matches and ties between two teams in all seasons; empty lists and zeros where they never met.',
    args: {
      team: t.arg.string({
        required: true,
        description: 'The team whose perspective to take, by name, alias or slug.',
      }),
      opponent: t.arg.string({ required: true, description: 'The other team, by name, alias or slug.' }),
    },
    resolve: async (_root, names, context) => {
      const teams = await findTwoTeams({ team: names.team, opponent: names.opponent }, context);
      const against = { id: teams.opponent };
      const found = await reader(context.database).team.findFirstOrThrow({
        where: { id: teams.team },
        select: {
          homeMatches: { where: { awayTeam: against }, select: headToHeadSelect.matches },
          awayMatches: { where: { homeTeam: against }, select: headToHeadSelect.matches },
          ties: { ...tiesIn(null), where: { teams: { some: against } }, select: { id: true } },
        },
      });
      return headToHead(teams, [...found.homeMatches, ...found.awayMatches], found.ties);
    },
  }),
);
