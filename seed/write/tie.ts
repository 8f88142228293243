import { groupBy } from '../../src/domain/group-by.js';
import { tieSequence } from '../../src/domain/tie/sequence.js';
import type { Prisma } from '../../src/generated/prisma/client.js';
import type { SeasonRecord } from '../parse/season.js';
import { citationsOf } from './citations.js';
import type { BatchWriter } from './lockstep.js';
import { SlugIds, stageSlug } from './slug-ids.js';

/** Writes the rounds, by `stage/slug`, and the ties, by slug, each with what came before and after it. */
export async function writeTies(
  writer: BatchWriter,
  season: SeasonRecord,
  at: { id: number; teams: SlugIds; stages: SlugIds; regions: SlugIds; groups: SlugIds },
): Promise<{ rounds: SlugIds; ties: SlugIds }> {
  const { header, rounds, ties } = season;
  const cite = citationsOf(season);
  const shown = groupBy(season.brackets, ({ tie }) => tie);
  const within = writer.within('seasonId', [at.id]);
  const placed = ({
    stage,
    region,
    group,
  }: {
    stage: string;
    region: string | null;
    group: string | null;
  }) => ({
    seasonId: at.id,
    stageId: at.stages.of(stage),
    regionId: at.regions.orNull(stageSlug(stage, region)),
    groupId: at.groups.orNull(stageSlug(stage, group)),
  });
  const roundIds = await writer.reconcile({
    table: 'Round',
    key: ['stageId', 'slug'],
    rows: rounds.map((round, index): Prisma.RoundCreateManyInput => {
      const { slug, name, kind, order } = round;
      return { ...placed(round), slug, name, kind, order, played: index + 1 };
    }),
    within,
  });
  const ofRound = new SlugIds(
    rounds.map(({ stage, slug }) => `${stage}/${slug}`),
    roundIds,
  );

  const tieIds = await writer.reconcile({
    table: 'Tie',
    key: ['seasonId', 'slug'],
    rows: ties.map(
      (tie, index): Prisma.TieCreateManyInput => ({
        ...placed(tie),
        roundId: ofRound.of(`${tie.stage}/${tie.round}`),
        slug: tie.slug,
        order: index + 1,
        startYear: header.startYear,
        year: header.year,
        team1Id: at.teams.of(tie.team1),
        team2Id: at.teams.of(tie.team2),
        aggregate1: tie.aggregate?.team1 ?? null,
        aggregate2: tie.aggregate?.team2 ?? null,
        inPoints: tie.inPoints,
        replays: tie.replays,
        penalties1: tie.penalties?.team1 ?? null,
        penalties2: tie.penalties?.team2 ?? null,
        extraTime: tie.extraTime,
        awayGoalsMarked: tie.awayGoalsMarked,
        lotMarked: tie.lotMarked,
        series: tie.series,
        walkoverFor: tie.walkover,
        statedWinner: tie.stated,
        decidedBy: tie.decision.by,
        winnerId: at.teams.orNull(tie.winner),
        loserId: at.teams.orNull(tie.loser),
        sources: cite([tie.line, ...linesOf(shown.get(tie.slug))]),
      }),
    ),
    within,
  });
  const ofTie = new SlugIds(
    ties.map(({ slug }) => slug),
    tieIds,
  );

  const course = tieSequence<string, (typeof ties)[number]>(ties);
  await writer.setReferences({
    table: 'Tie',
    column: 'nextId',
    targets: ties.map((tie) => [ofTie.of(tie.slug), ofTie.orNull(course.next.get(tie)?.slug)]),
  });
  const ofTies = writer.within('B', tieIds);
  await writer.reconcile({
    table: '_TeamTies',
    key: ['A', 'B'],
    rows: ties.flatMap(({ slug, team1, team2 }) =>
      [team1, team2].map((team) => ({ A: at.teams.of(team), B: ofTie.of(slug) })),
    ),
    within: ofTies,
  });
  await writer.reconcile({
    table: '_Course', // A comes before B
    key: ['A', 'B'],
    rows: ties.flatMap((tie) =>
      (course.previous.get(tie) ?? []).map((other) => ({ A: ofTie.of(other.slug), B: ofTie.of(tie.slug) })),
    ),
    within: ofTies,
  });
  return { rounds: ofRound, ties: ofTie };
}

/** The lines of the cells of brackets that show a tie. */
function linesOf(cells: SeasonRecord['brackets'] = []): number[] {
  return cells.flatMap(({ upper, lower }) => [...upper.lines, ...lower.lines]);
}
