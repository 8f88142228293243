import { expect, test } from 'vitest';
import { prisma } from '../../../src/db/client.js';
import { openGraph } from '../../support/graph/graph.js';
import { ownDatabase } from '../../support/test-database.js';

const graph = openGraph(await ownDatabase());

test.each(['copa-peru', 'Copa Perú', 'COPA PERU'])('%j is the competition Copa Perú', async (slug) => {
  const { data, statements } = await graph.ask(
    'query ($slug: String!) { competition(slug: $slug) { name country url seasons { nodes { name } } } }',
    { slug },
  );
  const seasons = { nodes: [{ name: '2013 Copa Perú' }] };
  expect(data.competition).toEqual({ name: 'Copa Perú', country: 'Peru', url: null, seasons });
  expect(statements).toHaveLength(1);
});

test('an unknown competition is null', async () => {
  const { data, errors } = await graph.ask('{ competition(slug: "copa") { name } }');
  expect([data, errors]).toEqual([{ competition: null }, []]);
});

test('a competition has the address of the document that tells of it', async () => {
  const url = 'https://en.wikipedia.org/wiki/Copa_Per%C3%BA';
  await prisma(graph.database).competition.updateMany({ data: { url } });
  const { data } = await graph.ask('{ competition(slug: "copa-peru") { url } }');
  expect(data.competition).toEqual({ url });
});
