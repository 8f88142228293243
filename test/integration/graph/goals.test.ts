import { beforeAll, expect, test } from 'vitest';
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

test('the walk from a team over its ties to the scorers and on is one statement', async () => {
  const { data, errors, statements } = await graph.ask(`{
    team(name: "Tigers") {
      ties {
        round { name stage { season { champion { name } } } }
        legs { goals { player { name goals { match { group { name } tie { winner { name } } } } } } }
      }
      matches { nodes { goals { team { name } } } }
    }
  }`);
  expect(errors).toEqual([]);
  expect(statements).toHaveLength(1);
  const [{ legs }] = data.team.ties;
  expect(legs[0].goals.map(({ player }: { player: { name: string } }) => player.name)).toEqual([
    'Eva Rey',
    'Mia Paz',
    'Eva Rey',
  ]);
  expect(legs[0].goals[1].player.goals).toEqual([
    { match: { group: null, tie: { winner: { name: 'Boys' } } } },
  ]);
  expect(data.team.matches.nodes).toHaveLength(3);
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
