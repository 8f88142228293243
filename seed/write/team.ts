import type { Prisma } from '../../src/generated/prisma/client.js';
import { fold } from '../../src/team/names.js';
import type { SeasonRecord } from '../parse/season.js';
import type { TeamRecord } from '../parse/team/team.js';
import { Ids } from './ids.js';
import { type Known, knownTeams } from './known.js';
import { sync, type Transaction } from './sync.js';

/**
 * Writes the teams. A team of the competition's other seasons is the same one, and so is one of another competition
 * where the facts say so. What they are called is written with their spellings, once the season is there.
 *
 * Throws a `FactsError` when the facts name a team that is not there.
 */
export async function writeTeams(
  transaction: Transaction,
  season: SeasonRecord,
  at: { competition: number; departments: Ids },
): Promise<Ids> {
  const known = await knownTeams(transaction, season, at.competition);
  const slugs = await freeSlugs(transaction, season, known);
  const own = [...known.values()].filter(({ competitionId }) => competitionId === at.competition);
  const taken = new Set(own.map(({ key }) => key));
  const ids = await sync(transaction, {
    table: 'Team',
    key: ['competitionId', 'key'],
    rows: season.teams.map((team): Prisma.TeamCreateManyInput => {
      const row = known.get(team);
      const told = {
        departmentId: at.departments.orNull(team.department),
        departmentSlug: team.department,
        location: team.location,
      };
      if (row !== undefined) {
        const { competitionId, key, slug, name } = row;
        return { competitionId, key, slug, name, ...joined(told, row) };
      }
      const slug = slugs.get(team) ?? team.slug;
      const key = taken.has(team.slug) ? namesake(team.slug, slug) : team.slug;
      return { competitionId: at.competition, key, slug, name: team.name, ...told };
    }),
  });
  return new Ids(
    season.teams.map(({ slug }) => slug),
    ids,
  );
}

/** What a team of a name is ordered by where its competition has another one of that name. */
export function namesake(key: string, slug: string): string {
  return `${key} ${slug}`;
}

/** Deletes the teams that are in no season any longer, as after a name on the page was corrected. */
export async function dropForgottenTeams(transaction: Transaction): Promise<void> {
  await transaction.$executeRaw`
    DELETE FROM "Team" t WHERE NOT EXISTS (SELECT FROM "_SeasonTeams" s WHERE s."B" = t."id")`;
}

type Origin = Pick<Known, 'departmentId' | 'departmentSlug' | 'location'>;

/** Where a team is from: what the first of its seasons tells, and what others add to it, whichever is loaded again. */
function joined(told: Origin, before: Known): Origin {
  if (!before.shared) return told;
  const [first, second] = before.led ? [before, told] : [told, before];
  return {
    departmentId: first.departmentId ?? second.departmentId,
    departmentSlug: first.departmentSlug ?? second.departmentSlug,
    location: first.location ?? second.location,
  };
}

/** Slugs for new teams: a team of another competition, or one that was called so once, may have the plain one. */
async function freeSlugs(
  transaction: Transaction,
  { teams, header, slug: season }: SeasonRecord,
  known: ReadonlyMap<TeamRecord, Known>,
): Promise<Map<TeamRecord, string>> {
  const choices = ({ slug }: TeamRecord) => [
    slug,
    `${slug}-${fold(header.competition.name)}`,
    `${slug}-${season}`,
  ];
  const fresh = teams.filter((team) => !known.has(team));
  const rows = await transaction.team.findMany({
    where: { slug: { in: fresh.flatMap(choices) } },
    select: { slug: true },
  });
  const taken = new Set(rows.map(({ slug }) => slug));
  const plain = fresh.filter(({ slug }) => !taken.has(slug));
  const slugs = new Map<TeamRecord, string>();
  // The plain ones first: one team's second choice may be what another one is called.
  for (const team of new Set([...plain, ...fresh])) {
    const slug = choices(team).find((choice) => !taken.has(choice)) ?? team.slug;
    taken.add(slug);
    slugs.set(team, slug);
  }
  return slugs;
}
