import { afterAll, expect, test } from 'vitest';
import { importSeason } from '../../../../seed/cli/import-season.js';
import { builtInSeasonFolder, loadBuiltInSeason } from '../../../../seed/cli/load-built-in-season.js';
import { parseDocument } from '../../../../seed/cli/parse-document.js';
import { readFacts } from '../../../../seed/parse/facts-file.js';
import { Source } from '../../../../seed/read/source.js';
import { openDatabase } from '../../../../src/db/client.js';
import { replaced, season2013 } from '../../../support/seed/season-from-wikitext.js';
import { allRows } from '../../../support/seed/write/rows.js';
import { ownDatabase } from '../../../support/test-database.js';

const url = await ownDatabase('season');
const database = openDatabase({ url, prepared: true });
afterAll(() => database.close());

test('what comes with the project is not loaded over a newer page that somebody imported', async () => {
  const { source, facts } = season2013();
  const text = replaced('3–4 | San Simón || 0–2 | 3–2 }}', '3–4 | San Simón || 0–1 | 3–3 }}')(source.text);
  const document = {
    documents: [{ source: new Source('newer.wikitext', text) }],
    facts: readFacts(JSON.stringify(facts), ''),
    given: {},
  };
  await importSeason(database, parseDocument(document));
  const imported = await allRows(url);
  await loadBuiltInSeason(database, builtInSeasonFolder, () => {});
  expect([...(await allRows(url))]).toEqual([...imported]);
});
