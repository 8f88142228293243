import { beforeAll, describe, expect, test } from 'vitest';
import { writeSeason } from '../../../seed/write/write-seasons.js';
import { openGraph } from '../../support/graph/graph.js';
import { goalsPage, seasonOf } from '../../support/seed/goals-pages.js';
import { ownDatabase } from '../../support/test-database.js';

const graph = openGraph(await ownDatabase());

beforeAll(async () => {
  await writeSeason(graph.database, seasonOf(goalsPage), 'the page');
});

test('a match has its goals in the order scored, each with its side, scorer and time', async () => {
  const { data, errors, statements } = await graph.ask(`{
    season(slug: "copa-2020") { stages { groups { matches {
      goals { team { name } player { name } minute stoppage kind match { score } }
    } } } }
  }`);
  expect(errors).toEqual([]);
  expect(statements).toHaveLength(1);
  const { matches } = data.season.stages[0].groups[0];
  const of = (
    team: string,
    name: string,
    minute: number | null,
    stoppage: number | null,
    kind: string,
    score: string,
  ) => ({
    ...{ team: { name: team }, player: { name }, minute, stoppage, kind },
    match: { score },
  });
  expect(matches).toEqual([
    {
      goals: [
        of('Boys', 'Ana Paz', 12, null, 'GOAL', '3–1'),
        of('Lions', 'Gil', 12, null, 'GOAL', '3–1'),
        of('Boys', 'Ana Paz', 45, 2, 'PENALTY', '3–1'),
        of('Boys', 'Eva Rey', 90, 3, 'GOAL', '3–1'),
      ],
    },
    {
      goals: [
        of('Tigers', 'Ida Sol', 30, null, 'OWN_GOAL', '1–1'),
        of('Boys', 'Ana Paz', null, null, 'GOAL', '1–1'),
      ],
    },
    { goals: [] },
  ]);
});

test('a goal says where it stands', async () => {
  const { data, statements } = await graph.ask(`{
    season(slug: "copa-2020") { final { legs { goals { sources { line text document } } } } }
  }`);
  expect(statements).toHaveLength(1);
  expect(data.season.final.legs[0].goals.map(({ sources }: { sources: unknown }) => sources)).toEqual(
    [17, 18, 17].map((line) => [{ line, text: goalsPage.split('\n')[line - 1], document: '2020 Copa' }]),
  );
});

test.each([-1, 501])('the size %d of a list of scorers is out of range', async (first) => {
  const { errors } = await graph.ask(
    'query Top($first: Int) { season(slug: "copa-2020") { topScorers(first: $first) { goals } } }',
    { first },
  );
  expect(errors[0]?.extensions?.code).toBe('BAD_USER_INPUT');
});

test('after extra time, the minutes of the goals tell the score after 90 minutes', async () => {
  const { data } = await graph.ask(`{
    season(slug: "copa-2020") { final { legs { score extraTime fullTime { home away } halfTime { home } } } }
  }`);
  expect(data.season.final.legs).toEqual([
    { score: '2–1', extraTime: true, fullTime: { home: 1, away: 1 }, halfTime: null },
  ]);
});

test('the top scorers of a season, own goals left out', async () => {
  const { data, errors, statements } = await graph.ask(`{
    season(slug: "copa-2020") { topScorers { position player { slug } team { slug } goals penalties } }
  }`);
  expect(errors).toEqual([]);
  expect(statements).toHaveLength(1);
  const of = (position: number, player: string, team: string, goals: number, penalties: number) => ({
    ...{ position, player: { slug: player }, team: { slug: team }, goals, penalties },
  });
  expect(data.season.topScorers).toEqual([
    of(1, 'ana-paz-footballer-born-1990', 'boys', 3, 1),
    of(1, 'eva-rey', 'boys', 3, 0),
    of(3, 'gil-lions-copa-2020', 'lions', 1, 0),
    of(3, 'mia-paz', 'tigers', 1, 0),
  ]);
  const first = await graph.ask('{ season(slug: "copa-2020") { topScorers(first: 1) { player { name } } } }');
  expect(first.data.season.topScorers).toEqual([{ player: { name: 'Ana Paz' } }]);
});

test('goals of a match whose score does not count are no scorer’s', async () => {
  const page = `== Group stage ==
=== Group A ===
{{Football box|date=2020-01-01|team1=Cats|score=1–0 (abandoned)|team2=Dogs|goals1=[[Lea Fox|Fox]] {{goal|12}}|goals2=}}
{{Football box|date=2020-01-02|team1=Dogs|score=3–0 awarded|team2=Emus|goals1=[[Lea Fox|Fox]] {{goal|12}}|goals2=}}
{{Football box|date=2020-01-03|team1=Dogs|score=1–0|team2=Cows|goals1=[[Lea Fox|Fox]] {{goal|12}}|goals2=}}`;
  await writeSeason(graph.database, seasonOf(page, 'Liga', 2019), 'the page');
  const { data } = await graph.ask(`{
    season(slug: "liga-2019") { topScorers { player { name } team { name } goals } }
    player(name: "Lea Fox") { goals { match { status score } } }
  }`);
  expect(data).toEqual({
    season: { topScorers: [{ player: { name: 'Lea Fox' }, team: { name: 'Dogs' }, goals: 1 }] },
    player: {
      goals: [
        { match: { status: 'ABANDONED', score: null } },
        { match: { status: 'AWARDED', score: '3–0' } },
        { match: { status: 'PLAYED', score: '1–0' } },
      ],
    },
  });
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
