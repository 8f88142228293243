import type { Prisma } from '../../src/generated/prisma/client.js';
import { fold } from '../../src/team/names.js';
import type { SeasonRecord } from '../parse/season.js';
import type { Ids } from './ids.js';
import { link, sync, type Transaction } from './sync.js';

/** Writes what the season came to: its final, champion and runner-up, each region's winner, and who went up. */
export async function writeOutcome(
  transaction: Transaction,
  season: SeasonRecord,
  at: { id: number; teams: Ids; regions: Ids; ties: Ids },
): Promise<void> {
  const final = finalOf(season);
  await link(transaction, 'Season', 'finalId', [[at.id, at.ties.orNull(final?.slug)]]);
  await link(transaction, 'Season', 'championId', [[at.id, at.teams.orNull(final?.winner)]]);
  await link(transaction, 'Season', 'runnerUpId', [[at.id, at.teams.orNull(final?.loser)]]);
  const winners = season.regions.map(({ stage, slug }) => {
    const winner = finals(season).findLast((tie) => tie.stage === stage && tie.region === slug)?.winner;
    return [at.regions.of(`${stage}/${slug}`), at.teams.orNull(winner)] as const;
  });
  await link(transaction, 'Region', 'winnerId', winners);
  await sync(transaction, {
    table: 'Promotion',
    key: ['seasonId', 'teamId', 'to'],
    rows: season.facts.promotions.map(
      ({ team, to, reason }): Prisma.PromotionCreateManyInput => ({
        seasonId: at.id,
        teamId: at.teams.of(fold(team)),
        to,
        reason,
      }),
    ),
    within: { column: 'seasonId', values: [at.id] },
  });
}

/** The final of the last stage, which belongs to no region. */
function finalOf(season: SeasonRecord) {
  const last = season.stages.at(-1)?.slug;
  return finals(season).findLast(({ stage, region }) => stage === last && region === null);
}

function finals({ ties, rounds }: SeasonRecord) {
  return ties.filter((tie) =>
    rounds.some(({ stage, slug, kind }) => stage === tie.stage && slug === tie.round && kind === 'FINAL'),
  );
}
