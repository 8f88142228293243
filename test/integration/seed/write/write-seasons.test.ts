import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { writeSeason } from '../../../../seed/write/write-seasons.js';
import { type Database, openDatabase } from '../../../../src/db/client.js';
import { replaced, season2013 } from '../../../support/seed/season-from-wikitext.js';
import { allRows, type Rows, rowChanges } from '../../../support/seed/write/rows.js';
import { ownDatabase } from '../../../support/test-database.js';

let url = '';
let database: Database;
let before: Rows;

beforeAll(async () => {
  url = await ownDatabase('season');
  database = openDatabase({ url, prepared: true });
});
beforeEach(async () => {
  await writeSeason(database, season2013(), 'the page');
  before = await allRows(url);
});
afterAll(() => database.close());

/**
 * What a changed page, or changed facts, change in the database, but for the record that something was changed.
 */
async function rewritten(change: Parameters<typeof season2013>[0], digest = 'the page'): Promise<string[]> {
  await writeSeason(database, season2013(change), digest);
  return rowChanges(before, await allRows(url)).filter((one) => one !== '+ SeasonChange');
}

test('the same season again changes no row of any table', async () => {
  await writeSeason(database, season2013(), 'the page');
  expect(rowChanges(before, await allRows(url))).toEqual([]);
  expect(new Set([...before.keys()].map((key) => key.split(' ')[0])).size).toBeGreaterThanOrEqual(24);
});

test('the digest tells what a season was read from, and nothing else comes of it', async () => {
  expect(await rewritten({}, 'another page')).toEqual(['~ Source 2013 Copa Perú: digest']);
});

test('a corrected score of a group changes its match and its citation, and contradicts what the table prints', async () => {
  const group = 'STANDING_FIGURES/regional/region-i-group-a';
  expect(await rewritten({ page: replaced('match_UDC_UDP=2—0', 'match_UDC_UDP=3—0') })).toEqual([
    `+ Discrepancy ${group}/ud-chulucanas/goalsFor/`,
    `+ Discrepancy ${group}/ud-paita/goalsAgainst/`,
    '~ Match regional-region-i-group-a-ud-chulucanas-ud-paita: goals, margin, sources, homeGoals',
  ]);
});

test('it also changes the figures that the table does not print', async () => {
  const page = (text: string) =>
    replaced('|gf_UDC=6', '')(replaced('match_UDC_UDP=2—0', 'match_UDC_UDP=3—0')(text));
  expect(await rewritten({ page })).toEqual([
    '+ Discrepancy STANDING_FIGURES/regional/region-i-group-a/ud-paita/goalsAgainst/',
    '~ Match regional-region-i-group-a-ud-chulucanas-ud-paita: goals, margin, sources, homeGoals',
    '~ Standing: printed, sources, goalsFor',
  ]);
});

test('a corrected score of the final that turns it changes the champion and the runner-up', async () => {
  const tie = 'national-final-union-huaral-san-simon';
  expect(await rewritten({ page: replaced('0–2 | 3–2 }}', '0–2 | 4–1 }}') })).toEqual([
    `+ Discrepancy AGGREGATE/${tie}/aggregate/`,
    `+ Discrepancy BRACKET/${tie}/aggregate/`,
    `+ Discrepancy BRACKET/${tie}/legs.2/`,
    '+ Discrepancy CLAIM/title/Title/',
    '~ Claim title: holds, explanation',
    '~ Match national-final-union-huaral-san-simon-1: sources',
    '~ Match national-final-union-huaral-san-simon-2: margin, sources, awayGoals, homeGoals',
    '~ Season copa-peru-2013: championId, runnerUpId',
    '~ Tie national-final-union-huaral-san-simon: loserId, sources, winnerId',
  ]);
});

test('a cell that leaves the page leaves the graph; all others stay, and are counted anew', async () => {
  const match = 'regional-region-v-group-a-alipio-ponce-real-panaococha';
  const done = await rewritten({ page: replaced('|match_APM_RPA=4—1\n', '\n') });
  expect(done.filter((one) => !one.startsWith('~'))).toEqual([
    '+ Discrepancy MISSING_MATCH/regional/region-v-group-a/match/Alipio Ponce – Real Panaococha',
    `- Match ${match}`,
    '- _StandingMatches',
    '- _StandingMatches',
    '- _TeamMatches',
    '- _TeamMatches',
  ]);
  expect(done.filter((one) => one.startsWith('~')).every((one) => /^~ Match \S+: order$/.test(one))).toBe(
    true,
  );
});

test('a tie that is played over two legs after all keeps its first leg', async () => {
  const page = replaced(
    '{{OneLegResult| CNI || 1–2 | Sport Loreto }}',
    '{{TwoLegResult|CNI||3–3|Sport Loreto||1–2|2–1|winner=2}}',
  );
  const tie = 'regional-region-iii-regional-final-cni-sport-loreto';
  const done = await rewritten({ page });
  expect(done.filter((one) => !/: (?:order|sources|order, sources)$/.test(one))).toEqual([
    `+ Match ${tie}-2`,
    '+ _TeamMatches',
    '+ _TeamMatches',
    `~ Tie ${tie}: sources, decidedBy, aggregate1, aggregate2, statedWinner`,
  ]);
});

test('a round of another name has new ties, and who went on by them goes on by the new ones', async () => {
  const page = (text: string) =>
    text.replace(/(Willy Serrato\n.*?)====Semifinals====/s, '$1====Semi-finals====');
  const done = await rewritten({ page });
  expect(done.filter((one) => /^[-+] (Round|Tie|Qualification)/.test(one))).toEqual(
    [
      '+ Round region-i-semi-finals',
      '+ Tie regional-region-i-semi-finals-atletico-grau-ud-chulucanas',
      '+ Tie regional-region-i-semi-finals-defensor-la-bocana-willy-serrato',
      '+ Qualification',
      '+ Qualification',
      '- Round region-i-semifinals',
      '- Tie regional-region-i-semifinals-atletico-grau-ud-chulucanas',
      '- Tie regional-region-i-semifinals-defensor-la-bocana-willy-serrato',
      '- Qualification',
      '- Qualification',
    ].sort(),
  );
});

test('a stage in the middle is led to and leads on', async () => {
  const regional = '"name": "Regional Stage",';
  const facts = replaced(regional, `"name": "Zonal Stage" },\n{ ${regional}`);
  expect(await rewritten({ facts })).toEqual([
    '+ SearchName Zonal Stage',
    '+ Stage zonal',
    '~ Stage departmental: nextId',
    '~ Stage national: order',
    '~ Stage regional: order',
  ]);
});

test('stages that change places lead on in their new order', async () => {
  const facts = (json: string) => {
    const { stages, ...others } = JSON.parse(json);
    const [first, second, third, ...more] = stages;
    return JSON.stringify({ ...others, stages: [first, third, second, ...more] });
  };
  expect(await rewritten({ facts })).toEqual([
    '~ Stage departmental: order, nextId',
    '~ Stage district: nextId',
    '~ Stage provincial: order, nextId',
  ]);
});

test('a stage that leaves the facts is led past', async () => {
  const facts = replaced(
    '{ "name": "Provincial Stage", "nativeName": "Etapa Provincial", "startMonth": 6 },',
    '',
  );
  expect(await rewritten({ facts })).toEqual([
    '- SearchName Etapa Provincial',
    '- SearchName Provincial Stage',
    '- Stage provincial',
    '~ Stage departmental: order',
    '~ Stage district: nextId',
    '~ Stage national: order',
    '~ Stage regional: order',
  ]);
});

test('a promotion that the facts drop is dropped', async () => {
  const facts = (json: string) => json.replace(/,\s*\{ "team": "Unión Huaral", "to"[^}]*\}/, '');
  expect(await rewritten({ facts })).toEqual(['- Promotion 2014 Peruvian Segunda División']);
});

test('a write that fails at its end leaves everything as it was', async () => {
  const season = season2013({ page: replaced('match_UDC_UDP=2—0', 'match_UDC_UDP=7—0') });
  const [claim, ...claims] = season.infobox?.claims ?? [];
  const tampered = {
    ...season,
    infobox: { noChampion: false, lines: [1], relegated: [], claims: [{ ...claim, lines: [0] }, ...claims] },
  } as typeof season;
  await expect(writeSeason(database, tampered, 'tampered')).rejects.toThrow('Citations_line_check');
  expect(rowChanges(before, await allRows(url))).toEqual([]);
});

test('of two writes at once, the second finds what the first wrote', async () => {
  await Promise.all([writeSeason(database, season2013(), 'one'), writeSeason(database, season2013(), 'one')]);
  expect(rowChanges(before, await allRows(url))).toEqual([
    '+ SeasonChange',
    '~ Source 2013 Copa Perú: digest',
  ]);
});
