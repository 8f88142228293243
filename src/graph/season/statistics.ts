import {
  bestDefences,
  departmentStatistics,
  goalsPerMatch,
  type RegionMatch,
  regionStatistics,
  type StageTeams,
  type TeamStatistics as TeamStatisticsShape,
  teamStatistics,
  topScoringTeams,
} from '../../domain/season/statistics.js';
import { builder } from '../builder.js';
import { clientError } from '../errors.js';
import { matchResultSelect, toMatchResult } from '../match/match-result.js';
import { loadNode } from '../node-loader.js';
import { validateFirst } from '../pagination/validate-first.js';
import { Department } from '../stage/department.js';
import { Region } from '../stage/region.js';
import { Stage } from '../stage/stage.js';
import { Record } from '../team/record.js';
import { Team } from '../team/team.js';
import { Season } from './season.js';

/** What a season's statistics are worked out from. */
interface StatisticsInput {
  readonly matches: readonly RegionMatch[];
  readonly ties: readonly { readonly decidedBy: string; readonly penalties1: number | null }[];
  readonly stages: readonly StageTeams[];
  readonly regions: readonly { readonly id: number }[];
  readonly departments: readonly { readonly id: number }[];
}

const firstRange = { default: 10, min: 0, max: 500 };

const RegionStatistics = builder
  .objectRef<ReturnType<typeof regionStatistics>[number]>('RegionStatistics')
  .implement({
    description:
      'The statistics of the matches of a region, without those of later stages between its teams.',
    fields: (t) => ({
      region: t.field({
        type: Region,
        description: 'The region that they were played in.',
        resolve: ({ region }, _args, context, info) => loadNode('Region', region, context, info),
      }),
      matches: t.exposeInt('matches', { description: 'Matches played.' }),
      goals: t.exposeInt('goals', { description: 'Goals in them, shoot-outs not counted.' }),
      goalsPerMatch: t.exposeFloat('goalsPerMatch', {
        description: 'Goals per match played; 0 where none was played.',
      }),
    }),
  });

const DepartmentStatistics = builder
  .objectRef<ReturnType<typeof departmentStatistics>[number]>('DepartmentStatistics')
  .implement({
    description: "The combined statistics of a department's teams.",
    fields: (t) => ({
      department: t.field({
        type: Department,
        description: 'The department that sent them.',
        resolve: ({ department }, _args, context, info) => loadNode('Department', department, context, info),
      }),
      furthestStage: t.field({
        type: Stage,
        description: 'The last stage that one of its teams took part in.',
        resolve: ({ furthestStage }, _args, context, info) => loadNode('Stage', furthestStage, context, info),
      }),
      record: t.field({
        type: Record,
        description: 'The combined record of its teams; a match between two of them counts once for each.',
        resolve: ({ record }) => record,
      }),
    }),
  });

const TeamStatistics = builder.objectRef<TeamStatisticsShape>('TeamStatistics').implement({
  description: 'The statistics of a team in the season.',
  fields: (t) => ({
    team: t.field({
      type: Team,
      description: 'The team.',
      resolve: ({ team }, _args, context, info) => loadNode('Team', team, context, info),
    }),
    record: t.field({
      type: Record,
      description: 'The combined record of its matches.',
      resolve: ({ record }) => record,
    }),
  }),
});

const Statistics = builder.objectRef<StatisticsInput>('Statistics').implement({
  description: 'The statistics of a season, computed from its matches.',
  fields: (t) => ({
    goalsPerMatch: t.float({
      description: 'Goals per match played, without shoot-outs; 0 for a season without a played match.',
      resolve: ({ matches }) => goalsPerMatch(matches),
    }),
    cleanSheets: t.int({
      description: 'Clean sheets of all teams; a goalless match counts twice.',
      resolve: ({ matches, stages }) =>
        teamStatistics(matches, stages).reduce((sum, { record }) => sum + record.cleanSheets, 0),
    }),
    shootOuts: t.int({
      description: 'Ties that went to a shoot-out.',
      resolve: ({ ties }) => ties.filter(({ penalties1 }) => penalties1 !== null).length,
    }),
    tiesDecidedOnAwayGoals: t.int({
      description: 'Ties that goals away from home settled.',
      resolve: ({ ties }) => ties.filter(({ decidedBy }) => decidedBy === 'AWAY_GOALS').length,
    }),
    byRegion: t.field({
      type: [RegionStatistics],
      description: 'Region by region, in the order of the source.',
      resolve: ({ matches, regions }) => regionStatistics(matches, regions),
    }),
    byDepartment: t.field({
      type: [DepartmentStatistics],
      description: 'Department by department, by name.',
      resolve: ({ matches, departments, stages }) => departmentStatistics(matches, departments, stages),
    }),
    topScoringTeams: t.field({
      type: [TeamStatistics],
      description: 'The teams with the most goals, most first; level teams by name.',
      args: {
        first: t.arg.int({
          defaultValue: firstRange.default,
          description: `The maximum number of teams: at most ${firstRange.max}.`,
        }),
      },
      resolve: ({ matches, stages }, { first }) =>
        topScoringTeams(teamStatistics(matches, stages)).slice(0, validateFirst(first, firstRange)),
    }),
    bestDefences: t.field({
      type: [TeamStatistics],
      description: 'The teams with the fewest goals conceded per match, fewest first; level teams by name.',
      args: {
        first: t.arg.int({
          defaultValue: firstRange.default,
          description: `The maximum number of teams: at most ${firstRange.max}.`,
        }),
        minMatches: t.arg.int({
          defaultValue: 4,
          description:
            'The minimum number of matches played, so that teams with few matches do not lead the list.',
        }),
      },
      resolve: ({ matches, stages }, { first, minMatches }) => {
        if (minMatches != null && minMatches < 0)
          throw clientError('BAD_USER_INPUT', '`minMatches` is 0 or more.');
        return bestDefences(teamStatistics(matches, stages), minMatches ?? 4).slice(
          0,
          validateFirst(first, firstRange),
        );
      },
    }),
  }),
});

builder.prismaObjectFields(Season, (t) => ({
  statistics: t.field({
    type: Statistics,
    description: 'Goals, clean sheets and shoot-outs, by region, department and team.',
    // The same orders as the season's own fields, so that both are loaded once.
    select: {
      matches: {
        select: { regionId: true, ...matchResultSelect },
      },
      ties: { select: { decidedBy: true, penalties1: true } },
      stages: {
        orderBy: { order: 'asc' },
        select: {
          id: true,
          teams: { orderBy: { key: 'asc' }, select: { id: true, key: true, departmentId: true } },
        },
      },
      regions: { orderBy: { order: 'asc' }, select: { id: true } },
      departments: { orderBy: { slug: 'asc' }, select: { id: true } },
    },
    resolve: ({ matches, ...season }) => ({
      ...season,
      matches: matches.map((match) => ({ regionId: match.regionId, ...toMatchResult(match) })),
    }),
  }),
}));
