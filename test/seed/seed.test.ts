import { afterAll, expect, test } from 'vitest';
import { importSeason, readDocument } from '../../seed/import/season.js';
import { readFacts } from '../../seed/parse/facts.js';
import { builtIn, load } from '../../seed/seed.js';
import { Source } from '../../seed/wikitext/source.js';
import { openDatabase } from '../../src/database/client.js';
import { ownDatabase } from '../database.js';
import { replaced, season2013 } from './page.js';
import { allRows } from './write/rows.js';

const url = await ownDatabase('season');
const database = openDatabase({ url, prepared: true });
afterAll(() => database.close());

test('what comes with the project is not loaded over a newer page that somebody imported', async () => {
  const { source, facts } = season2013();
  const text = replaced('3–4 | San Simón || 0–2 | 3–2 }}', '3–4 | San Simón || 0–1 | 3–3 }}')(source.text);
  const document = {
    source: new Source('newer.wikitext', text),
    facts: readFacts(JSON.stringify(facts), ''),
    given: {},
  };
  await importSeason(database, readDocument(document));
  const imported = await allRows(url);
  await load(database, builtIn, () => {});
  expect([...(await allRows(url))]).toEqual([...imported]);
});
