import { slugify } from '../../src/domain/slugify.js';
import type { Prisma } from '../../src/generated/prisma/client.js';
import type { SeasonRecord } from '../parse/season.js';
import type { TeamRecord } from '../parse/team/team-registry.js';
import { type ExistingTeam, type FoundTeams, findExistingTeams } from './find-existing-teams.js';
import type { NamedTeam } from './initial-snapshot.js';
import type { BatchWriter } from './lockstep.js';
import { mergeTeamsOfEach } from './merge-teams.js';
import { SlugIds } from './slug-ids.js';
import type { Transaction } from './transaction.js';

/** The teams of a season that are written. */
interface WrittenTeams {
  readonly teams: SlugIds;
  readonly rows: readonly NamedTeam[];
  /** The ids of the teams that no season had before. */
  readonly newTeams: ReadonlySet<number>;
  /** The ids of the teams that others were merged into. */
  readonly mergedTeams: readonly number[];
}

/**
 * Writes the teams. A team with the article of another season's team is that team, and so is one with the name of a team
 * of the same competition, or of another one where the facts say so. What they are called is written with their
 * spellings, once the season is there.
 *
 * Throws a `FactsError` when the facts name a slug that no team has.
 */
export async function writeTeams(
  writer: BatchWriter,
  season: SeasonRecord,
  at: { competition: number; departments: SlugIds; unrelated: boolean },
): Promise<WrittenTeams> {
  const found = await writer.step(findExistingTeamsForEach, { season, ...at });
  const { known, merged } = await writer.step(mergeTeamsOfEach, found);
  writer.written ||= merged.length > 0;
  const { slugs, takenKeys } = await writer.step(assignSlugs, { season, known, competition: at.competition });
  const usedKeys = new Set(takenKeys);
  const rows = season.teams.map((team) => {
    const row = known.get(team);
    const origin = {
      departmentId: at.departments.orNull(team.department),
      departmentSlug: team.department,
      location: team.location,
    };
    if (row !== undefined) {
      const { competitionId, key, slug, name, keys, exactKeys } = row;
      const url = articleOf(row, team);
      return { competitionId, key, slug, name, keys, exactKeys, url, ...mergeOrigin(origin, row) };
    }
    const slug = slugs.get(team) ?? team.slug;
    const key = usedKeys.has(team.key) ? namesakeKey(team.key, slug) : team.key;
    usedKeys.add(key);
    const { name } = team;
    const keys = keysOf(slug, team);
    return {
      competitionId: at.competition,
      key,
      slug,
      name,
      keys,
      exactKeys: exactKeysOf(slug, keys),
      url: team.urls[0] ?? null,
      ...origin,
    };
  }) satisfies Prisma.TeamCreateManyInput[];
  const ids = await writer.reconcile({ table: 'Team', key: ['competitionId', 'key'], rows });
  const teams = new SlugIds(
    season.teams.map(({ slug }) => slug),
    ids,
  );
  const newTeamIds = season.teams.filter((team) => !known.has(team)).map(({ slug }) => teams.of(slug));
  const namedTeams = rows.map(({ slug, name }, index) => ({ id: ids[index] ?? Number.NaN, slug, name }));
  return { teams, rows: namedTeams, newTeams: new Set(newTeamIds), mergedTeams: merged };
}

/** The article of a stored team: the one that it has, unless only this season named it and now names another one. */
function articleOf({ url, inOtherSeasons }: ExistingTeam, { urls }: TeamRecord): string | null {
  const [article = null] = urls;
  if (url === null || (!inOtherSeasons && !urls.includes(url))) return article;
  return url;
}

/** The keys of a new team, which would otherwise be written a second time with its spellings. */
function keysOf(slug: string, { name, aliases }: TeamRecord): string[] {
  return [...new Set([slug, ...[name, ...aliases.map((alias) => alias.name)].map(slugify)])].sort();
}

/** The exact keys of a new team that shares none of its keys: so most need no second writing. */
function exactKeysOf(slug: string, keys: readonly string[]): string[] {
  return [...new Set([slug, ...keys, ...keys.map((key) => `=${key}`)])].sort();
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
  const found: FoundTeams[] = [];
  for (const { season, competition, unrelated } of seasons)
    found.push(
      unrelated ? { found: new Map(), same: [] } : await findExistingTeams(transaction, season, competition),
    );
  return found;
}

interface SlugRequest {
  readonly season: SeasonRecord;
  readonly known: ReadonlyMap<TeamRecord, ExistingTeam>;
  readonly competition: number;
}

interface AssignedSlugs {
  /** The slugs of the new teams. */
  readonly slugs: ReadonlyMap<TeamRecord, string>;
  /** The keys of teams of the competition, of those that new teams would have. */
  readonly takenKeys: readonly string[];
}

/** Chooses slugs for new teams: another team may have the slug of the name already. */
async function assignSlugs(
  transaction: Transaction,
  seasons: readonly SlugRequest[],
): Promise<AssignedSlugs[]> {
  const all = seasons.flatMap(({ season, known }) =>
    season.teams.filter((team) => !known.has(team)).flatMap((team) => slugCandidates(season, team)),
  );
  const rows = await transaction.$queryRaw<{ slug: string; competition: number | null }[]>`
    WITH candidates AS MATERIALIZED (SELECT DISTINCT "slug" FROM unnest(${all}::text[]) AS of ("slug"))
    SELECT t."slug", NULL::int AS competition FROM candidates JOIN "Team" t USING ("slug")
    UNION ALL SELECT former."slug", NULL FROM "Team" t CROSS JOIN LATERAL unnest(t."formerSlugs") AS former ("slug")
      JOIN candidates c ON c."slug" = former."slug" WHERE cardinality(t."formerSlugs") > 0
    UNION ALL SELECT t."key", t."competitionId" FROM "Team" t JOIN candidates c ON t."key" = c."slug"
      WHERE t."competitionId" = ANY(${seasons.map(({ competition }) => competition)}::int[])`;
  const taken = new Set(rows.flatMap(({ slug, competition }) => (competition === null ? [slug] : [])));
  return seasons.map(({ season, known, competition }) => ({
    slugs: chooseSlugs(season, known, taken),
    takenKeys: rows.flatMap((row) => (row.competition === competition ? [row.slug] : [])),
  }));
}

/** The possible slugs of a new team, the first choice first. */
export function slugCandidates(
  { header, slug: season }: SeasonRecord,
  { key, slug }: Pick<TeamRecord, 'key' | 'slug'>,
): string[] {
  const bySeason = `${key}-${season}`;
  // Of the teams of one name, the third and those after it have a number.
  return [
    key,
    `${key}-${slugify(header.competition.name)}`,
    bySeason,
    `${bySeason}${slug.slice(key.length)}`,
  ];
}

function chooseSlugs(
  season: SeasonRecord,
  known: ReadonlyMap<TeamRecord, ExistingTeam>,
  taken: Set<string>,
): ReadonlyMap<TeamRecord, string> {
  const newcomers = season.teams.filter((team) => !known.has(team));
  const choices = (team: TeamRecord) => slugCandidates(season, team);
  const unchallenged = newcomers.filter(({ key }) => !taken.has(key));
  const slugs = new Map<TeamRecord, string>();
  // Free first choices first: the second choice of one team can be the first of another.
  for (const team of new Set([...unchallenged, ...newcomers])) {
    const slug = choices(team).find((choice) => !taken.has(choice)) ?? team.slug;
    taken.add(slug);
    slugs.set(team, slug);
  }
  return slugs;
}
