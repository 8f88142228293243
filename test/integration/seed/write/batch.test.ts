import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { auditSeason } from '../../../../seed/audit/audit.js';
import { readFacts } from '../../../../seed/parse/facts-file.js';
import { readSeason, type SeasonRecord } from '../../../../seed/parse/season.js';
import { Source } from '../../../../seed/read/source.js';
import { writeSeason, writeSeasons } from '../../../../seed/write/write-seasons.js';
import { openDatabase } from '../../../../src/db/client.js';
import { replaced, season2013 } from '../../../support/seed/season-from-wikitext.js';
import { contentWithoutIds } from '../../../support/seed/write/content.js';
import { allRows, rowChanges } from '../../../support/seed/write/rows.js';
import { ownDatabase, removeSeasons } from '../../../support/test-database.js';

const url = await ownDatabase('structure');
const statements: string[] = [];
const database = openDatabase({ url, prepared: true, onStatement: (sql) => statements.push(sql) });
afterAll(() => database.close());
beforeEach(() => removeSeasons(url));

/** A season in which each pair of teams plays a final of its own. */
function cup(
  competition: string,
  year: number,
  pairs: readonly (readonly [string, string])[],
  facts: object = {},
): SeasonRecord {
  const page = pairs
    .map(([one, other], index) => `== Round ${index + 1} ==\n{{OneLegResult|${one}||1–0|${other}||}}`)
    .join('\n');
  const told = readFacts(JSON.stringify(facts), 'season.json');
  return readSeason(new Source('page.wikitext', page), told, { competition, year });
}

function part(season: SeasonRecord) {
  return { season, discrepancies: auditSeason(season), digest: `${season.slug} ${season.source.text}` };
}

const boys = { name: 'Los Boys', is: 'boys', reason: 'the club plays in both' };
const alias = { name: 'Real', team: 'Real Cusco', reason: 'renamed' };
const renamed = { aliases: [alias] };

describe('a batch comes to the same as its seasons one after another', () => {
  test.each<[string, readonly SeasonRecord[], readonly SeasonRecord[]]>([
    ['that have nothing in common', [], [cup('Copa', 2012, [['A', 'B']]), cup('Liga', 2012, [['C', 'D']])]],
    [
      'of one competition, which share teams',
      [],
      [cup('Copa', 2012, [['A', 'B']]), cup('Copa', 2013, [['B', 'C']]), cup('Copa', 2014, [['C', 'A']])],
    ],
    [
      'of two competitions, with teams of one name',
      [],
      [cup('Liga', 2012, [['A', 'B']]), cup('Copa', 2012, [['B', 'A']]), cup('Torneo', 2012, [['A', 'C']])],
    ],
    [
      'of which one names a team that another one brings in',
      [],
      [cup('Copa', 2012, [['Boys', 'B']]), cup('Liga', 2012, [['Los Boys', 'C']], { teams: [boys] })],
    ],
    [
      'one of them loaded already, in which a team was misspelled that the next one has',
      [cup('Copa', 2012, [['Reál', 'B']])],
      [cup('Copa', 2012, [['Royal', 'B']]), cup('Liga', 2012, [['Real', 'C']])],
    ],
    [
      'in which a team takes another name',
      [cup('Copa', 2012, [['Real', 'B']])],
      [cup('Copa', 2012, [['Real Cusco', 'B']], renamed), cup('Copa', 2013, [['Real', 'Real Cusco']])],
    ],
    [
      'of which one stands there twice',
      [],
      [cup('Copa', 2012, [['A', 'B']]), cup('Copa', 2012, [['A', 'C']])],
    ],
    [
      'as large as the real one',
      [season2013()],
      [
        season2013({ page: replaced('match_UDC_UDP=2—0', 'match_UDC_UDP=3—0') }),
        season2013({ facts: replaced('"year": 2013', '"year": 2014') }),
      ],
    ],
  ])('%s', async (_what, before, seasons) => {
    for (const season of before) await writeSeason(database, season, 'before');
    const told = [];
    for (const season of seasons) told.push(await writeSeason(database, season, part(season).digest));
    const single = await contentWithoutIds(url);
    await removeSeasons(url);

    for (const season of before) await writeSeason(database, season, 'before');
    expect(await writeSeasons(database, seasons.map(part))).toEqual(told);
    expect(await contentWithoutIds(url)).toEqual(single);
  });
});

describe('of three seasons that are loaded', () => {
  const seasons = [
    cup('Copa', 2012, [['A', 'B']]),
    cup('Copa', 2013, [['A', 'B']]),
    cup('Liga', 2013, [['C', 'D']]),
  ];
  beforeEach(() => writeSeasons(database, seasons.map(part)));

  test('the same again writes nothing', async () => {
    const before = await allRows(url);
    const told = await writeSeasons(database, seasons.map(part));
    expect(told.map(({ written }) => written)).toEqual([false, false, false]);
    expect(rowChanges(before, await allRows(url))).toEqual([]);
  });

  test('only the one that was changed is written, and announced', async () => {
    const before = await allRows(url);
    const [first, second, third] = seasons.map(part);
    if (first === undefined || second === undefined || third === undefined)
      throw new Error('Three are written.');
    const told = await writeSeasons(database, [first, { ...second, digest: 'another page' }, third]);
    expect(told.map(({ written }) => written)).toEqual([false, true, false]);
    expect(rowChanges(before, await allRows(url))).toEqual(['+ SeasonChange', '~ Source 2013 Copa: digest']);
  });

  test('when one fails, none is written', async () => {
    const before = await allRows(url);
    const newSeason = part(cup('Copa', 2015, [['A', 'E']]));
    const wrong = part(cup('Torneo', 2015, [['F', 'G']]));
    const tampered = {
      ...wrong,
      season: { ...wrong.season, infobox: { claims: [], noChampion: false, lines: [0], relegated: [] } },
    };
    await expect(writeSeasons(database, [newSeason, tampered])).rejects.toThrow('Citations_line_check');
    expect(rowChanges(before, await allRows(url))).toEqual([]);
  });

  test('a dry run tells of each, and leaves no trace', async () => {
    const before = await allRows(url);
    const batch = [part(cup('Copa', 2015, [['A', 'E']])), part(cup('Copa', 2016, [['E', 'F']]))];
    const dry = await writeSeasons(database, batch, { dryRun: true });
    expect(rowChanges(before, await allRows(url))).toEqual([]);
    expect(await writeSeasons(database, batch)).toEqual(dry);
    expect(dry.map(({ teams }) => teams.map(({ slug }) => slug))).toEqual([['e'], ['f']]);
  });
});

test('as many statements write ten seasons as two', async () => {
  const batch = (count: number, name: string) =>
    Array.from({ length: count }, (_, index) =>
      part(cup(`${name} ${index}`, 2012, [[`${name} A${index}`, `${name} B${index}`]])),
    );
  const counted = async (seasons: ReturnType<typeof batch>) => {
    statements.length = 0;
    await writeSeasons(database, seasons);
    return statements.length;
  };
  expect(await counted(batch(10, 'Copa'))).toBe(await counted(batch(2, 'Liga')));
});
