import { beforeAll, describe, expect, test } from 'vitest';
import { writeSeason } from '../../../seed/write/write-seasons.js';
import { examples } from '../../../src/http/examples.js';
import type { Tested } from '../../support/graph/examples/example-test.js';
import { figures } from '../../support/graph/examples/figures.js';
import { knowledge } from '../../support/graph/examples/knowledge.js';
import { outlook } from '../../support/graph/examples/outlook.js';
import { questions } from '../../support/graph/examples/questions.js';
import { season } from '../../support/graph/examples/season.js';
import { openGraph } from '../../support/graph/graph.js';
import { expected, pages, seasonOf } from '../../support/seed/sample-pages.js';
import { ownDatabase } from '../../support/test-database.js';

// The half-played copy of a season, which another page is the whole of.
const loaded = pages.filter((page) => page !== 'copa-andina-2022-half');
const graph = openGraph(await ownDatabase());
const tested: Record<string, Tested> = { ...season, ...questions, ...knowledge, ...figures, ...outlook };

beforeAll(async () => {
  for (const page of loaded) await writeSeason(graph.database, seasonOf(page), page);
}, 60_000);

describe('the graph of many competitions', () => {
  test.each(examples())('answers the example $name as cheaply as of one', async ({ name, query }) => {
    const { data, errors, statements } = await graph.ask(query);
    expect(errors).toEqual([]);
    expect(statements).toHaveLength(tested[name]?.statements ?? 0);
    // An example that names its season is told of that one alone.
    if (query.includes('copa-peru-2013')) expect(tested[name]?.facts(data)).toEqual(tested[name]?.expected);
  });

  test('gives every season its own figures and its own champion', async () => {
    const { data } = await graph.ask(
      '{ seasons(first: 100) { nodes { name year competition { name } totals { groups ties matches } champion { name } runnerUp { name } } } }',
    );
    for (const page of loaded) {
      const { competition, year, groups, ties, played, champion, runnerUp } = expected(page);
      const found = data.seasons.nodes.find(
        (one: { year: number; competition: { name: string } }) =>
          one.year === year && one.competition.name === competition,
      );
      expect(found).toMatchObject({
        totals: { groups, ties, matches: played },
        champion: champion === null ? null : { name: champion },
        runnerUp: runnerUp === null ? null : { name: runnerUp },
      });
    }
  });

  test.each(loaded)('audits %s by itself', async (page) => {
    const { competition, year, findings } = expected(page);
    const { data } = await graph.ask(
      '{ seasons(first: 100) { nodes { year competition { name } discrepancies { kind message sources { line text } } } } }',
    );
    const found = data.seasons.nodes.find(
      (one: { year: number; competition: { name: string } }) =>
        one.year === year && one.competition.name === competition,
    );
    expect(found.discrepancies.map(({ kind }: { kind: string }) => kind).sort()).toEqual(
      [...findings].sort(),
    );
    for (const { sources } of found.discrepancies) expect(sources.length).toBeGreaterThan(0);
  });
});

test('one query walks from a team through its group and its ties to the final, in any competition', async () => {
  const { data, errors, statements } = await graph.ask(`{
    team(name: "Germany") {
      standings { position points group { name stage { name } matches { date venue score } } }
      journey { stage { name } outcome summary }
      ties { round { name } explanation winner { name } next { round { name } } legs { date score } }
      seasons { name final { explanation } champion { name } runnerUp { name } }
    }
  }`);
  expect(errors).toEqual([]);
  expect(statements).toHaveLength(1);
  expect(data.team.standings).toMatchObject([
    { position: 1, points: 7, group: { name: 'Group G', stage: { name: 'Group stage' } } },
  ]);
  expect(data.team.standings[0].group.matches[0]).toMatchObject({ date: '2014-06-16', score: '4–0' });
  expect(
    data.team.ties.map(
      (tie: { round: { name: string }; explanation: string }) => `${tie.round.name}: ${tie.explanation}`,
    ),
  ).toEqual([
    'Round of 16: 2–1 after extra time',
    'Quarter-finals: 0–1',
    'Semi-finals: 1–7',
    'Final: 1–0 after extra time',
  ]);
  expect(data.team.journey.at(-1)).toMatchObject({ stage: { name: 'Knockout stage' }, outcome: 'CHAMPION' });
  expect(data.team.seasons).toMatchObject([
    { name: '2014 FIFA World Cup', champion: { name: 'Germany' }, runnerUp: { name: 'Argentina' } },
  ]);
});

test('a season that a table decided ends the journeys of its first two in the title and behind it', async () => {
  const { data } = await graph.ask(
    '{ season(slug: "liga-costera-2016") { final { slug } champion { name journey(season: "liga-costera-2016") { outcome summary } } runnerUp { name journey(season: "liga-costera-2016") { outcome } } } }',
  );
  expect(data.season.final).toBeNull();
  expect(data.season.champion).toMatchObject({ name: 'Puerto Dorado' });
  expect(data.season.champion.journey.at(-1).outcome).toBe('CHAMPION');
  expect(data.season.runnerUp.journey.at(-1).outcome).toBe('RUNNER_UP');
});
