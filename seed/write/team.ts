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
 * Throws a `FactsError` when the facts name a slug that no team has.
 */
export async function writeTeams(
  writer: BatchWriter,
  season: SeasonRecord,
  at: { competition: number; departments: SlugIds; unrelated: boolean },
): Promise<{ teams: SlugIds; rows: readonly NamedTeam[]; newTeams: ReadonlySet<number> }> {
  const known = await writer.step(findExistingTeamsForEach, { season, ...at });
  const slugs = await writer.step(assignSlugs, { season, known });
  const ofCompetition = [...known.values()].filter(({ competitionId }) => competitionId === at.competition);
  const taken = new Set(ofCompetition.map(({ key }) => key));
  const rows = season.teams.map((team) => {
    const row = known.get(team);
    const origin = {
      departmentId: at.departments.orNull(team.department),
      departmentSlug: team.department,
      location: team.location,
    };
    if (row !== undefined) {
      const { competitionId, key, slug, name, keys } = row;
      return { competitionId, key, slug, name, keys, ...mergeOrigin(origin, row) };
    }
    const slug = slugs.get(team) ?? team.slug;
    const key = taken.has(team.slug) ? namesakeKey(team.slug, slug) : team.slug;
    return { competitionId: at.competition, key, slug, name: team.name, keys: keysOf(slug, team), ...origin };
  }) satisfies Prisma.TeamCreateManyInput[];
  const ids = await writer.reconcile({ table: 'Team', key: ['competitionId', 'key'], rows });
  const teams = new SlugIds(
    season.teams.map(({ slug }) => slug),
    ids,
  );
  const newTeamIds = season.teams.filter((team) => !known.has(team)).map(({ slug }) => teams.of(slug));
  const namedTeams = rows.map(({ slug, name }, index) => ({ id: ids[index] ?? Number.NaN, slug, name }));
  return { teams, rows: namedTeams, newTeams: new Set(newTeamIds) };
}

/** The keys of a new team, which would otherwise be written a second time with its spellings. */
function keysOf(slug: string, { name, aliases }: TeamRecord): string[] {
  return [...new Set([slug, ...[name, ...aliases.map((alias) => alias.name)].map(slugify)])].sort();
}

/** The key of a team whose competition has another team of the same name. */
export function namesakeKey(key: string, slug: string): string {
  return `${key} ${slug}`;
}

/** Deletes those of the teams that are in no season any longer, for example after a corrected name. */
export async function deleteUnusedTeams(transaction: Transaction, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await transaction.$executeRaw`
    DELETE FROM "Team" t WHERE t."id" = ANY(${ids}::int[])
    AND NOT EXISTS (SELECT FROM "_SeasonTeams" s WHERE s."B" = t."id")`;
}

type Origin = Pick<ExistingTeam, 'departmentId' | 'departmentSlug' | 'location'>;

/** Where a team is from: as its first season says, completed by the others, whichever of them is loaded again. */
function mergeOrigin(origin: Origin, before: ExistingTeam): Origin {
  if (!before.inOtherSeasons) return origin;
  const [first, second] = before.inEarlierSeason ? [before, origin] : [origin, before];
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

/** Finds the existing teams of each season; the seasons share no name. */
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

/** Chooses slugs for new teams: another team may have the slug of the name already. */
async function assignSlugs(transaction: Transaction, seasons: readonly SlugRequest[]) {
  const all = seasons.flatMap(({ season, known }) =>
    season.teams.filter((team) => !known.has(team)).flatMap((team) => slugCandidates(season, team)),
  );
  const rows = await transaction.$queryRaw<{ slug: string }[]>`
    SELECT t."slug" FROM unnest(${all}::text[]) AS candidates ("slug") JOIN "Team" t USING ("slug")`;
  const taken = new Set(rows.map(({ slug }) => slug));
  return seasons.map(({ season, known }) => chooseSlugs(season, known, taken));
}

/** The possible slugs of a new team, the first choice first. */
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
  const unchallenged = newcomers.filter(({ slug }) => !taken.has(slug));
  const slugs = new Map<TeamRecord, string>();
  // Free first choices first: the second choice of one team can be the first of another.
  for (const team of new Set([...unchallenged, ...newcomers])) {
    const slug = choices(team).find((choice) => !taken.has(choice)) ?? team.slug;
    taken.add(slug);
    slugs.set(team, slug);
  }
  return slugs;
}
