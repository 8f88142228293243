import { separatingTieBreakers } from '../../domain/group/ranking.js';
import { builder } from '../builder.js';
import { matchResultSelect, toMatchResult } from '../match/match-result.js';
import { rulesSelect, TieBreaker } from '../season/rules.js';
import { byPosition, bySourceOrder } from './group-select.js';
import { Standing } from './standing.js';

builder.prismaObjectField(Standing, 'separatedBy', (t) =>
  t.field({
    type: TieBreaker,
    nullable: true,
    description:
      "The first tie-breaker of the season's rules that ranks this team below the one above, by the printed figures and by the matches and play-offs of the teams that are level so far. Null for the first place, for a position shared with the team above, and where the tie-breakers do not explain the printed order.",
    select: {
      teamId: true,
      group: {
        select: {
          standings: {
            ...byPosition,
            select: {
              teamId: true,
              position: true,
              won: true,
              goalsFor: true,
              goalsAgainst: true,
              points: true,
            },
          },
          matches: { ...bySourceOrder, select: matchResultSelect },
          ties: { ...bySourceOrder, select: { team1Id: true, team2Id: true, winnerId: true } },
          season: { select: rulesSelect },
        },
      },
    },
    resolve: ({ teamId, group: { standings, matches, ties, season } }) => {
      const lines = standings.map(({ teamId: team, position, goalsFor, goalsAgainst, ...figures }) => ({
        team,
        position,
        figures: { ...figures, goalsFor, goalDifference: goalsFor - goalsAgainst },
      }));
      const playOffs = ties.map(({ team1Id, team2Id, winnerId }) => ({
        team1: team1Id,
        team2: team2Id,
        winner: winnerId,
      }));
      const criteria = separatingTieBreakers(
        lines,
        { matches: matches.map(toMatchResult), playOffs },
        season,
      );
      return criteria[standings.findIndex((standing) => standing.teamId === teamId)] ?? null;
    },
  }),
);
