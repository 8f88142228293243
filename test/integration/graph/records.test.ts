import { expect, test } from 'vitest';
import { openGraphPair } from '../../support/graph/both-executors.js';

const both = await openGraphPair();

const of = (fields: string) => `{ season(slug: "copa-peru-2013") { records { ${fields} } } }`;
const match = '{ homeTeam { name } score awayTeam { name } }';

interface Played {
  readonly homeTeam: { readonly name: string };
  readonly score: string;
  readonly awayTeam: { readonly name: string };
}

const shown = (matches: readonly Played[]) =>
  matches.map(({ homeTeam, score, awayTeam }) => `${homeTeam.name} ${score} ${awayTeam.name}`);

test('the biggest wins and the most goals, from the matches and not from what the source claims', async () => {
  const { season } = await both.answer(
    of(`biggestHomeWins ${match} biggestAwayWins ${match} highestScoring ${match}`),
    4, // the season's matches, and the nodes of each list
  );
  expect(shown(season.records.biggestHomeWins)).toEqual(['Unión Fuerza Minera 12–0 30 de Agosto']);
  expect(shown(season.records.biggestAwayWins)).toEqual(['Estudiantes Alas Peruanas 0–5 Saetas de Oro']);
  expect(shown(season.records.highestScoring)).toEqual(['Unión Fuerza Minera 12–0 30 de Agosto']);
});

test('a record leads on like any match, and stands beside the totals at no cost', async () => {
  const { season } = await both.answer(
    `{ season(slug: "copa-peru-2013") {
      totals { goals matches }
      records { biggestAwayWins { tie { winner { name } round { name } } sources { line } } }
    } }`,
    2,
  );
  expect(season).toEqual({
    totals: { goals: 530, matches: 170 },
    records: {
      biggestAwayWins: [
        {
          tie: { winner: { name: 'Saetas de Oro' }, round: { name: 'Semifinals' } },
          sources: [{ line: 592 }],
        },
      ],
    },
  });
});

test('the records of all seasons take no more statements than those of one', async () => {
  expect(
    await both.costs(
      `{ seasons { nodes { records { biggestHomeWins ${match} highestScoring { score } } } } }`,
    ),
  ).toEqual([3, 3]);
});
