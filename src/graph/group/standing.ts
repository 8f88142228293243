import { agreesWithMatches } from '../../domain/group/agreement.js';
import { type Figures as FiguresShape, figures, type PointsRules } from '../../domain/group/figures.js';
import { resultsOf } from '../../domain/match/result.js';
import { builder, nodeIdOptions } from '../builder.js';
import { type MatchRow, matchResultSelect, toMatchResult } from '../match/match-result.js';
import { pointsSelect } from '../season/rules.js';
import { citedSources } from '../source/source-reference.js';

const shootOutWins =
  'Matches drawn and then won in a shoot-out that counts in the table; `drawn` has them too.';
const shootOutLosses =
  'Matches drawn and then lost in a shoot-out that counts in the table; `drawn` has them too.';

/** The figures of a line of a table. */
export const Figures = builder.objectRef<FiguresShape>('Figures').implement({
  description: 'The figures of a line of a table.',
  fields: (t) => ({
    played: t.exposeInt('played', { description: 'Matches played.' }),
    won: t.exposeInt('won', { description: 'Matches won.' }),
    drawn: t.exposeInt('drawn', { description: 'Matches drawn.' }),
    lost: t.exposeInt('lost', { description: 'Matches lost.' }),
    goalsFor: t.exposeInt('goalsFor', { description: 'Goals scored.' }),
    goalsAgainst: t.exposeInt('goalsAgainst', { description: 'Goals conceded.' }),
    shootOutWins: t.exposeInt('shootOutWins', { description: shootOutWins }),
    shootOutLosses: t.exposeInt('shootOutLosses', { description: shootOutLosses }),
    goalDifference: t.exposeInt('goalDifference', { description: 'Goals scored minus goals conceded.' }),
    points: t.exposeInt('points', {
      description: 'Points by the rules of the season, including adjustments.',
    }),
  }),
});

/** What the computed figures of a table line come from. */
const computedSelect = {
  teamId: true,
  adjustment: true,
  matches: { select: matchResultSelect },
  season: { select: pointsSelect },
} as const;

/** One team's line in a group table. */
export const Standing = builder.prismaNode('Standing', {
  id: nodeIdOptions,
  nullable: true,
  select: {},
  fields: (t) => ({
    group: t.relation('group', { description: 'The group whose table it is in.' }),
    team: t.relation('team', { description: 'The team of this line.' }),
    position: t.exposeInt('position'),
    played: t.int({
      description: 'Matches played: won, drawn and lost together.',
      select: { won: true, drawn: true, lost: true },
      resolve: ({ won, drawn, lost }) => won + drawn + lost,
    }),
    won: t.exposeInt('won', { description: 'Matches won.' }),
    drawn: t.exposeInt('drawn', { description: 'Matches drawn.' }),
    lost: t.exposeInt('lost', { description: 'Matches lost.' }),
    shootOutWins: t.exposeInt('shootOutWins', { description: shootOutWins }),
    shootOutLosses: t.exposeInt('shootOutLosses', { description: shootOutLosses }),
    goalsFor: t.exposeInt('goalsFor', { description: 'Goals scored.' }),
    goalsAgainst: t.exposeInt('goalsAgainst', { description: 'Goals conceded.' }),
    goalDifference: t.int({
      description: 'Goals scored minus goals conceded.',
      select: { goalsFor: true, goalsAgainst: true },
      resolve: ({ goalsFor, goalsAgainst }) => goalsFor - goalsAgainst,
    }),
    points: t.exposeInt('points', {
      description: 'Points by the rules of the season, including adjustments.',
    }),
    qualified: t.exposeBoolean('qualified'),
    computed: t.field({
      type: Figures,
      description:
        "The figures computed from the group's matches, independent of those that the source prints.",
      select: computedSelect,
      resolve: computeFigures,
    }),
    agrees: t.boolean({
      description:
        'Whether every figure that the source prints equals the figure computed from the matches. True where the source has no matches of the team in this group.',
      select: {
        ...computedSelect,
        printed: true,
        won: true,
        drawn: true,
        lost: true,
        goalsFor: true,
        goalsAgainst: true,
      },
      resolve: ({ teamId, matches, season, ...line }) =>
        agreesWithMatches(line, resultsOf(teamId, matches.map(toMatchResult)), season),
    }),
    sources: t.field({ ...citedSources, description: 'The lines of the source with its figures.' }),
  }),
});

interface Row {
  readonly teamId: number;
  readonly adjustment: number;
  readonly matches: readonly MatchRow[];
  readonly season: PointsRules;
}

function computeFigures({ teamId, adjustment, matches, season }: Row): FiguresShape {
  return figures(resultsOf(teamId, matches.map(toMatchResult)), season, adjustment);
}
