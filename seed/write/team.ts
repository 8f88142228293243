import { slugify } from '../../src/domain/slugify.js';
import type { Prisma } from '../../src/generated/prisma/client.js';
import type { SeasonRecord } from '../parse/season.js';
import type { TeamRecord } from '../parse/team/team-registry.js';
import { type ExistingTeam, findExistingTeams } from './find-existing-teams.js';
import type { NamedTeam } from './initial-snapshot.js';
import type { BatchWriter } from './lockstep.js';
import { SlugIds } from './slug-ids.js';
import type { Transaction } from './transaction.js';

/**
 * Writes the teams. A team of the competition's other seasons is the same one, and so is one of another competition
 * where the facts say so. What they are called is written with their spellings, once the season is there.
 *
 * Throws a `FactsError` when the facts name a team that is not there.
 */
export async function writeTeams(
  writer: BatchWriter,
  season: SeasonRecord,
  at: { competition: number; departments: SlugIds; unrelated: boolean },
): Promise<{ teams: SlugIds; rows: readonly NamedTeam[]; newTeams: ReadonlySet<number> }> {
  const known = await writer.step(findExistingTeamsForEach, { season, ...at });
  const slugs = await writer.step(assignSlugs, { season, known });
  const own = [...known.values()].filter(({ competitionId }) => competitionId === at.competition);
  const taken = new Set(own.map(({ key }) => key));
  const rows = season.teams.map((team) => {
    const row = known.get(team);
    const told = {
      departmentId: at.departments.orNull(team.department),
      departmentSlug: team.department,
      location: team.location,
    };
    if (row !== undefined) {
      const { competitionId, key, slug, name, keys } = row;
      return { competitionId, key, slug, name, keys, ...mergeOrigin(told, row) };
    }
    const slug = slugs.get(team) ?? team.slug;
    const key = taken.has(team.slug) ? namesakeKey(team.slug, slug) : team.slug;
    return { competitionId: at.competition, key, slug, name: team.name, keys: keysOf(slug, team), ...told };
  }) satisfies Prisma.TeamCreateManyInput[];
  const ids = await writer.reconcile({ table: 'Team', key: ['competitionId', 'key'], rows });
  const teams = new SlugIds(
    season.teams.map(({ slug }) => slug),
    ids,
  );
  const made = season.teams.filter((team) => !known.has(team)).map(({ slug }) => teams.of(slug));
  const called = rows.map(({ slug, name }, index) => ({ id: ids[index] ?? Number.NaN, slug, name }));
  return { teams, rows: called, newTeams: new Set(made) };
}

/** What a new team answers to, which would else be written a second time with its spellings. */
function keysOf(slug: string, { name, aliases }: TeamRecord): string[] {
  return [...new Set([slug, ...[name, ...aliases.map((alias) => alias.name)].map(slugify)])].sort();
}

/** What a team of a name is ordered by where its competition has another one of that name. */
export function namesakeKey(key: string, slug: string): string {
  return `${key} ${slug}`;
}

/** Deletes those of the teams that are in no season any longer, as after a name on the page was corrected. */
export async function deleteUnusedTeams(transaction: Transaction, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await transaction.$executeRaw`
    DELETE FROM "Team" t WHERE t."id" = ANY(${ids}::int[])
    AND NOT EXISTS (SELECT FROM "_SeasonTeams" s WHERE s."B" = t."id")`;
}

type Origin = Pick<ExistingTeam, 'departmentId' | 'departmentSlug' | 'location'>;

/** Where a team is from: what the first of its seasons tells, and what others add to it, whichever is loaded again. */
function mergeOrigin(told: Origin, before: ExistingTeam): Origin {
  if (!before.inOtherSeasons) return told;
  const [first, second] = before.inEarlierSeason ? [before, told] : [told, before];
  return {
    departmentId: first.departmentId ?? second.departmentId,
    departmentSlug: first.departmentSlug ?? second.departmentSlug,
    location: first.location ?? second.location,
  };
}

interface TeamLookup {
  readonly season: SeasonRecord;
  readonly competition: number;
  readonly unrelated: boolean;
}

/** Of seasons that share no name, the teams that each knows. */
async function findExistingTeamsForEach(transaction: Transaction, seasons: readonly TeamLookup[]) {
  const found: ReadonlyMap<TeamRecord, ExistingTeam>[] = [];
  for (const { season, competition, unrelated } of seasons)
    found.push(unrelated ? new Map() : await findExistingTeams(transaction, season, competition));
  return found;
}

interface SlugRequest {
  readonly season: SeasonRecord;
  readonly known: ReadonlyMap<TeamRecord, ExistingTeam>;
}

/** Slugs for new teams: a team of another competition, or one that was called so once, may have the plain one. */
async function assignSlugs(transaction: Transaction, seasons: readonly SlugRequest[]) {
  const all = seasons.flatMap(({ season, known }) =>
    season.teams.filter((team) => !known.has(team)).flatMap((team) => slugCandidates(season, team)),
  );
  const rows = await transaction.$queryRaw<{ slug: string }[]>`
    SELECT t."slug" FROM unnest(${all}::text[]) AS wanted ("slug") JOIN "Team" t USING ("slug")`;
  const taken = new Set(rows.map(({ slug }) => slug));
  return seasons.map(({ season, known }) => chooseSlugs(season, known, taken));
}

/** What a new team of a season may be called in an address, the first choice first. */
export function slugCandidates({ header, slug: season }: SeasonRecord, { slug }: TeamRecord): string[] {
  return [slug, `${slug}-${slugify(header.competition.name)}`, `${slug}-${season}`];
}

function chooseSlugs(
  season: SeasonRecord,
  known: ReadonlyMap<TeamRecord, ExistingTeam>,
  taken: Set<string>,
): ReadonlyMap<TeamRecord, string> {
  const newcomers = season.teams.filter((team) => !known.has(team));
  const choices = (team: TeamRecord) => slugCandidates(season, team);
  const plain = newcomers.filter(({ slug }) => !taken.has(slug));
  const slugs = new Map<TeamRecord, string>();
  // The plain ones first: one team's second choice may be what another one is called.
  for (const team of new Set([...plain, ...newcomers])) {
    const slug = choices(team).find((choice) => !taken.has(choice)) ?? team.slug;
    taken.add(slug);
    slugs.set(team, slug);
  }
  return slugs;
}
