import { slugify } from '../../src/domain/slugify.js';
import type { SeasonRecord } from '../parse/season.js';
import { findTeamsByKey } from './find-teams-by-key.js';
import { slugCandidates } from './team.js';
import type { Transaction } from './transaction.js';

/** A season in its place among those of a batch. */
export interface PlannedSeason<Part> {
  readonly part: Part;
  /** Its index in the batch, from 0. */
  readonly index: number;
  /** Whether it is not loaded yet. */
  readonly isNew: boolean;
  /** Whether no team in the database, or of a season before it in the batch, can be one of its teams. */
  readonly unrelated: boolean;
}

/** Seasons that are written together: their teams in waves one after another, then everything else at once. */
export type Pass<Part> = readonly (readonly PlannedSeason<Part>[])[];

/**
 * Cuts a batch so that writing it comes to the same as writing its seasons one after another. Seasons that share a
 * competition, a team or the name of one are in different waves, each in the first that it can be in. If one of them
 * is loaded already they are in different passes, for what it no longer names goes only when all of a pass is written.
 */
export async function planBatches<Part extends { readonly season: SeasonRecord }>(
  transaction: Transaction,
  batch: readonly Part[],
): Promise<Pass<Part>[]> {
  const named = batch.map(({ season }) => namesOf(season));
  const known = await knownNames(
    transaction,
    batch.map(({ season }) => season.slug),
    [...new Set(named.flatMap(({ keys }) => keys))],
    [...new Set(batch.flatMap(({ season }) => season.teams.flatMap(({ urls }) => urls)))],
  );
  const passes: PlannedSeason<Part>[][][] = [];
  let [inPass, waveOf] = [new Map<string, boolean>(), new Map<string, number>()];
  const loaded = new Set(known.seasons.keys());
  const seen = new Set<string>();
  for (const [index, part] of batch.entries()) {
    const { slug } = part.season;
    const { competition, keys } = named[index] ?? { competition: '', keys: [] };
    const there = keys.flatMap((key) => known.teams.get(key) ?? []);
    const names = [competition, ...keys, ...there, ...(known.seasons.get(slug) ?? [])];
    const isNew = !loaded.has(slug);
    const unrelated = there.length === 0 && !names.some((name) => seen.has(name));
    if (
      passes.length === 0 ||
      names.some((name) => inPass.get(name) === false || (!isNew && inPass.has(name)))
    ) {
      passes.push([]);
      [inPass, waveOf] = [new Map(), new Map()];
    }
    const wave = Math.max(0, ...names.map((name) => (waveOf.get(name) ?? -1) + 1));
    const waves = passes.at(-1) ?? [];
    waves[wave] = [...(waves[wave] ?? []), { part, index, isNew, unrelated }];
    for (const name of names) {
      seen.add(name);
      waveOf.set(name, wave);
      inPass.set(name, isNew && inPass.get(name) !== false);
    }
    loaded.add(slug);
  }
  return passes;
}

/** What a season calls its competition and its teams, or may come to call them in an address, and their articles. */
function namesOf(season: SeasonRecord): { competition: string; keys: string[] } {
  const keys = season.teams.flatMap((team) => [
    ...slugCandidates(season, team),
    ...team.aliases.map(({ name }) => slugify(name)),
    ...(team.sameAs === null ? [] : [team.sameAs]),
    ...team.urls,
  ]);
  return { competition: `competition ${slugify(season.header.competition.name)}`, keys };
}

/** The teams that are known by each of these names, and the addresses of those that are in seasons which are loaded. */
async function knownNames(
  transaction: Transaction,
  slugs: readonly string[],
  keys: readonly string[],
  urls: readonly string[],
) {
  const found = await findTeamsByKey(transaction, keys, urls);
  const teams = new Map<string, string[]>();
  for (const { key, team } of found) teams.set(key, [...(teams.get(key) ?? []), `team ${team}`]);
  const rows = await transaction.$queryRaw<{ season: string; teams: { id: number; slug: string }[] }[]>`
    SELECT s."slug" AS season, (
      SELECT coalesce(json_agg(json_build_object('id', t."id", 'slug', t."slug")), '[]')
      FROM "_SeasonTeams" p JOIN "Team" t ON t."id" = p."B" WHERE p."A" = s."id"
    ) AS teams FROM "Season" s WHERE s."slug" = ANY(${slugs}::text[])`;
  const seasons = new Map(
    rows.map(({ season, teams }) => [season, teams.flatMap(({ id, slug }) => [`team ${id}`, slug])]),
  );
  return { teams, seasons };
}
