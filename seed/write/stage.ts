import { slugify } from '../../src/domain/slugify.js';
import type { Prisma } from '../../src/generated/prisma/client.js';
import type { SeasonRecord } from '../parse/season.js';
import type { BatchWriter } from './lockstep.js';
import { SlugIds } from './slug-ids.js';

/** Writes stages and regions, and which departments and teams take part in each. Regions are by `stage/slug`. */
export async function writeStages(
  writer: BatchWriter,
  season: SeasonRecord,
  at: { id: number; departments: SlugIds; teams: SlugIds },
): Promise<{ stages: SlugIds; regions: SlugIds }> {
  const { stages, regions } = season;
  const stageIds = await writer.reconcile({
    table: 'Stage',
    key: ['seasonId', 'slug'],
    rows: stages.map(
      (stage): Prisma.StageCreateManyInput => ({
        ...stage,
        seasonId: at.id,
        keys: [...new Set([stage.slug, stage.name, stage.nativeName ?? stage.name].map(slugify))],
      }),
    ),
    within: writer.within('seasonId', [at.id]),
  });
  await writer.setReferences({
    table: 'Stage',
    column: 'nextId',
    targets: stageIds.map((id, index) => [id, stageIds[index + 1] ?? null]),
  });
  const ofStage = new SlugIds(
    stages.map(({ slug }) => slug),
    stageIds,
  );

  const regionIds = await writer.reconcile({
    table: 'Region',
    key: ['stageId', 'slug'],
    rows: regions.map(
      ({ stage, slug, name, order }): Prisma.RegionCreateManyInput => ({
        seasonId: at.id,
        stageId: ofStage.of(stage),
        slug,
        name,
        keys: [slug],
        order,
      }),
    ),
    within: writer.within('seasonId', [at.id]),
  });
  const ofRegion = new SlugIds(
    regions.map(({ stage, slug }) => `${stage}/${slug}`),
    regionIds,
  );

  await writer.reconcile({
    table: '_RegionDepartments',
    key: ['A', 'B'],
    rows: regions.flatMap(({ stage, slug, departments }) =>
      departments.map((department) => ({
        A: at.departments.of(department),
        B: ofRegion.of(`${stage}/${slug}`),
      })),
    ),
    within: writer.within('B', regionIds),
  });
  await writer.reconcile({
    table: '_StageTeams',
    key: ['A', 'B'],
    rows: stages.flatMap(({ slug }) =>
      takingPart(season, slug).map((team) => ({ A: ofStage.of(slug), B: at.teams.of(team) })),
    ),
    within: writer.within('A', stageIds),
  });
  await writer.reconcile({
    table: '_RegionTeams',
    key: ['A', 'B'],
    rows: regions.flatMap(({ stage, slug }) =>
      playing(season, stage, slug).map((team) => ({
        A: ofRegion.of(`${stage}/${slug}`),
        B: at.teams.of(team),
      })),
    ),
    within: writer.within('A', regionIds),
  });
  return { stages: ofStage, regions: ofRegion };
}

/** The teams that played in a stage, entered it, or went on from it. */
function takingPart(season: SeasonRecord, stage: string): string[] {
  const moved = season.qualifications
    .filter(({ from, to }) => from === stage || to === stage)
    .map(({ team }) => team);
  return [...new Set([...playing(season, stage), ...moved])];
}

function playing({ groups, ties }: SeasonRecord, stage: string, region?: string): string[] {
  const inside = (noun: { stage: string; region: string | null }) =>
    noun.stage === stage && (region === undefined || noun.region === region);
  const ranked = groups.filter(inside).flatMap(({ standings }) => standings.map(({ team }) => team));
  return [...new Set([...ranked, ...ties.filter(inside).flatMap(({ team1, team2 }) => [team1, team2])])];
}
