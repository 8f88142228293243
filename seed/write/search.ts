import { fold } from '../../src/team/names.js';
import { sync, type Transaction } from './sync.js';

/** The nouns that can be searched for. */
type Noun = 'team' | 'group' | 'tie' | 'region' | 'department' | 'stage' | 'season';

/** The nodes of a noun, each with the texts by which it can be found. */
type Named = readonly { readonly id: number; readonly names: readonly (string | null)[] }[];

/**
 * Writes by which texts a season, and what is in it, can be searched for.
 *
 * They are read from what was written: a team of several seasons has the names that all of them use. What a deleted
 * node was found by goes with it.
 */
export async function writeSearchNames(transaction: Transaction, season: number): Promise<void> {
  for (const noun of Object.keys(namesOf) as Noun[]) {
    const column = `${noun}Id`;
    const named = await namesOf[noun](transaction, season);
    await sync(transaction, {
      table: 'SearchName',
      key: ['subject', 'name'],
      rows: named.flatMap(({ id, names }) =>
        [...new Set(names)].flatMap((name) =>
          // A name that folds to nothing is one that no text finds.
          name === null || fold(name) === ''
            ? []
            : [{ subject: `${noun} ${id}`, name, key: fold(name), [column]: id }],
        ),
      ),
      within: { column, values: named.map(({ id }) => id) },
    });
  }
}

const name = { select: { name: true } } as const;

/** How to read what each noun of a season is called. */
const namesOf: Readonly<Record<Noun, (transaction: Transaction, seasonId: number) => Promise<Named>>> = {
  team: async ({ team }, id) =>
    (await team.findMany({ where: { seasons: { some: { id } } }, select: { id: true, names: name } })).map(
      ({ id, names }) => ({ id, names: names.map(({ name }) => name) }),
    ),
  group: async ({ group }, seasonId) =>
    (await group.findMany({ where: { seasonId }, select: { id: true, name: true, region: name } })).map(
      // A region's only group has the region's name.
      ({ id, name, region }) => ({
        id,
        names: [region === null || region.name === name ? name : `${name}, ${region.name}`],
      }),
    ),
  tie: async ({ tie }, seasonId) =>
    (
      await tie.findMany({
        where: { seasonId },
        select: { id: true, team1: name, team2: name, round: name },
      })
    ).map(({ id, team1, team2, round }) => ({ id, names: [`${team1.name} – ${team2.name}, ${round.name}`] })),
  region: async ({ region }, seasonId) =>
    (await region.findMany({ where: { seasonId }, select: { id: true, name: true } })).map(plain),
  department: async ({ department }, id) =>
    (
      await department.findMany({ where: { seasons: { some: { id } } }, select: { id: true, name: true } })
    ).map(plain),
  stage: async ({ stage }, seasonId) =>
    (await stage.findMany({ where: { seasonId }, select: { id: true, name: true, nativeName: true } })).map(
      ({ id, name, nativeName }) => ({ id, names: [name, nativeName] }),
    ),
  season: async ({ season }, id) =>
    (await season.findMany({ where: { id }, select: { id: true, name: true, slug: true } })).map(
      ({ id, name, slug }) => ({ id, names: [name, slug.replaceAll('-', ' ')] }),
    ),
};

function plain({ id, name }: { id: number; name: string }): Named[number] {
  return { id, names: [name] };
}
