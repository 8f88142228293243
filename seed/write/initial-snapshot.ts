import { aggregate } from '../../src/domain/tie/decision.js';
import { scoreOf } from '../../src/domain/tie/score.js';
import type { SeasonRecord } from '../parse/season.js';
import type { SlugIds } from './slug-ids.js';
import { nameInRegion, type SeasonSnapshot, scoreText } from './snapshot.js';

/** A team with its current name. */
export interface NamedTeam {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
}

/** The snapshot of a new season, made from what was just written, so that it need not be read again. */
export function initialSnapshot(
  season: SeasonRecord,
  at: {
    id: number;
    teams: ReadonlyMap<string, NamedTeam>;
    standings: SlugIds;
    ties: SlugIds;
    matches: SlugIds;
  },
): SeasonSnapshot {
  const nameOf = (slug: string) => at.teams.get(slug)?.name ?? slug;
  const regions = new Map(season.regions.map((region) => [`${region.stage}/${region.slug}`, region]));
  const fullName = (noun: { stage: string; region: string | null; name: string }) =>
    nameInRegion({ name: noun.name, region: regions.get(`${noun.stage}/${noun.region}`) ?? null });
  const rounds = new Map(season.rounds.map((round) => [`${round.stage}/${round.slug}`, fullName(round)]));
  return {
    season: at.id,
    teams: new Map(
      [...at.teams]
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([, { id, slug, name }]) => [id, { slug, name }]),
    ),
    matches: new Map(
      season.matches.map(({ slug, home, away, homeGoals, awayGoals }) => {
        const values = { score: scoreText(scoreOf(homeGoals, awayGoals)) };
        return [at.matches.of(slug), { slug, home: nameOf(home), away: nameOf(away), values }];
      }),
    ),
    ties: new Map(
      season.ties.map((tie) => {
        const outcome = {
          decidedBy: tie.decision.by,
          winner: tie.winner === null ? null : nameOf(tie.winner),
          aggregate: scoreText(aggregate(tie)),
          penalties: scoreText(tie.penalties),
        };
        const round = rounds.get(`${tie.stage}/${tie.round}`) ?? tie.round;
        const sides = { team1: nameOf(tie.team1), team2: nameOf(tie.team2) };
        return [at.ties.of(tie.slug), { slug: tie.slug, round, ...sides, outcome, values: {} }];
      }),
    ),
    standings: new Map(
      season.groups.flatMap((group) =>
        group.standings.map(({ team }) => {
          const id = at.standings.of(`${group.stage}/${group.slug}/${team}`);
          return [id, { group: fullName(group), team: nameOf(team), values: {} }] as const;
        }),
      ),
    ),
  };
}
