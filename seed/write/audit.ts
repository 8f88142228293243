import type { Prisma } from '../../src/generated/prisma/client.js';
import { judgeClaims } from '../audit/claim.js';
import type { Discrepancy } from '../audit/discrepancy.js';
import type { SeasonRecord } from '../parse/season.js';
import { uniqueSlugs } from '../parse/unique-slugs.js';
import type { BatchWriter } from './lockstep.js';
import { SlugIds } from './slug-ids.js';

/** A row that the audit wrote, with the lines of the page for its citations. */
interface CitableRow {
  readonly id: number;
  readonly slug: string;
  readonly lines: readonly number[];
}

/** The rows that the audit of a season wrote. */
export interface WrittenAudit {
  readonly discrepancies: readonly CitableRow[];
  readonly claims: readonly CitableRow[];
}

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
): Promise<WrittenAudit> {
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
  const discrepancyIds = await writer.reconcile({
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
        };
      },
    ),
    within,
  });
  return {
    discrepancies: discrepancies.map(({ slug, lines }, index) => ({
      id: discrepancyIds[index] ?? Number.NaN,
      slug,
      lines,
    })),
    claims: verdicts.map(({ claim: { slug, lines } }) => ({ id: claims.of(slug), slug, lines })),
  };
}

/** The natural key. A group can lack several matches, and a team can have several spellings. */
function discrepancySlug({ kind, subject, field, stated, computed }: Discrepancy): string {
  const detail = kind === 'MISSING_MATCH' ? computed : kind === 'TEAM_NAME' ? stated : '';
  return [kind, subject.slug, field, detail].join('/');
}
