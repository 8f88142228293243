import { tableAsOf } from '../../domain/group/history.js';
import { type RankedTeam, rank } from '../../domain/group/ranking.js';
import { builder, rowNumber } from '../builder.js';
import { overrideRules, RulesInput, rulesSelect, TieBreaker } from '../season/rules.js';
import { Team } from '../team/team.js';
import { datedGroupSelect, toDatedGroup } from './dated-group.js';
import { Group } from './group.js';
import { byPosition, entrantSelect } from './group-select.js';
import { Figures } from './standing.js';

interface Row extends Omit<RankedTeam<number>, 'team'> {
  readonly team: typeof Team.$inferType;
  readonly moved: number;
}

/** A team's place in a table made from matches. */
export const TableRow = builder.objectRef<Row>('TableRow').implement({
  description: 'A row of a table computed from the matches, by the rules of the season or by other rules.',
  fields: (t) => ({
    position: t.exposeInt('position', {
      description:
        '1 for the top of the table; teams that no tie-breaker separates share a position, and the positions after it are skipped: 1, 2, 2, 4.',
    }),
    team: t.field({ type: Team, description: 'The team in this position.', resolve: ({ team }) => team }),
    figures: t.field({
      type: Figures,
      description: 'The figures of its matches by these rules, including point adjustments.',
      resolve: ({ figures }) => figures,
    }),
    separatedBy: t.field({
      type: TieBreaker,
      nullable: true,
      description:
        'The tie-breaker that separates this team from the row above; null for the first row, and for a position shared with the row above.',
      resolve: ({ separatedBy }) => separatedBy,
    }),
    moved: t.exposeInt('moved', {
      description: "Positions gained compared with the season's own table; negative for positions lost.",
    }),
  }),
});

interface StandingRow {
  readonly teamId: number;
  readonly position: number;
  readonly adjustment: number;
  readonly team: typeof Team.$inferType;
}

/** The rows of a table, with the teams of the season's own table. */
export function toTableRows(
  ranked: readonly RankedTeam<number>[],
  standingOf: ReadonlyMap<number, StandingRow>,
): Row[] {
  return ranked.flatMap(({ position, team, figures, separatedBy }) => {
    const standing = standingOf.get(team);
    return standing === undefined
      ? []
      : { position, figures, separatedBy, team: standing.team, moved: standing.position - position };
  });
}

builder.prismaObjectFields(Group, (t) => ({
  table: t.field({
    type: [TableRow],
    description:
      "The table computed from the matches and play-offs, first place first, by the season's rules with `rules` in their place where given. Nothing is stored. Teams that share a position are in the order of the season's own table.",
    args: {
      rules: t.arg({ type: RulesInput, description: 'Rules that replace those of the season.' }),
      without: t.arg.idList({
        description:
          'Ids of matches, or of legs of its play-offs, to treat as not played. Matches of other groups have no effect.',
      }),
      asOf: t.arg({
        type: 'Date',
        description:
          'A day: the table as it stood after it. Point adjustments, whose day is not known, count on every day. With it the table is empty where a match that was played has no date, for then no table of the past is known.',
      }),
    },
    select: (_args, _context, nested) => ({
      standings: {
        ...byPosition,
        select: {
          ...entrantSelect,
          // The teams need not be asked for, and no selection can be empty.
          team: nested({ select: { id: true } }, ['team']),
        },
      },
      ...datedGroupSelect,
      season: { select: rulesSelect },
    }),
    resolve: ({ standings, matches, ties, season }, { rules: others, without, asOf }) => {
      const rules = overrideRules(season, others);
      const excluded = new Set(without?.map((id) => rowNumber(id, 'Match')));
      const group = toDatedGroup({ matches, ties }, season, rules, excluded);
      // Lots were drawn for the table as it was, not for another.
      const asItWas = excluded.size === 0 && others == null;
      const entrants = standings.map(({ teamId, adjustment, position }) => ({
        team: teamId,
        adjustment,
        ...(asItWas && { printedPosition: position }),
      }));
      const standingOf = new Map(standings.map((standing) => [standing.teamId, standing]));
      const ranked = asOf == null ? rank(entrants, group, rules) : tableAsOf(entrants, group, asOf, rules);
      return toTableRows(ranked, standingOf);
    },
  }),
}));
