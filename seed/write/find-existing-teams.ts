import { groupBy } from '../../src/domain/group-by.js';
import { slugify } from '../../src/domain/slugify.js';
import { FactsError } from '../parse/facts-file.js';
import type { SeasonRecord } from '../parse/season.js';
import type { TeamRecord } from '../parse/team/team-registry.js';
import { findTeamsByKey } from './find-teams-by-key.js';
import { findSimilarSlugs } from './similar-teams.js';
import type { Transaction } from './transaction.js';

/** A team in the database, of this competition or of another one. */
export interface ExistingTeam {
  readonly id: number;
  readonly competitionId: number;
  readonly slug: string;
  readonly formerSlugs: string[];
  readonly key: string;
  readonly name: string;
  readonly url: string | null;
  /** The slugified names by which it is found. */
  readonly keys: string[];
  /** By which it alone is found. */
  readonly exactKeys: string[];
  readonly departmentId: number | null;
  readonly departmentSlug: string | null;
  readonly location: string | null;
  /** Whether it plays in other seasons too. */
  readonly inOtherSeasons: boolean;
  /** Whether another season precedes this one: first those of its own competition, then others, as loaded. */
  readonly inEarlierSeason: boolean;
}

/** The teams of a season that are in the database. */
export interface FoundTeams {
  readonly found: ReadonlyMap<TeamRecord, ExistingTeam>;
  /** Pairs of teams that turn out to be one, the first of them in `found`. One has the article, the other has none. */
  readonly same: readonly (readonly [ExistingTeam, ExistingTeam])[];
}

/** A name with the team that it means so far. */
type KnownName = readonly [key: string, row: ExistingTeam];

/**
 * Finds the teams of a season that are in the database: by the slug in the facts, by article, by name, by alias, or by
 * slug. A name means the same team as in the season that was loaded last before this one, and otherwise the
 * competition's own team; a team that has another article is not found by name. A team of another competition is found
 * by its article, and by name only where the facts of a season say that it is the same.
 *
 * Seasons that were loaded later do not count: otherwise they would preserve what the facts no longer say. Throws a
 * `FactsError` when the facts name a slug that no team has.
 */
export async function findExistingTeams(
  transaction: Transaction,
  season: SeasonRecord,
  competition: number,
): Promise<FoundTeams> {
  const { rows, meanings } = await candidates(transaction, season, competition);
  const found = new Map<TeamRecord, ExistingTeam>();
  const taken = new Set<ExistingTeam>();
  const same: (readonly [ExistingTeam, ExistingTeam])[] = [];
  const claim = (team: TeamRecord, row: ExistingTeam) => {
    if (found.has(team) || taken.has(row)) return;
    found.set(team, row);
    taken.add(row);
  };
  for (const [team, row] of await resolveFactSlugs(transaction, season, rows)) claim(team, row);
  const byUrl = new Map(rows.flatMap((row) => (row.url === null ? [] : [[row.url, row] as const])));
  for (const team of season.teams) {
    const row = team.urls.map((url) => byUrl.get(url)).find((one) => one !== undefined);
    if (row === undefined || taken.has(row)) continue;
    const stated = found.get(team);
    if (stated === undefined) claim(team, row);
    else if (stated.url === null) same.push([stated, row]);
    taken.add(row);
  }
  const claimByName = (teams: readonly TeamRecord[] = [], row: ExistingTeam) => {
    if (taken.has(row)) return;
    const team = teams.find((one) => !found.has(one) && canBe(one, row));
    if (team !== undefined) return claim(team, row);
    const [only, another] = teams;
    const known = only && found.get(only);
    if (known === undefined || another !== undefined) return;
    // Found by its article in another competition, and here by its name, where no article was linked until now.
    if (row.url !== null || known.url === null || row.competitionId !== competition) return;
    same.push([known, row]);
    taken.add(row);
  };
  const byKey = groupBy(season.teams, ({ key }) => key);
  for (const [key, row] of meanings) claimByName(byKey.get(key), row);
  const aliases = season.teams.flatMap((team) =>
    team.aliases.map(({ name }) => ({ team, key: slugify(name) })),
  );
  const byAlias = groupBy(aliases, ({ key }) => key);
  for (const [key, row] of meanings)
    claimByName(
      byAlias.get(key)?.map(({ team }) => team),
      row,
    );
  // A name that was changed and is changed back: the team still has the slug.
  for (const row of rows)
    if (row.competitionId === competition && !row.inOtherSeasons) claimByName(byKey.get(row.slug), row);
  return { found, same };
}

/** Whether a team can be one that has its name. One of this season alone can have got the wrong article; any other keeps its own. */
function canBe({ urls }: TeamRecord, { url, inOtherSeasons }: ExistingTeam): boolean {
  return url === null || urls.length === 0 || urls.includes(url) || !inOtherSeasons;
}

/** The teams that the season's names can mean, and the meaning of each name; of several meanings the best first. */
async function candidates(
  transaction: Transaction,
  { teams, slug }: SeasonRecord,
  competition: number,
): Promise<{ rows: readonly ExistingTeam[]; meanings: readonly KnownName[] }> {
  const keys = teams.flatMap((team) => [team.key, ...team.aliases.map(({ name }) => slugify(name))]);
  const addresses = teams.flatMap((team) => [team.key, team.sameAs ?? []]).flat();
  const urls = teams.flatMap((team) => team.urls);
  const loaded = await transaction.season.findUnique({ where: { slug }, select: { id: true } });
  const here = loaded?.id ?? Number.POSITIVE_INFINITY;
  const before = { competitionId: competition, ...(loaded !== null && { id: { lt: loaded.id } }) };
  const introduced = { reason: null, key: { in: keys }, season: before };
  // Looked up first: with several alternatives in OR, PostgreSQL would scan all teams.
  const named = await findTeamsByKey(transaction, [...keys, ...addresses], urls);
  if (named.length === 0) return { rows: [], meanings: [] };
  const found = await transaction.team.findMany({
    where: {
      id: { in: [...new Set(named.map(({ team }) => team))] },
      OR: [
        { competitionId: competition, names: { some: { key: { in: keys } } } },
        { names: { some: introduced } },
        { slug: { in: addresses } },
        { formerSlugs: { hasSome: addresses } },
        { url: { in: urls } },
      ],
    },
    include: {
      names: { where: introduced, select: { key: true, seasonId: true } },
      seasons: { where: { slug: { not: slug } }, select: { id: true, competitionId: true } },
    },
    orderBy: { id: 'asc' },
  });
  const rows = found.map(({ names, seasons, ...row }) => {
    const sameCompetition = row.competitionId === competition;
    const led = seasons.some((other) => {
      const home = other.competitionId === row.competitionId;
      return home === sameCompetition ? other.id < here : home;
    });
    const known: ExistingTeam = { ...row, inOtherSeasons: seasons.length > 0, inEarlierSeason: led };
    return { known, names, sameCompetition };
  });
  const earlier = rows
    .flatMap(({ known, names }) => names.map(({ key, seasonId }) => ({ key, seasonId, known })))
    .sort((one, other) => other.seasonId - one.seasonId)
    .map(({ key, known }): KnownName => [key, known]);
  const current = rows
    .filter(({ sameCompetition }) => sameCompetition)
    .map(({ known }): KnownName => [slugify(known.name), known]);
  return { rows: rows.map(({ known }) => known), meanings: [...earlier, ...current] };
}

/** Finds the teams that the facts identify by slug. */
async function resolveFactSlugs(
  transaction: Transaction,
  { teams }: SeasonRecord,
  rows: readonly ExistingTeam[],
): Promise<Map<TeamRecord, ExistingTeam>> {
  const bySlug = new Map(
    rows.flatMap((row) => [row.slug, ...row.formerSlugs].map((slug) => [slug, row] as const)),
  );
  const found = new Map<TeamRecord, ExistingTeam>();
  const first = new Map<ExistingTeam, TeamRecord>();
  const errors: string[] = [];
  for (const team of teams) {
    if (team.sameAs === null) continue;
    const row = bySlug.get(team.sameAs);
    const twin = row && first.get(row);
    if (row === undefined) {
      const near = (await findSimilarSlugs(transaction, team.sameAs)).map((slug) => `"${slug}"`).join(' or ');
      const suggestion = near === '' ? '' : ` Did you mean ${near}?`;
      errors.push(
        `No team has the slug "${team.sameAs}", which the facts say "${team.name}" is.${suggestion}`,
      );
    } else if (twin !== undefined) {
      errors.push(`The facts say that both "${twin.name}" and "${team.name}" are "${team.sameAs}".`);
    } else {
      found.set(team, row);
      first.set(row, team);
    }
  }
  if (errors.length > 0) throw new FactsError(errors.join('\n'));
  return found;
}
