import { completeFigures, statedFigures } from '../../src/domain/group/figures.js';
import { resultsOf } from '../../src/domain/match/result.js';
import { slugify } from '../../src/domain/slugify.js';
import type { Prisma } from '../../src/generated/prisma/client.js';
import type { SeasonRecord } from '../parse/season.js';
import { citationsOf } from './citations.js';
import type { BatchWriter } from './lockstep.js';
import { SlugIds, stageSlug } from './slug-ids.js';

/** Writes the groups, by `stage/slug`, and their table lines, by `stage/slug/team`. */
export async function writeGroups(
  writer: BatchWriter,
  season: SeasonRecord,
  at: { id: number; teams: SlugIds; stages: SlugIds; regions: SlugIds },
): Promise<{ groups: SlugIds; standings: SlugIds }> {
  const {
    groups,
    header: { rules },
  } = season;
  const cite = citationsOf(season);
  const within = writer.within('seasonId', [at.id]);
  const groupIds = await writer.reconcile({
    table: 'Group',
    key: ['stageId', 'slug'],
    rows: groups.map(
      ({ stage, region, slug, name, order, line }): Prisma.GroupCreateManyInput => ({
        seasonId: at.id,
        stageId: at.stages.of(stage),
        regionId: at.regions.orNull(stageSlug(stage, region)),
        slug,
        name,
        keys: [...new Set([slug, slugify(name)])],
        order,
        sources: cite([line]),
      }),
    ),
    within,
  });
  const ofGroup = new SlugIds(
    groups.map(({ stage, slug }) => `${stage}/${slug}`),
    groupIds,
  );

  const lines = groups.flatMap((group) =>
    group.standings.map((standing) => ({
      key: `${group.stage}/${group.slug}`,
      matches: group.matches,
      standing,
    })),
  );
  const standingIds = await writer.reconcile({
    table: 'Standing',
    key: ['groupId', 'teamId'],
    rows: lines.map(({ key, matches, standing }): Prisma.StandingCreateManyInput => {
      const { team, position, order, adjustment, qualified, mark, zone } = standing;
      const results = resultsOf(team, matches);
      const { shootOutWins, shootOutLosses, ...figures } = completeFigures(
        standing,
        results,
        rules,
        adjustment,
      );
      return {
        seasonId: at.id,
        groupId: ofGroup.of(key),
        teamId: at.teams.of(team),
        position,
        order,
        won: figures.won,
        drawn: figures.drawn,
        lost: figures.lost,
        shootOutWins,
        shootOutLosses,
        goalsFor: figures.goalsFor,
        goalsAgainst: figures.goalsAgainst,
        points: figures.points,
        printed: statedFigures.filter((figure) => standing[figure] !== null),
        adjustment,
        qualified,
        mark,
        zoneKind: zone?.kind ?? null,
        zoneCertain: zone?.certain ?? null,
        sources: cite(standing.lines),
      };
    }),
    within,
  });
  return {
    groups: ofGroup,
    standings: new SlugIds(
      lines.map(({ key, standing }) => `${key}/${standing.team}`),
      standingIds,
    ),
  };
}
