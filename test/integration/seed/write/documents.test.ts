import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFacts } from '../../../../seed/parse/facts-file.js';
import { readSeason, type SeasonRecord } from '../../../../seed/parse/season.js';
import { Source } from '../../../../seed/read/source.js';
import { writeSeason } from '../../../../seed/write/write-seasons.js';
import { type Database, openDatabase, prisma } from '../../../../src/db/client.js';
import { allRows, rowChanges } from '../../../support/seed/write/rows.js';
import { ownDatabase } from '../../../support/test-database.js';

let url = '';
let database: Database;

beforeAll(async () => {
  url = await ownDatabase('season');
  database = openDatabase({ url, prepared: true });
});
afterAll(() => database.close());

const box = (day: number, home: string, score: string, away: string) =>
  `{{Football box|date=${day} May 2020|team1=${home}|score=${score}|team2=${away}}}`;

const main = `'''2020 Copa'''\n== Groups ==\n=== Group 1 ===\n{{main|2020 Copa Group 1}}\n${box(1, 'Alianza', '2–0', 'Boys')}\n`;
const group = `${box(1, 'Alianza', '2–0', 'Boys')}\n\n${box(8, 'Boys', '1–1', 'Alianza')}\n`;

/** The second document is as a transcript of another text, with sections. */
function season(...documents: readonly Source[]): SeasonRecord {
  return readSeason(
    documents.map((source) => ({ source })),
    readFacts('{}', ''),
  );
}

const mainDocument = new Source('2020 Copa.wikitext', main);
const groupDocument = new Source(
  'group.html',
  group,
  { lines: [10, 11, 20], anchors: [null, null, 'Boys_v_Alianza'] },
  {
    title: '2020 Copa Group 1',
    url: 'https://wiki.example/2020_Copa_Group_1',
    language: null,
    revision: null,
  },
);

test('every fact cites its document, the line there and the address of its section', async () => {
  await writeSeason(database, season(mainDocument, groupDocument), 'both');
  const matches = await prisma(database).match.findMany({
    where: { season: { slug: 'copa-2020' } },
    orderBy: { order: 'asc' },
    select: { sources: true },
  });
  const ofGroup = { document: '2020 Copa Group 1', url: 'https://wiki.example/2020_Copa_Group_1' };
  expect(matches.flatMap(({ sources }) => sources)).toMatchObject([
    { line: 5, anchor: null, document: '2020 Copa', url: null },
    { line: 10, anchor: null, ...ofGroup },
    { line: 20, anchor: 'Boys_v_Alianza', ...ofGroup },
  ]);
});

test('the same documents again change nothing, and one that is left out goes with what it alone told', async () => {
  await writeSeason(database, season(mainDocument, groupDocument), 'both');
  const before = await allRows(url);
  await writeSeason(database, season(mainDocument, groupDocument), 'both');
  expect(rowChanges(before, await allRows(url))).toEqual([]);
  await writeSeason(database, season(mainDocument), 'main');
  const documents = await prisma(database).source.findMany({
    where: { season: { slug: 'copa-2020' } },
    select: { document: true, digest: true },
  });
  expect(documents).toEqual([{ document: '2020 Copa', digest: 'main' }]);
  expect(await prisma(database).match.count({ where: { season: { slug: 'copa-2020' } } })).toBe(1);
});
