import { describe, expect, test } from 'vitest';
import { seasonGraph, threeSeasonsGraph } from '../../support/graph/season-graphs.js';

const graph = await seasonGraph();
const three = await threeSeasonsGraph();

/** What a query answers, without an error and in one statement. */
async function answer(query: string) {
  const { data, errors, statements } = await graph.ask(query);
  expect(errors).toEqual([]);
  expect(statements).toHaveLength(1);
  return data;
}

const row = '{ position team { name } separatedBy moved }';

describe('a tie by other rules', () => {
  const verdict = '{ decidedBy winner { name } explanation changed }';

  test('by its own rules every tie ends as it did', async () => {
    const { season } = await answer(
      `{ season { stages { ties { decidedBy winner { name } explanation verdict ${verdict} } } } }`,
    );
    const ties = season.stages.flatMap(({ ties }: { ties: { verdict: object }[] }) => ties);
    expect(ties).toHaveLength(26);
    for (const { verdict, ...tie } of ties) expect(verdict).toEqual({ ...tie, changed: false });
  });

  test('without away goals one tie of 2013 is open', async () => {
    const { season } = await answer(
      `{ season { stages { ties { slug verdict(rules: { awayGoals: false }) ${verdict} } } } }`,
    );
    const ties = season.stages.flatMap(({ ties }: { ties: { verdict: object }[] }) => ties);
    expect(ties.filter(({ verdict }: { verdict: { changed: boolean } }) => verdict.changed)).toEqual([
      {
        slug: 'national-round-of-16-alipio-ponce-deportivo-municipal-santillana',
        verdict: {
          decidedBy: 'UNDECIDED',
          winner: null,
          explanation: '3–3 on aggregate, no shoot-out to settle it',
          changed: true,
        },
      },
    ]);
  });

  test('a shoot-out stands, and away goals are not spoken of where they do not count', async () => {
    const { ties } = await answer(
      `{ ties(where: { season: "copa-peru-2013", roundKind: QUARTERFINAL, decidedBy: PENALTIES }) { nodes { verdict(rules: { awayGoals: false }) ${verdict} } } }`,
    );
    expect(ties.nodes[0].verdict).toEqual({
      decidedBy: 'PENALTIES',
      winner: { name: 'Alipio Ponce' },
      explanation: '4–4 on aggregate, 3–1 on penalties',
      changed: false,
    });
  });

  test('the winner by other rules leads on like any team', async () => {
    const { season } = await answer(
      '{ season { final { verdict(rules: { awayGoals: false }) { winner { name standings { position group { name } } } } } } }',
    );
    expect(season.final.verdict.winner).toEqual({
      name: 'San Simón',
      standings: [{ position: 1, group: { name: 'Group B' } }],
    });
  });
});

describe('what cannot be is refused with a code', () => {
  const none = Buffer.from('Match:0').toString('base64');

  test.each([
    [
      'a win worth less than a draw',
      'rules: { pointsForWin: 0 }',
      'BAD_USER_INPUT',
      'A win cannot be worth less than a draw: 0 and 1 points.',
    ],
    [
      'a draw worth more than a win',
      'rules: { pointsForDraw: 4 }',
      'BAD_USER_INPUT',
      'A win cannot be worth less than a draw: 3 and 4 points.',
    ],
    [
      'points below nothing',
      'rules: { pointsForDraw: -1 }',
      'BAD_USER_INPUT',
      '`pointsForDraw` is -1, which is not from 0 to 100.',
    ],
    [
      'points beyond all measure',
      'rules: { pointsForWin: 101 }',
      'BAD_USER_INPUT',
      '`pointsForWin` is 101, which is not from 0 to 100.',
    ],
    [
      'a criterion named twice',
      'rules: { tieBreakers: [POINTS, WINS, POINTS] }',
      'BAD_USER_INPUT',
      '`tieBreakers` names POINTS twice; each criterion is applied once.',
    ],
    [
      'an id that is none',
      'without: ["nonsense"]',
      'BAD_ID',
      'Invalid id "nonsense": pass the `id` of a node of this graph.',
    ],
    [
      'the id of a team',
      'without: ["VGVhbTox"]',
      'BAD_ID',
      'Invalid id "VGVhbTox": expected the id of a Match.',
    ],
  ])('%s', async (_what, args, code, message) => {
    const { errors } = await graph.ask(
      `{ team(name: "San Simón") { groups { table(${args}) { position } } } }`,
    );
    expect(errors.map((error) => [error.extensions?.code, error.message])).toEqual([[code, message]]);
  });

  test('a tie’s rules are held to the same', async () => {
    const { errors } = await graph.ask(
      '{ season { final { verdict(rules: { pointsForWin: -2 }) { changed } } } }',
    );
    expect(errors.map((error) => error.extensions?.code)).toEqual(['BAD_USER_INPUT']);
  });

  test('a match that is not there any more is simply not counted', async () => {
    const { team } = await answer(
      `{ team(name: "San Simón") { groups { table(without: ["${none}"]) ${row} } } }`,
    );
    expect(team.groups[0].table).toHaveLength(3);
  });

  test('as many points as may be, and a win worth no more than a draw', async () => {
    const { team } = await answer(
      `{ team(name: "San Simón") { groups {
        much: table(rules: { pointsForWin: 100, pointsForDraw: 100 }) { figures { points } }
        none: table(rules: { pointsForWin: 0, pointsForDraw: 0 }) { figures { points } position }
      } } }`,
    );
    expect(team.groups[0].much[0].figures.points).toBe(300);
    expect(team.groups[0].none[0]).toEqual({ figures: { points: 0 }, position: 1 });
  });
});

test.each([
  '{ season { stages { groups { table { __typename } } ties { verdict { __typename } } } } }',
  '{ season { final { verdict { winner { __typename id } } } } }',
  `{ seasons { nodes { stages { groups { standings { separatedBy } table(rules: { pointsForWin: 2 }) ${row} coverage { expected } ties { slug } } ties { verdict(rules: { awayGoals: false }) { winner { name } changed } } } } } }`,
  `{ team(name: "San Simón") { groups { table ${row} standings { separatedBy team { name } } } ties { verdict { winner { slug } } } } }`,
  `{ season { regions { groups { table { team { name groups { coverage { played } } } } } ties { group { table { moved } } verdict { winner { name } } } } } }`,
])('it takes one statement, on one season as on three: %s', async (query) => {
  const answers = await Promise.all([graph.ask(query), three.ask(query)]);
  expect(answers.map(({ errors }) => errors)).toEqual([[], []]);
  expect(answers.map(({ statements }) => statements.length)).toEqual([1, 1]);
});
