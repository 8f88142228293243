import type { Prisma } from '../../src/generated/prisma/client.js';
import type { SeasonRecord } from '../parse/season.js';
import { citationsOf } from './citations.js';
import type { BatchWriter } from './lockstep.js';
import { SlugIds, stageSlug } from './slug-ids.js';

/** Writes the ties whose teams are not known yet, by slug, each with its two slots. */
export async function writeOpenTies(
  writer: BatchWriter,
  season: SeasonRecord,
  at: { id: number; teams: SlugIds; stages: SlugIds; regions: SlugIds; groups: SlugIds; ties: SlugIds },
): Promise<void> {
  const { openTies } = season;
  const cite = citationsOf(season);
  const ids = await writer.reconcile({
    table: 'OpenTie',
    key: ['seasonId', 'slug'],
    rows: openTies.map(
      ({ stage, region, slug, round, line, slots }, index): Prisma.OpenTieCreateManyInput => ({
        seasonId: at.id,
        stageId: at.stages.of(stage),
        regionId: at.regions.orNull(stageSlug(stage, region)),
        slug,
        roundName: round.name,
        roundKind: round.kind,
        order: index + 1,
        sources: cite([line, ...slots.flatMap((slot) => slot.line ?? [])]),
      }),
    ),
    within: writer.within('seasonId', [at.id]),
  });
  const ofOpenTie = new SlugIds(
    openTies.map(({ slug }) => slug),
    ids,
  );
  await writer.reconcile({
    table: 'Slot',
    key: ['openTieId', 'side'],
    rows: openTies.flatMap(({ slug, slots }) =>
      slots.map(
        ({ text, team, group, place, outcome, tie, openTie }, index): Prisma.SlotCreateManyInput => ({
          openTieId: ofOpenTie.of(slug),
          side: index + 1,
          text,
          teamId: at.teams.orNull(team),
          groupId: at.groups.orNull(group),
          place,
          outcome,
          tieId: at.ties.orNull(tie),
          fromOpenTieId: ofOpenTie.orNull(openTie),
        }),
      ),
    ),
    within: writer.within('openTieId', ids),
  });
}
