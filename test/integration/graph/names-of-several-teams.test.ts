import { beforeAll, expect, test } from 'vitest';
import { writeSeason } from '../../../seed/write/write-seasons.js';
import { prisma } from '../../../src/db/client.js';
import { openGraph } from '../../support/graph/graph.js';
import { season } from '../../support/seed/season-from-wikitext.js';
import { ownDatabase } from '../../support/test-database.js';

const graph = openGraph(await ownDatabase());
const { database } = graph;

/** The season of a competition in which two teams meet once, the first of them winning 2–1. */
const final = (competition: string, winner: string, loser: string, year = 2020) =>
  season(
    `{|\n! Department !! Team\n|-\n| Lima || ${winner}\n|-\n| Lima || ${loser}\n|}
== Final Stage ==\n=== Final ===\n{{OneLegResult|${winner}||2–1|${loser}|}}`,
    { competition: { name: competition }, year },
  );

beforeAll(async () => {
  await writeSeason(database, final('Copa Uno', 'Estero', 'Marea'), 'one');
  await writeSeason(database, final('Copa Dos', 'Estero', 'Bahía'), 'two');
  await writeSeason(database, final('Copa Tres', 'Faro', 'Estero'), 'three');
});

test.each([
  ['matches(where: { team: "estero" }) { nodes { id } }', 1],
  ['matches(where: { team: "estero-copa-dos" }) { nodes { id } }', 1],
  ['matches(where: { team: "estero", opponent: "marea" }) { nodes { id } }', 1],
  ['matches(where: { team: "estero", opponent: "Bahía" }) { nodes { id } }', 0],
  ['ties(where: { team: "estero" }) { nodes { id } }', 1],
  ['ties(where: { winner: "estero-copa-dos" }) { nodes { id } }', 1],
  ['ties(where: { winner: "estero-copa-tres" }) { nodes { id } }', 0],
])('a slug is one team, whoever else has its name: %s', async (field, count) => {
  const { data, errors, statements } = await graph.ask(`{ found: ${field} }`);
  expect(errors).toEqual([]);
  expect(data.found.nodes).toHaveLength(count);
  // The names of a filter are looked up only where nothing is found.
  if (count > 0) expect(statements).toHaveLength(1);
});

test.each([
  'matches(where: { team: "Estero" }) { totalCount }',
  'matches(where: { team: " estero " }) { nodes { id } }',
  'matches(where: { team: "Faro", opponent: "ESTERO" }) { nodes { id } }',
  'ties(where: { team: "Estero" }) { nodes { id } }',
  'ties(where: { winner: "Estero" }) { totalCount }',
  'team(name: "Estero") { slug }',
  'team(name: "faro") { matches(where: { opponent: "Estero" }) { nodes { id } } }',
])('a name that several teams have is ambiguous in every filter: %s', async (field) => {
  const { errors } = await graph.ask(`{ ${field} }`);
  expect(errors).toHaveLength(1);
  expect(errors[0]?.extensions).toMatchObject({
    code: 'AMBIGUOUS_NAME',
    candidates: [{ slug: 'estero' }, { slug: 'estero-copa-dos' }, { slug: 'estero-copa-tres' }],
  });
});

test('a team is found by its slug in one statement, whoever else has its name', async () => {
  const { data, statements } = await graph.ask('{ team(name: "estero") { matches { totalCount } } }');
  expect(data.team.matches).toEqual({ totalCount: 1 });
  expect(statements).toHaveLength(1);
});

test('a name that only one team is left with means that team again', async () => {
  const ask = () => graph.ask('{ team(name: "Peña") { slug } }');
  await writeSeason(database, final('Copa Uno', 'Peña', 'Marea', 2021), 'a');
  await writeSeason(database, final('Copa Dos', 'Peña', 'Bahía', 2021), 'b');
  expect((await ask()).errors[0]?.extensions?.code).toBe('AMBIGUOUS_NAME');
  await writeSeason(database, final('Copa Dos', 'Roca', 'Bahía', 2021), 'c');
  expect((await ask()).data.team).toEqual({ slug: 'pena' });
  await writeSeason(database, final('Copa Uno', 'Puerto', 'Marea', 2021), 'd');
  expect((await ask()).data.team).toBeNull();
});

test('the stored keys are those that the keys of all teams make', async () => {
  const teams = await prisma(database).team.findMany({ select: { slug: true, keys: true, exactKeys: true } });
  const uses = new Map<string, number>();
  for (const { keys } of teams) for (const key of keys) uses.set(key, (uses.get(key) ?? 0) + 1);
  for (const { slug, keys, exactKeys } of teams) {
    const unique = keys.filter((key) => uses.get(key) === 1);
    const expected = new Set([slug, ...unique, ...unique.map((key) => `=${key}`)]);
    expect(exactKeys).toEqual([...expected].sort());
  }
  expect(teams.filter(({ keys }) => keys.includes('estero'))).toHaveLength(3);
});
