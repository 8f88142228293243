import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeSeason } from '../../../../seed/write/write-seasons.js';
import { type Database, openDatabase } from '../../../../src/db/client.js';
import { replaced, season2013 } from '../../../support/seed/season-from-wikitext.js';
import { contentWithoutIds } from '../../../support/seed/write/content.js';
import { ownDatabase } from '../../../support/test-database.js';

let url = '';
let database: Database;
let initial: string[];

beforeAll(async () => {
  url = await ownDatabase('season');
  database = openDatabase({ url, prepared: true });
  await writeSeason(database, season2013(), 'the page');
  initial = await contentWithoutIds(url);
});
afterAll(() => database.close());

test.each([
  [
    'a team was misspelled',
    { page: (text: string) => text.replaceAll('Deportivo Bancos', 'Deportivo Banco') },
  ],
  [
    'a team was called otherwise',
    {
      page: (text: string) =>
        text.replaceAll('CNI\n', 'CN Iquitos\n').replaceAll(/CNI \|\|/g, 'CN Iquitos ||'),
    },
  ],
  ['the champion was another', page('0–2 | 3–2 }}', '0–2 | 4–1 }}')],
  ['the final was not played', page('3–4 | San Simón || 0–2 | 3–2 }}', ' | San Simón || | }}')],
  [
    'a tie was turned round',
    page('Márquez || 1–10 |AIPSA || 1–3 | 0–7', 'AIPSA || 10–1 |Márquez || 3–1 | 7–0'),
  ],
  ['a group was another', page('====Group C====', '====Group D====')],
  ['a match was not told', page('|match_APM_RPA=4—1\n', '\n')],
  ['two lines of a table were the other way round', page('|team2=RHU\n|team3=IFG', '|team2=IFG\n|team3=RHU')],
  ['a line stood elsewhere', page('==Regional Stage==', '\n\n==Regional Stage==')],
  [
    'stages were in another order',
    facts('"name": "District Stage"', '"name": "Zonal Stage" }, { "name": "District Stage"'),
  ],
  ['other points counted', facts('"pointsForWin": 3', '"pointsForWin": 2')],
  ['another document', facts('"title": "2013 Copa Perú"', '"title": "Copa Perú 2013"')],
  ['another reason for an alias', facts('shortened in the table of Region V', 'shortened')],
  ['another licence', facts('Wikipedia contributors, CC BY-SA 4.0', 'CC BY-SA 4.0')],
])('a season is written as into an empty database, even if before %s', async (_what, change) => {
  // Under the same digest, which would be a change in itself.
  expect(await writeSeason(database, season2013(change), 'the page')).toMatchObject({ written: true });
  await writeSeason(database, season2013(), 'the page');
  expect(await contentWithoutIds(url)).toEqual(initial);
});

function page(from: string, to: string): Parameters<typeof season2013>[0] & object {
  return { page: replaced(from, to) };
}

function facts(from: string, to: string): Parameters<typeof season2013>[0] & object {
  return { facts: replaced(from, to) };
}
