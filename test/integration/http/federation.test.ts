import { afterAll, expect, test } from 'vitest';
import { openDatabase } from '../../../src/db/client.js';
import { post } from '../../support/http/ask.js';
import { score, serve } from '../../support/http/serving.js';
import { ownDatabase } from '../../support/test-database.js';

const url = await ownDatabase();
const importer = openDatabase({ url, prepared: true });
afterAll(() => importer.close());

const entities = `{
  _entities(representations: [{ __typename: "Team", slug: "ud-chulucanas" }]) {
    ... on Team { matches(first: 1, where: { homeTeam: "ud-chulucanas", opponent: "ud-paita" }) { nodes { score } } }
  }
}`;

test('entities are cached, and never older than the newest import', async () => {
  const server = await serve(url, { federation: true });
  for (const goals of [3, 4]) {
    await score(importer, goals);
    const scores = async () => {
      const { body, hit } = await post(server.url, entities);
      return { hit, score: JSON.parse(`${body}`).data._entities[0].matches.nodes[0].score };
    };
    expect((await scores()).score).toBe(`${goals}–0`);
    await expect.poll(scores).toEqual({ hit: true, score: `${goals}–0` });
  }
});

test('without introspection the SDL is hidden too, and entities are found', async () => {
  const queryLimits = { costLimit: 50_000, introspection: false };
  const server = await serve(url, { federation: true, queryLimits });
  const { body } = await post(server.url, '{ _service { sdl } }');
  expect(JSON.parse(`${body}`)).toEqual({
    errors: [
      {
        message: '`_service` is switched off together with introspection.',
        locations: [{ line: 1, column: 3 }],
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
      },
    ],
  });
  const found = await post(server.url, entities);
  expect(JSON.parse(`${found.body}`).errors).toBeUndefined();
});

test('a server that is no subgraph has none of its fields', async () => {
  const server = await serve(url);
  for (const query of ['{ _service { sdl } }', entities]) {
    const { body } = await post(server.url, query);
    const codes = JSON.parse(`${body}`).errors.map(
      ({ extensions }: { extensions: { code: string } }) => extensions.code,
    );
    expect(new Set(codes)).toEqual(new Set(['GRAPHQL_VALIDATION_FAILED']));
  }
});
