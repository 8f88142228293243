import { slugify } from '../../src/domain/slugify.js';
import { reconcileRows } from './reconcile.js';
import type { Transaction } from './transaction.js';

/** The nouns that can be searched for. */
type Noun = 'team' | 'player' | 'group' | 'tie' | 'region' | 'department' | 'stage' | 'season';

/** Nodes, each with one of its seasons and the texts by which it can be found. */
type SearchableNodes = readonly {
  readonly id: number;
  readonly season: number;
  readonly names: readonly (string | null)[];
}[];

/**
 * Writes the texts by which seasons and their parts can be found. Returns the ids of the seasons for which they changed.
 *
 * They are read from what was written: a team of several seasons has the names of all of them. The texts of a deleted
 * node are deleted with it.
 */
export async function writeSearchNames(
  transaction: Transaction,
  seasons: readonly number[],
): Promise<ReadonlySet<number>> {
  const changed = new Set<number>();
  const words = new Set<string>();
  for (const noun of Object.keys(namesOf) as Noun[]) {
    const column = `${noun}Id`;
    const named = await namesOf[noun](transaction, { in: [...seasons] });
    const synced = await reconcileRows(
      transaction,
      seasons.map((season) => {
        const own = named.filter((node) => node.season === season);
        return {
          table: 'SearchName',
          key: ['subject', 'name'],
          rows: own.flatMap(({ id, names }) =>
            [...new Set(names)].flatMap((name) =>
              // A name without letters and digits has an empty slug, which no search finds.
              name === null || slugify(name) === ''
                ? []
                : [{ subject: `${noun} ${id}`, name, key: slugify(name), [column]: id }],
            ),
          ),
          within: { column, values: own.map(({ id }) => id) },
        };
      }),
    );
    for (const [index, season] of seasons.entries()) if (synced[index]?.written) changed.add(season);
    const keys = named.flatMap(({ names }) => names.map((name) => slugify(name ?? '')));
    for (const word of keys.flatMap((key) => key.split('-'))) words.add(word);
  }
  words.delete('');
  await addSearchWords(transaction, words);
  return changed;
}

/** Adds words, in one order, so that of two imports neither waits for the other. */
async function addSearchWords(transaction: Transaction, words: ReadonlySet<string>): Promise<void> {
  await transaction.searchWord.createMany({
    data: [...words].sort().map((word) => ({ word })),
    skipDuplicates: true,
  });
}

const name = { select: { name: true } } as const;

type SeasonIds = { readonly in: number[] };

/** Selects the first of the written seasons that a node is in. */
const firstSeason = (id: SeasonIds) =>
  ({ where: { id }, select: { id: true }, orderBy: { id: 'asc' }, take: 1 }) as const;

/** Reads the names of each noun in some seasons. */
const namesOf: Readonly<
  Record<Noun, (transaction: Transaction, seasonId: SeasonIds) => Promise<SearchableNodes>>
> = {
  team: async ({ team }, id) =>
    (
      await team.findMany({
        where: { seasons: { some: { id } } },
        select: { id: true, names: name, seasons: firstSeason(id) },
      })
    ).map(({ id, names, seasons }) => ({
      id,
      season: seasons[0]?.id ?? Number.NaN,
      names: names.map(({ name }) => name),
    })),
  player: async ({ player }, seasonId) =>
    (
      await player.findMany({
        where: { names: { some: { seasonId } } },
        select: {
          id: true,
          name: true,
          names: { select: { name: true, seasonId: true }, orderBy: { seasonId: 'asc' } },
        },
      })
    ).map(({ id, name, names }) => ({
      id,
      season: names.find((one) => seasonId.in.includes(one.seasonId))?.seasonId ?? Number.NaN,
      names: [name, ...names.map((one) => one.name)],
    })),
  group: async ({ group }, seasonId) =>
    (
      await group.findMany({
        where: { seasonId },
        select: { id: true, seasonId: true, name: true, region: name },
      })
    ).map(
      // The only group of a region has the region's name.
      ({ id, seasonId, name, region }) => ({
        id,
        season: seasonId,
        names: [region === null || region.name === name ? name : `${name}, ${region.name}`],
      }),
    ),
  tie: async ({ tie }, seasonId) =>
    (
      await tie.findMany({
        where: { seasonId },
        select: { id: true, seasonId: true, team1: name, team2: name, round: name },
      })
    ).map(({ id, seasonId, team1, team2, round }) => ({
      id,
      season: seasonId,
      names: [`${team1.name} – ${team2.name}, ${round.name}`],
    })),
  region: async ({ region }, seasonId) =>
    (await region.findMany({ where: { seasonId }, select: { id: true, seasonId: true, name: true } })).map(
      ({ id, seasonId, name }) => ({ id, season: seasonId, names: [name] }),
    ),
  department: async ({ department }, id) =>
    (
      await department.findMany({
        where: { seasons: { some: { id } } },
        select: { id: true, name: true, seasons: firstSeason(id) },
      })
    ).map(({ id, name, seasons }) => ({ id, season: seasons[0]?.id ?? Number.NaN, names: [name] })),
  stage: async ({ stage }, seasonId) =>
    (
      await stage.findMany({
        where: { seasonId },
        select: { id: true, seasonId: true, name: true, nativeName: true },
      })
    ).map(({ id, seasonId, name, nativeName }) => ({ id, season: seasonId, names: [name, nativeName] })),
  season: async ({ season }, id) =>
    (await season.findMany({ where: { id }, select: { id: true, name: true, slug: true } })).map(
      ({ id, name, slug }) => ({ id, season: id, names: [name, slug.replaceAll('-', ' ')] }),
    ),
};
