import type { Prisma } from '../../src/generated/prisma/client.js';
import type { SeasonRecord } from '../parse/season.js';
import { citationsOf } from './citations.js';
import type { BatchWriter } from './lockstep.js';
import { SlugIds, stageSlug } from './slug-ids.js';

/** Writes the matches, whose matches they are and which table lines count them. Returns their ids by slug. */
export async function writeMatches(
  writer: BatchWriter,
  season: SeasonRecord,
  at: {
    id: number;
    teams: SlugIds;
    stages: SlugIds;
    regions: SlugIds;
    groups: SlugIds;
    standings: SlugIds;
    rounds: SlugIds;
    ties: SlugIds;
  },
): Promise<SlugIds> {
  const { header, matches } = season;
  const cite = citationsOf(season);
  const ids = await writer.reconcile({
    table: 'Match',
    key: ['seasonId', 'slug'],
    rows: matches.map((match, index): Prisma.MatchCreateManyInput => {
      const { stage, homeGoals, awayGoals } = match;
      const played = homeGoals !== null && awayGoals !== null;
      return {
        seasonId: at.id,
        stageId: at.stages.of(stage),
        regionId: at.regions.orNull(stageSlug(stage, match.region)),
        groupId: at.groups.orNull(stageSlug(stage, match.group)),
        roundId: at.rounds.orNull(stageSlug(stage, match.round)),
        tieId: at.ties.orNull(match.tie),
        leg: match.leg,
        slug: match.slug,
        order: index + 1,
        startYear: header.startYear,
        year: header.year,
        homeTeamId: at.teams.of(match.home),
        awayTeamId: at.teams.of(match.away),
        status: match.status,
        date: match.date,
        time: match.time,
        utcOffset: match.utcOffset,
        venue: match.venue,
        city: match.city,
        attendance: match.attendance,
        referee: match.referee,
        halfTimeHome: match.halfTime?.team1 ?? null,
        halfTimeAway: match.halfTime?.team2 ?? null,
        fullTimeHome: match.fullTime?.team1 ?? null,
        fullTimeAway: match.fullTime?.team2 ?? null,
        extraTime: match.extraTime,
        penaltiesHome: match.penalties?.team1 ?? null,
        penaltiesAway: match.penalties?.team2 ?? null,
        homeStated: match.homeStated,
        homeGoals,
        awayGoals,
        goals: played ? homeGoals + awayGoals : null,
        margin: played ? Math.abs(homeGoals - awayGoals) : null,
        sources: cite([match.line, ...match.otherReports.map(({ line }) => line)]),
      };
    }),
    within: writer.within('seasonId', [at.id]),
  });
  const ofMatch = new SlugIds(
    matches.map(({ slug }) => slug),
    ids,
  );
  await writer.reconcile({
    table: '_TeamMatches',
    key: ['A', 'B'],
    rows: matches.flatMap(({ slug, home, away }) =>
      [home, away].map((team) => ({ A: ofMatch.of(slug), B: at.teams.of(team) })),
    ),
    within: writer.within('A', ids),
  });
  await writer.reconcile({
    table: '_StandingMatches',
    key: ['A', 'B'],
    rows: matches.flatMap(({ slug, stage, group, home, away }) =>
      (group === null ? [] : [home, away]).map((team) => ({
        A: ofMatch.of(slug),
        B: at.standings.of(`${stage}/${group}/${team}`),
      })),
    ),
    within: writer.within('A', ids),
  });
  return ofMatch;
}
