import { beforeAll, expect, test } from 'vitest';
import { writeSeason } from '../../../seed/write/write-seasons.js';
import { openGraph } from '../../support/graph/graph.js';
import { bare } from '../../support/seed/season-from-wikitext.js';
import { ownDatabase } from '../../support/test-database.js';

const graph = openGraph(await ownDatabase());

const page = `== Group A ==
{{Football box|date=1 May 2020|time=18:00 [[UTC−05:00|UTC−5]]|team1=Alianza|score=3–1 (1–0)|team2=Boys
|stadium=[[Estadio Nacional]], [[Lima]]|attendance=c. 5,000|referee=[[Néstor Pitana]] ([[AFA|Argentina]])}}
{{Football box|date=2 May 2020|time=15:00|team1=Cristal|score=|team2=Deportivo|stadium=Estadio Uno}}
== Final ==
{{Football box|date=9 May 2020|team1=Alianza|score=2–2 (1–1, 0–1)|aet=yes|penaltyscore=3–4|team2=Cristal}}`;

beforeAll(async () => {
  await writeSeason(graph.database, bare(page), 'page');
});

const details =
  'status kickOff time city attendance referee halfTime { home away } fullTime { home away } extraTime penalties { home away }';

test('a match tells when and where it was played, before whom, and how the score came about', async () => {
  const { data, statements } = await graph.ask(
    `{ matches(where: { season: "copa-2020" }, first: 10) { nodes { homeTeam { name } score venue ${details} } } }`,
  );
  const unknown = {
    kickOff: null,
    time: null,
    city: null,
    attendance: null,
    referee: null,
    halfTime: null,
    fullTime: null,
    extraTime: false,
    penalties: null,
  };
  expect(data.matches.nodes).toEqual([
    {
      ...unknown,
      homeTeam: { name: 'Alianza' },
      score: '3–1',
      status: 'PLAYED',
      kickOff: '2020-05-01T23:00:00.000Z',
      time: '18:00',
      venue: 'Estadio Nacional',
      city: 'Lima',
      attendance: 5000,
      referee: 'Néstor Pitana',
      halfTime: { home: 1, away: 0 },
      fullTime: { home: 3, away: 1 },
    },
    {
      ...unknown,
      homeTeam: { name: 'Cristal' },
      score: null,
      status: 'SCHEDULED',
      time: '15:00',
      venue: 'Estadio Uno',
    },
    {
      ...unknown,
      homeTeam: { name: 'Alianza' },
      score: '2–2',
      status: 'PLAYED',
      venue: null,
      halfTime: { home: 0, away: 1 },
      fullTime: { home: 1, away: 1 },
      extraTime: true,
      penalties: { home: 3, away: 4 },
    },
  ]);
  expect(statements).toHaveLength(1);
});

test('a tie leads to the same details of its match in one statement', async () => {
  const { data, statements } = await graph.ask(
    `{ season(slug: "copa-2020") { final { penalties { team1 team2 } legs { ${details} } } } }`,
  );
  expect(data.season.final).toMatchObject({
    penalties: { team1: 3, team2: 4 },
    legs: [{ status: 'PLAYED', extraTime: true, penalties: { home: 3, away: 4 } }],
  });
  expect(statements).toHaveLength(1);
});

const unplanned = `== Group A ==
{{#invoke:Sports table|main|team1=A|team2=B|team3=C|name_A=Alianza|name_B=Boys|name_C=Cristal
|win_A=1|draw_A=0|loss_A=0|gf_A=3|ga_A=0|win_B=0|draw_B=0|loss_B=1|gf_B=0|ga_B=3
|win_C=0|draw_C=0|loss_C=0|gf_C=0|ga_C=0}}
{{Football box|date=2 May 2020|team1=Alianza|score=3–0{{efn|Awarded after an ineligible player took part.}}|team2=Boys}}
{{Football box|date=3 May 2020|team1=Boys|score=1–0 (abandoned)|team2=Cristal}}
{{Football box|date=4 May 2020|team1=Cristal|score=Postponed|team2=Alianza}}
{{Football box|date=5 May 2020|team1=Cristal|score=<s>2–0</s>|team2=Boys}}`;

test('only what counts is counted: in tables, in the coverage of a group and in the totals', async () => {
  await writeSeason(graph.database, bare(unplanned.replaceAll('2020', '2021'), {}, 2021), 'unplanned');
  const { data, statements } = await graph.ask(
    `{ season(slug: "copa-2021") {
      totals { matches goals }
      discrepancies { message }
      stages { groups {
        coverage { expected recorded played }
        standings { team { name } computed { played points goalsFor } }
        matches { homeTeam { name } status homeGoals awayGoals score fullTime { home } winner { name } }
      } }
    } }`,
  );
  const notCounted = { homeGoals: null, awayGoals: null, score: null, fullTime: null, winner: null };
  expect(data.season).toEqual({
    totals: { matches: 1, goals: 3 },
    discrepancies: [],
    stages: [
      {
        groups: [
          {
            coverage: { expected: 6, recorded: 4, played: 1 },
            standings: [
              { team: { name: 'Alianza' }, computed: { played: 1, points: 3, goalsFor: 3 } },
              { team: { name: 'Boys' }, computed: { played: 1, points: 0, goalsFor: 0 } },
              { team: { name: 'Cristal' }, computed: { played: 0, points: 0, goalsFor: 0 } },
            ],
            matches: [
              {
                homeTeam: { name: 'Alianza' },
                status: 'AWARDED',
                homeGoals: 3,
                awayGoals: 0,
                score: '3–0',
                fullTime: null,
                winner: { name: 'Alianza' },
              },
              { homeTeam: { name: 'Boys' }, status: 'ABANDONED', ...notCounted },
              { homeTeam: { name: 'Cristal' }, status: 'POSTPONED', ...notCounted },
              { homeTeam: { name: 'Cristal' }, status: 'CANCELLED', ...notCounted },
            ],
          },
        ],
      },
    ],
  });
  expect(statements).toHaveLength(1);
});
