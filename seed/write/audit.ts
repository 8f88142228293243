import type { Prisma } from '../../src/generated/prisma/client.js';
import { judgeClaims } from '../audit/claim.js';
import type { Discrepancy } from '../audit/discrepancy.js';
import type { SeasonRecord } from '../parse/season.js';
import { uniqueSlugs } from '../parse/unique-slugs.js';
import { citationsOf } from './citations.js';
import type { BatchWriter } from './lockstep.js';
import { SlugIds } from './slug-ids.js';

/** Writes the claims of the page and its discrepancies. */
export async function writeAudit(
  writer: BatchWriter,
  season: SeasonRecord,
  at: {
    id: number;
    discrepancies: readonly Discrepancy[];
    teams: SlugIds;
    groups: SlugIds;
    standings: SlugIds;
    ties: SlugIds;
    matches: SlugIds;
  },
): Promise<void> {
  const cite = citationsOf(season);
  const within = writer.within('seasonId', [at.id]);
  const verdicts = judgeClaims(season);
  const claimIds = await writer.reconcile({
    table: 'Claim',
    key: ['seasonId', 'slug'],
    rows: verdicts.map(
      ({ claim, holds, explanation, match }, index): Prisma.ClaimCreateManyInput => ({
        seasonId: at.id,
        slug: claim.slug,
        order: index + 1,
        subject: claim.subject,
        stated: claim.stated,
        holds,
        explanation,
        matchId: at.matches.orNull(match),
        sources: cite(claim.lines),
      }),
    ),
    within,
  });
  const claims = new SlugIds(
    verdicts.map(({ claim }) => claim.slug),
    claimIds,
  );
  const discrepancies = uniqueSlugs(
    at.discrepancies.map((finding) => ({ ...finding, slug: discrepancySlug(finding) })),
  );
  const ids = { standing: at.standings, tie: at.ties, team: at.teams, group: at.groups, claim: claims };
  await writer.reconcile({
    table: 'Discrepancy',
    key: ['seasonId', 'slug'],
    rows: discrepancies.map(
      ({
        slug,
        kind,
        subject,
        field,
        stated,
        computed,
        message,
        lines,
      }): Prisma.DiscrepancyCreateManyInput => {
        const of = (noun: keyof typeof ids) => (subject.noun === noun ? ids[noun].of(subject.slug) : null);
        return {
          seasonId: at.id,
          slug,
          kind,
          line: lines[0] ?? 1,
          field,
          stated,
          computed,
          message,
          standingId: of('standing'),
          tieId: of('tie'),
          teamId: of('team'),
          groupId: of('group'),
          claimId: of('claim'),
          sources: cite(lines),
        };
      },
    ),
    within,
  });
}

/** The natural key. A group can lack several matches, and a team can have several spellings. */
function discrepancySlug({ kind, subject, field, stated, computed }: Discrepancy): string {
  const detail = kind === 'MISSING_MATCH' ? computed : kind === 'TEAM_NAME' ? stated : '';
  return [kind, subject.slug, field, detail].join('/');
}
