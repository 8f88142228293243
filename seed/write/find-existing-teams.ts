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
  readonly key: string;
  readonly name: string;
  /** The slugified names by which it is found. */
  readonly keys: string[];
  readonly departmentId: number | null;
  readonly departmentSlug: string | null;
  readonly location: string | null;
  /** Whether it plays in other seasons too. */
  readonly inOtherSeasons: boolean;
  /** Whether another season precedes this one: first those of its own competition, then others, as loaded. */
  readonly inEarlierSeason: boolean;
}

/** A name with the team that it means so far. */
type KnownName = readonly [key: string, row: ExistingTeam];

/**
 * Finds the teams of a season that are in the database: by the slug in the facts, by name, by alias, or by slug. A name
 * means the same team as in the season that was loaded last before this one, and otherwise the competition's own team.
 * A team of another competition is found by name only where the facts of a season say that it is the same.
 *
 * Seasons that were loaded later do not count: otherwise they would preserve what the facts no longer say. Throws a
 * `FactsError` when the facts name a slug that no team has.
 */
export async function findExistingTeams(
  transaction: Transaction,
  season: SeasonRecord,
  competition: number,
): Promise<Map<TeamRecord, ExistingTeam>> {
  const { rows, meanings } = await candidates(transaction, season, competition);
  const found = new Map<TeamRecord, ExistingTeam>();
  const taken = new Set<ExistingTeam>();
  const claim = (team: TeamRecord | undefined, row: ExistingTeam) => {
    if (team === undefined || found.has(team) || taken.has(row)) return;
    found.set(team, row);
    taken.add(row);
  };
  for (const [team, row] of await resolveFactSlugs(transaction, season, rows)) claim(team, row);
  const bySlug = new Map(season.teams.map((team) => [team.slug, team]));
  for (const [key, row] of meanings) claim(bySlug.get(key), row);
  const byAlias = new Map(
    season.teams.flatMap((team) => team.aliases.map(({ name }) => [slugify(name), team] as const)),
  );
  for (const [key, row] of meanings) claim(byAlias.get(key), row);
  // A name that was changed and is changed back: the team still has the slug.
  for (const row of rows)
    if (row.competitionId === competition && !row.inOtherSeasons) claim(bySlug.get(row.slug), row);
  return found;
}

/** The teams that the season's names can mean, and the meaning of each name; of several meanings the best first. */
async function candidates(
  transaction: Transaction,
  { teams, slug }: SeasonRecord,
  competition: number,
): Promise<{ rows: readonly ExistingTeam[]; meanings: readonly KnownName[] }> {
  const keys = teams.flatMap((team) => [team.slug, ...team.aliases.map(({ name }) => slugify(name))]);
  const addresses = teams.flatMap((team) => [team.slug, team.sameAs ?? []]).flat();
  const loaded = await transaction.season.findUnique({ where: { slug }, select: { id: true } });
  const here = loaded?.id ?? Number.POSITIVE_INFINITY;
  const before = { competitionId: competition, ...(loaded !== null && { id: { lt: loaded.id } }) };
  const introduced = { reason: null, key: { in: keys }, season: before };
  // Looked up first: with several alternatives in OR, PostgreSQL would scan all teams.
  const named = await findTeamsByKey(transaction, [...keys, ...addresses]);
  if (named.length === 0) return { rows: [], meanings: [] };
  const found = await transaction.team.findMany({
    where: {
      id: { in: [...new Set(named.map(({ team }) => team))] },
      OR: [
        { competitionId: competition, names: { some: { key: { in: keys } } } },
        { names: { some: introduced } },
        { slug: { in: addresses } },
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
  const bySlug = new Map(rows.map((row) => [row.slug, row]));
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
