import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { SeasonDiff } from '../../../../seed/write/change.js';
import { writeSeason } from '../../../../seed/write/write-seasons.js';
import { openDatabase, prisma } from '../../../../src/db/client.js';
import { replaced, season2013 } from '../../../support/seed/season-from-wikitext.js';
import { allRows, rowChanges } from '../../../support/seed/write/rows.js';
import { ownDatabase } from '../../../support/test-database.js';
import { execute } from '../../../support/test-server.js';

type Page = (text: string) => string;

const corrected = replaced('match_UDC_UDP=2—0', 'match_UDC_UDP=3—0');
const [url, empty] = await Promise.all([ownDatabase('season'), ownDatabase('structure')]);
const database = openDatabase({ url, prepared: true });
afterAll(() => database.close());
beforeEach(() => writeSeason(database, season2013(), 'the page'));

test.each<[string, Page, string[]]>([
  ['a score is corrected', corrected, ['CHANGED UD Chulucanas – UD Paita: 2–0 → 3–0 (score)']],
  [
    'a score is corrected from which the table takes a figure',
    (text) => replaced('|gf_UDC=6', '')(corrected(text)),
    [
      'CHANGED UD Chulucanas – UD Paita: 2–0 → 3–0 (score)',
      'CHANGED UD Chulucanas in Group A, Region I: goalsFor 6 → 7, printed won, drawn, lost, goalsFor, goalsAgainst → won, drawn, lost, goalsAgainst',
    ],
  ],
  [
    'the final has another winner',
    replaced('0–2 | 3–2 }}', '0–2 | 4–1 }}'),
    [
      'CHANGED San Simón – Unión Huaral: 2–3 → 1–4 (score)',
      'CHANGED Final Unión Huaral – San Simón: AGGREGATE 3–4 San Simón → AGGREGATE 4–3 Unión Huaral (winner, aggregate)',
    ],
  ],
  [
    'the final was not played',
    replaced('3–4 | San Simón || 0–2 | 3–2 }}', ' | San Simón || | }}'),
    [
      'CHANGED Unión Huaral – San Simón: 0–2 → null (score)',
      'CHANGED San Simón – Unión Huaral: 2–3 → null (score)',
      'CHANGED Final Unión Huaral – San Simón: AGGREGATE 3–4 San Simón → UNDECIDED (decidedBy, winner, aggregate, statedAggregate)',
    ],
  ],
  [
    'a second leg was played after all',
    replaced(
      '{{OneLegResult| CNI || 1–2 | Sport Loreto }}',
      '{{TwoLegResult|CNI||3–3|Sport Loreto||1–2|2–1|winner=2}}',
    ),
    [
      'NEW Sport Loreto – CNI: null → 1–2 ()',
      'CHANGED Regional Final, Region III CNI – Sport Loreto: SINGLE_MATCH 1–2 Sport Loreto → STATED 3–3 Sport Loreto (decidedBy, aggregate, statedAggregate, statedWinner)',
    ],
  ],
  [
    'a match leaves the page, and others move up',
    replaced('|match_APM_RPA=4—1\n', '\n'),
    ['GONE Alipio Ponce – Real Panaococha: 4–1 → null ()'],
  ],
  [
    'two teams change places',
    replaced('|team2=RHU\n|team3=IFG', '|team2=IFG\n|team3=RHU'),
    [
      'CHANGED IST Federico Gonzáles in Group A, Region VI: position 3 → 2, order 3 → 2',
      'CHANGED Racing FBC in Group A, Region VI: position 2 → 3, order 2 → 3',
    ],
  ],
  ['a line stands elsewhere', replaced('==Regional Stage==', '\n\n==Regional Stage=='), []],
])('a write tells what it changes: %s', async (_what, page, told) => {
  const change = await writeSeason(database, season2013({ page }), 'the page');
  expect(words(change)).toEqual(told);
  expect(change).toMatchObject({ created: false, written: true, teams: [] });
});

test('a team of another name is a new one, and the one that nobody names any longer is gone', async () => {
  const page = (text: string) => text.replaceAll('Deportivo Bancos', 'Deportivo Banco');
  const { teams, matches, standings } = await writeSeason(database, season2013({ page }), 'the page');
  expect(teams).toMatchObject([
    { what: 'NEW', slug: 'deportivo-banco', name: 'Deportivo Banco' },
    { what: 'GONE', slug: 'deportivo-bancos', name: 'Deportivo Bancos', near: [] },
  ]);
  expect([matches.length, standings.length]).toEqual([12, 2]);
});

test('a team that plays another season of its competition is not new, and not gone while it plays one', async () => {
  const other = (text: string) => text.replace('"year": 2013', '"year": 2012');
  const misspelled = (text: string) => text.replaceAll('Deportivo Bancos', 'Deportivo Banco');
  const first = await writeSeason(database, season2013({ facts: other, page: misspelled }), 'another page');
  const known = { slug: 'deportivo-bancos', name: 'Deportivo Bancos', competition: 'Copa Perú' };
  expect(first.teams).toEqual([
    { what: 'NEW', slug: 'deportivo-banco', name: 'Deportivo Banco', near: [known] },
  ]);
  expect([first.created, first.matches.length, first.ties.length]).toEqual([true, 170, 26]);
  const second = await writeSeason(database, season2013({ facts: other }), 'another page');
  expect(second.teams.map(({ what, slug }) => `${what} ${slug}`)).toEqual(['GONE deportivo-banco']);
});

test('what is new, changed and gone is recorded by its numbers, as the next version', async () => {
  const newest = await versions();
  const page = (text: string) => replaced('|match_APM_RPA=4—1\n', '\n')(corrected(text));
  await writeSeason(database, season2013({ page }), 'the page');
  const [version = 0, ...before] = await versions();
  expect(before).toEqual(newest);
  const slug = 'regional-region-i-group-a-ud-chulucanas-ud-paita';
  const client = prisma(database);
  const { id } = await client.match.findFirstOrThrow({ where: { slug, season: { year: 2013 } } });
  expect(await client.seasonChange.findUnique({ where: { id: version } })).toMatchObject({
    matches: [id],
    ties: [],
    standings: [],
    gone: 1,
  });
});

test('a season that is written again as it was is no new version', async () => {
  const newest = await versions();
  const change = await writeSeason(database, season2013(), 'the page');
  expect(change).toEqual({
    created: false,
    written: false,
    teams: [],
    matches: [],
    ties: [],
    standings: [],
  });
  expect(await versions()).toEqual(newest);
});

test('of a season the newest thousand changes are kept', async () => {
  await execute(
    url,
    `INSERT INTO "SeasonChange" ("seasonId", gone)
     SELECT id, 0 FROM "Season", generate_series(1, 1000) WHERE slug = 'copa-peru-2013'`,
  );
  await writeSeason(database, season2013({ page: corrected }), 'the page');
  const [newest = 0, ...others] = await versions();
  expect(others).toHaveLength(999);
  expect(others.at(-1)).toBe(newest - 999);
});

describe('a dry run', () => {
  test('tells the same as the write after it, and leaves no trace', async () => {
    const page = (text: string) => text.replaceAll('Deportivo Bancos', 'Deportivo Banco');
    const before = await allRows(url);
    const dry = await writeSeason(database, season2013({ page }), 'the page', { dryRun: true });
    expect(rowChanges(before, await allRows(url))).toEqual([]);
    expect(await writeSeason(database, season2013({ page }), 'the page')).toEqual(dry);
    expect(dry.written).toBe(true);
  });

  test('of a season that is not loaded tells all of it', async () => {
    const emptyDatabase = openDatabase({ url: empty, prepared: true });
    const change = await writeSeason(emptyDatabase, season2013(), 'the page', { dryRun: true });
    await emptyDatabase.close();
    const counts = [change.teams, change.matches, change.ties, change.standings].map(({ length }) => length);
    expect([change.created, ...counts]).toEqual([true, 52, 170, 26, 48]);
    expect([...(await allRows(empty)).keys()]).toEqual([]);
  });

  test('fails as the write would', async () => {
    const season = season2013({ page: corrected });
    const tampered = { ...season, infobox: { claims: [], noChampion: false, lines: [0], relegated: [] } };
    await expect(writeSeason(database, tampered, 'tampered', { dryRun: true })).rejects.toThrow(
      'Citations_line_check',
    );
  });
});

/** What is changed of matches, ties and lines of tables, each in one line. */
function words({ matches, ties, standings }: SeasonDiff): string[] {
  const outcome = (tie: SeasonDiff['ties'][number]['before']) =>
    tie === null ? 'null' : [tie.decidedBy, tie.aggregate, tie.winner].filter(Boolean).join(' ');
  return [
    ...matches.map(
      ({ what, home, away, before, after, fields }) =>
        `${what} ${home} – ${away}: ${before} → ${after} (${fields.join(', ')})`,
    ),
    ...ties.map(
      ({ what, round, team1, team2, before, after, fields }) =>
        `${what} ${round} ${team1} – ${team2}: ${outcome(before)} → ${outcome(after)} (${fields.join(', ')})`,
    ),
    ...standings.map(({ what, group, team, fields }) => {
      const figures = fields.map(({ field, before, after }) => `${field} ${before} → ${after}`);
      return `${what} ${team} in ${group}: ${figures.join(', ')}`;
    }),
  ];
}

/** The versions of the season of 2013, newest first. */
async function versions(): Promise<number[]> {
  const rows = await prisma(database).seasonChange.findMany({
    where: { season: { slug: 'copa-peru-2013' } },
    orderBy: { id: 'desc' },
  });
  return rows.map(({ id }) => id);
}
