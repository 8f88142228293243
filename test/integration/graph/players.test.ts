import { beforeAll, describe, expect, test } from 'vitest';
import { writeSeason } from '../../../seed/write/write-seasons.js';
import { openGraph } from '../../support/graph/graph.js';
import { goalsPage, seasonOf } from '../../support/seed/goals-pages.js';
import { ownDatabase } from '../../support/test-database.js';

const graph = openGraph(await ownDatabase());

beforeAll(async () => {
  await writeSeason(graph.database, seasonOf(goalsPage), 'the page');
});

describe('a player', () => {
  test('is found by slug, name, title or spelling, with goals and teams', async () => {
    for (const name of [
      'ana-paz-footballer-born-1990',
      'Ana Paz',
      'ANA PAZ',
      'Ana Paz (footballer, born 1990)',
    ]) {
      const { data, errors, statements } = await graph.ask(
        `query Find($name: String!) {
          player(name: $name) { slug name url goals { minute kind match { score } team { name } } teams { name } }
        }`,
        { name },
      );
      expect(errors).toEqual([]);
      expect(statements).toHaveLength(1);
      const goal = (minute: number | null, kind: string, score: string) => ({
        ...{ minute, kind, match: { score }, team: { name: 'Boys' } },
      });
      expect(data.player).toEqual({
        slug: 'ana-paz-footballer-born-1990',
        name: 'Ana Paz',
        url: 'https://en.wikipedia.org/wiki/Ana_Paz_(footballer,_born_1990)',
        goals: [goal(12, 'GOAL', '3–1'), goal(45, 'PENALTY', '3–1'), goal(null, 'GOAL', '1–1')],
        teams: [{ name: 'Boys' }],
      });
    }
  });

  test('without a link is one of its team and season', async () => {
    const { data } = await graph.ask('{ player(name: "Gil") { slug name url teams { slug } } }');
    expect(data.player).toEqual({
      slug: 'gil-lions-copa-2020',
      name: 'Gil',
      url: null,
      teams: [{ slug: 'lions' }],
    });
  });

  test('of an own goal belongs to the other side', async () => {
    const { data } = await graph.ask(
      '{ player(name: "Sol") { name goals { team { name } } teams { name } } }',
    );
    expect(data.player).toEqual({
      name: 'Ida Sol',
      goals: [{ team: { name: 'Tigers' } }],
      teams: [{ name: 'Boys' }],
    });
  });

  test('whom nobody knows is null', async () => {
    const { data, errors } = await graph.ask('{ player(name: "Nobody") { name } }');
    expect([data.player, errors]).toEqual([null, []]);
  });

  test('whose name several have is an error that lists them', async () => {
    const { data, errors } = await graph.ask('{ player(name: "Paz") { name } }');
    expect(data.player).toBeNull();
    expect(errors[0]?.extensions).toEqual({
      code: 'AMBIGUOUS_NAME',
      candidates: [
        { slug: 'ana-paz-footballer-born-1990', name: 'Ana Paz', teams: ['boys'] },
        { slug: 'mia-paz', name: 'Mia Paz', teams: ['tigers'] },
      ],
    });
    expect(errors[0]?.message).toBe(
      '"Paz" may be any of these players; ask by slug: ana-paz-footballer-born-1990 (Boys), mia-paz (Tigers).',
    );
  });

  test('has goals and teams of one season', async () => {
    const { data, errors, statements } = await graph.ask(`{
      player(name: "Eva Rey") { goals(season: "copa-2020") { minute } teams(season: "copa-2020") { name } }
    }`);
    expect(errors).toEqual([]);
    expect(statements).toHaveLength(1);
    expect(data.player).toEqual({
      goals: [{ minute: 90 }, { minute: 7 }, { minute: 104 }],
      teams: [{ name: 'Boys' }],
    });
    const unknown = await graph.ask('{ player(name: "Eva Rey") { goals(season: "none") { minute } } }');
    expect(unknown.errors[0]?.extensions?.code).toBe('UNKNOWN_NAME');
  });

  test.each([
    ['ana paz', 'Ana Paz', 1],
    ['Gill', 'Gil', undefined],
  ])('is found by a search for %j', async (text, name, score) => {
    const { data, errors } = await graph.ask(
      `query Search($text: String!) { search(text: $text) { score matched node { __typename ... on Player { name } } } }`,
      { text },
    );
    expect(errors).toEqual([]);
    const [hit] = data.search;
    expect(hit.node).toEqual({ __typename: 'Player', name });
    if (score !== undefined) expect(hit.score).toBe(score);
  });

  test('and a goal can be asked for again by their ids', async () => {
    const { data } = await graph.ask('{ player(name: "Gil") { id goals { id } } }');
    const again = await graph.ask(
      'query Again($ids: [ID!]!) { nodes(ids: $ids) { ... on Player { name } ... on Goal { minute } } }',
      { ids: [data.player.id, data.player.goals[0].id] },
    );
    expect(again.data.nodes).toEqual([{ name: 'Gil' }, { minute: 12 }]);
  });
});
