import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { beforeAll, describe, expect, test } from 'vitest';
import { writeSeason } from '../../../seed/write/write-seasons.js';
import { teamName } from '../../../src/export/football-txt/names.js';
import { tables } from '../../../src/export/tables/tables.js';
import { exportInProcess } from '../../support/export/export-in-process.js';
import { readFootballTxt } from '../../support/export/read-football-txt.js';
import { openGraph } from '../../support/graph/graph.js';
import { temporaryFolder } from '../../support/seed/cli-context.js';
import { goalsPage, seasonOf } from '../../support/seed/goals-pages.js';
import { ownDatabase } from '../../support/test-database.js';

const url = await ownDatabase();
const graph = openGraph(url);

beforeAll(async () => {
  await writeSeason(graph.database, seasonOf(goalsPage), 'the page');
});

const run = (...args: string[]) => exportInProcess(args, url);

/** The rows of a table that the command prints; an empty cell is the empty text. */
async function rowsOf(season: string, table: string): Promise<Record<string, string>[]> {
  const { status, output } = await run(season, '--table', table, '--out', '-');
  expect(status).toBe(0);
  return parse(output, { columns: true, record_delimiter: '\r\n' });
}

const known = (value: unknown) => (value === null || value === undefined ? '' : `${value}`);

describe('the tables say what the graph answers', () => {
  test('of matches', async () => {
    const { data } = await graph.ask(`{ matches(first: 500, where: { season: "copa-peru-2013" }) { nodes {
      stage { name } region { name } group { name } round { name } tie { slug decidedBy winner { name } } leg
      status date time homeTeam { name slug } awayTeam { name slug } homeGoals awayGoals fullTime { home away }
      extraTime penalties { home away } venue sources { document line url }
    } } }`);
    const rows = await rowsOf('copa-peru-2013', 'matches');
    expect(rows).toHaveLength(170);
    for (const [index, match] of data.matches.nodes.entries())
      expect(rows[index]).toMatchObject({
        stage: match.stage.name,
        region: known(match.region?.name),
        group: known(match.group?.name),
        round: known(match.round?.name),
        tie: known(match.tie?.slug),
        leg: known(match.leg),
        status: match.status,
        date: known(match.date),
        home: match.homeTeam.name,
        home_slug: match.homeTeam.slug,
        away: match.awayTeam.name,
        home_goals: known(match.homeGoals),
        away_goals: known(match.awayGoals),
        full_time_home: known(match.fullTime?.home),
        full_time_away: known(match.fullTime?.away),
        half_time_home: '',
        extra_time: known(match.extraTime),
        penalties_home: known(match.penalties?.home),
        penalties_away: known(match.penalties?.away),
        tie_decided_by: known(match.tie?.decidedBy),
        tie_winner: known(match.tie?.winner?.name),
        attendance: '',
        source_document: match.sources[0].document,
        source_line: known(match.sources[0].line),
      });
  });

  test('of standings', async () => {
    const { data } = await graph.ask(`{ season(slug: "copa-peru-2013") { stages { groups { name standings {
      position team { name } played won drawn lost goalsFor goalsAgainst goalDifference points qualified agrees
    } } } } }`);
    const lines = data.season.stages.flatMap(
      ({ groups }: { groups: { name: string; standings: Record<string, unknown>[] }[] }) =>
        groups.flatMap(({ name, standings }) => standings.map((standing) => ({ group: name, ...standing }))),
    );
    const rows = await rowsOf('copa-peru-2013', 'standings');
    expect(rows).toHaveLength(lines.length);
    expect(
      rows.map((row) => [row.group, row.position, row.team, row.goal_difference, row.points, row.agrees]),
    ).toEqual(
      lines.map((line: Record<string, unknown>) =>
        [line.group, line.position, (line.team as { name: string }).name]
          .concat([line.goalDifference, line.points, line.agrees])
          .map(known),
      ),
    );
    expect(rows.some(({ agrees }) => agrees === 'false')).toBe(true);
    expect(rows.some(({ goal_difference }) => Number(goal_difference) < 0)).toBe(true);
  });

  test('of ties', async () => {
    const { data } = await graph.ask(`{ ties(first: 100, where: { season: "copa-peru-2013" }) { nodes {
      slug team1 { name } team2 { name } aggregate { team1 team2 } penalties { team1 team2 } decidedBy
      winner { slug } explanation
    } } }`);
    const rows = await rowsOf('copa-peru-2013', 'ties');
    expect(rows).toHaveLength(data.ties.nodes.length);
    for (const [index, tie] of data.ties.nodes.entries())
      expect(rows[index]).toMatchObject({
        tie: tie.slug,
        team1: tie.team1.name,
        team2: tie.team2.name,
        aggregate1: known(tie.aggregate?.team1),
        aggregate2: known(tie.aggregate?.team2),
        penalties1: known(tie.penalties?.team1),
        decided_by: tie.decidedBy,
        winner_slug: known(tie.winner?.slug),
        explanation: tie.explanation,
      });
  });

  test('of teams', async () => {
    const rows = await rowsOf('2013 Copa Perú', 'teams');
    expect(rows).toHaveLength(52);
    expect(rows.filter(({ champion }) => champion === 'true').map(({ team }) => team)).toEqual(['San Simón']);
    expect(rows.find(({ team_slug }) => team_slug === 'aipsa')).toMatchObject({ department: 'Lima' });
  });

  test('of goals', async () => {
    const rows = await rowsOf('copa-2020', 'goals');
    const of = ({ team, player, player_team, minute, stoppage, kind }: Record<string, string>) =>
      [team, player, player_team, minute, stoppage, kind].join(' ');
    expect(rows.map(of)).toEqual([
      'Boys Ana Paz Boys 12  GOAL',
      'Lions Gil Lions 12  GOAL',
      'Boys Ana Paz Boys 45 2 PENALTY',
      'Boys Eva Rey Boys 90 3 GOAL',
      'Tigers Ida Sol Boys 30  OWN_GOAL',
      'Boys Ana Paz Boys   GOAL',
      'Boys Eva Rey Boys 7  GOAL',
      'Tigers Mia Paz Tigers 80  GOAL',
      'Boys Eva Rey Boys 104  GOAL',
    ]);
  });
});

test('every table is a file, as CSV, JSON and Parquet, and all have the same rows', async () => {
  const folder = await temporaryFolder();
  for (const format of ['csv', 'json', 'parquet']) {
    const { status, output } = await run('copa-2020', '--format', format, '--out', folder, '--json');
    expect([status, JSON.parse(output).files.map(({ table }: { table: string }) => table)]).toEqual([
      0,
      tables.map(({ name }) => name),
    ]);
  }
  expect(await readdir(folder)).toHaveLength(3 * tables.length);
  for (const { name, columns } of tables) {
    const file = (format: string) => join(folder, `copa-2020-${name}.${format}`);
    const json = JSON.parse(await readFile(file('json'), 'utf8'));
    const csv = parse(await readFile(file('csv')), { columns: true, record_delimiter: '\r\n' });
    const parquet = await parquetReadObjects({ file: await asyncBufferFromFile(file('parquet')) });
    const text = (value: unknown) => known(value instanceof Date ? value.toISOString().slice(0, 10) : value);
    const texts = (rows: object[]) =>
      rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, text(value)])));
    expect(texts(json)).toEqual(csv);
    expect(texts(parquet)).toEqual(csv);
    expect(csv.length).toBeGreaterThan(0);
    const { schema } = await parquetMetadataAsync(await asyncBufferFromFile(file('parquet')));
    expect(schema.slice(1).map((column) => [column.name, column.type, column.converted_type])).toEqual(
      columns.map((column) => [column.name, ...parquetTypes[column.type]]),
    );
  }
});

const parquetTypes = {
  text: ['BYTE_ARRAY', 'UTF8'],
  integer: ['INT32', undefined],
  boolean: ['BOOLEAN', undefined],
  date: ['INT32', 'DATE'],
};

test('a Parquet file has typed values, and null for what is not known', async () => {
  const folder = await temporaryFolder();
  await run('copa-2020', '--format', 'parquet', '--table', 'matches', '--out', join(folder, 'm.parquet'));
  const file = await asyncBufferFromFile(join(folder, 'm.parquet'));
  const [match] = await parquetReadObjects({ file });
  expect(match).toMatchObject({
    date: new Date('2020-01-01'),
    home: 'Boys',
    home_goals: 3,
    away_goals: 1,
    extra_time: false,
    penalties_home: null,
    attendance: null,
    source_line: 3,
  });
});

test('a table without rows is a file in every format', async () => {
  const folder = await temporaryFolder();
  for (const format of ['csv', 'json', 'parquet'])
    await run('copa-peru-2013', '--format', format, '--table', 'goals', '--out', folder);
  const read = (format: string) => join(folder, `copa-peru-2013-goals.${format}`);
  expect(await readFile(read('csv'), 'utf8')).toMatch(/^season,match,.*\r\n$/);
  expect(JSON.parse(await readFile(read('json'), 'utf8'))).toEqual([]);
  expect(await parquetReadObjects({ file: await asyncBufferFromFile(read('parquet')) })).toEqual([]);
});

test.each([['copa-peru-2013'], ['copa-2020']])(
  'Football.TXT of %s has every match with its round, its day and its score',
  async (slug) => {
    const { output } = await run(slug, '--format', 'football.txt', '--out', '-');
    const { title, matches } = readFootballTxt(output);
    const rows = await rowsOf(slug, 'matches');
    const groupOf = new Map((await rowsOf(slug, 'ties')).map(({ tie, group }) => [tie, group]));
    expect(title).toBe(slug === 'copa-2020' ? 'Copa 2020' : 'Copa Perú 2013');
    const asWritten = (row: Record<string, string>) => {
      const group = row.group || groupOf.get(row.tie); // a tiebreaker's, which its matches are not of
      const names = [...new Set([row.stage, row.region, group, row.round])].filter((name) => name);
      return {
        round: names.join(', '),
        home: teamName(row.home ?? ''),
        away: teamName(row.away ?? ''),
        final: row.home_goals === '' ? '' : `${row.home_goals}-${row.away_goals}`,
        penalties: row.penalties_home === '' ? '' : `${row.penalties_home}-${row.penalties_away}`,
        day: row.date === '' ? null : row.date,
      };
    };
    const byText = (one: object, other: object) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1);
    const read = matches.map(({ day, round, ...match }) => ({
      round: round.replace(/ - (?:\d\w\w Leg|Match \d+)$/, ''),
      ...match,
      day: day === null ? null : new Date(`${day} UTC`).toISOString().slice(0, 10),
    }));
    expect(read.sort(byText)).toEqual(rows.map(asWritten).sort(byText));
  },
);
