import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { builtInSeasonFolder } from '../../../seed/cli/load-built-in-season.js';
import { readFacts } from '../../../seed/parse/facts-file.js';
import { readSeason } from '../../../seed/parse/season.js';
import { Source } from '../../../seed/read/source.js';
import { writeSeason } from '../../../seed/write/write-seasons.js';
import { examples } from '../../../src/http/examples.js';
import { openGraph } from '../../support/graph/graph.js';
import { renderPage } from '../../support/seed/rendered-season.js';
import { contentWithoutIds } from '../../support/seed/write/content.js';
import { ownDatabase } from '../../support/test-database.js';

const [season, empty] = await Promise.all([ownDatabase('season'), ownDatabase('structure')]);
const fromWikitext = openGraph(season);
const fromHtml = openGraph(empty);

beforeAll(async () => {
  const [wikitext = '', facts = ''] = ['page.wikitext', 'season.json'].map((file) =>
    readFileSync(`${builtInSeasonFolder}${file}`, 'utf8'),
  );
  const page = new Source('page.html', renderPage(wikitext, '2013 Copa Perú'));
  await writeSeason(fromHtml.database, readSeason(page, readFacts(facts, 'season.json')), 'rendered');
});

test('the rows of the rendered page are those of its wikitext', async () => {
  const [expected, rows] = await Promise.all([season, empty].map(storedFacts));
  expect(expected?.length).toBeGreaterThan(1_000);
  expect(rows).toEqual(expected);
});

// A cursor holds ids of rows, which differ.
test.each(examples().filter(({ query }) => !query.includes('endCursor')))(
  '$name answers the same of the rendered page',
  async ({ query }) => {
    const [expected, answer] = await Promise.all([fromWikitext.ask(query), fromHtml.ask(query)]);
    expect([expected.errors, answer.errors]).toEqual([[], []]);
    expect(comparable(answer.data)).toEqual(comparable(expected.data));
  },
);

test('a line of the rendered page leads to its section, and one of wikitext to none', async () => {
  const query = '{ season(slug: "copa-peru-2013") { final { sources { url sectionUrl } } } }';
  const [expected, answer] = await Promise.all([fromWikitext.ask(query), fromHtml.ask(query)]);
  expect([expected.errors, answer.errors]).toEqual([[], []]);
  expect([expected, answer].map(({ statements }) => statements.length)).toEqual([1, 1]);
  const page = 'https://en.wikipedia.org/wiki/2013_Copa_Per%C3%BA';
  const urls = answer.data.season.final.sources.map(({ sectionUrl }: { sectionUrl: string }) => sectionUrl);
  // The bracket stands under the stage, the result under its round.
  expect(new Set(urls)).toEqual(new Set([`${page}#National_Stage`, `${page}#Final`]));
  for (const source of expected.data.season.final.sources)
    expect(source).toMatchObject({ url: page, sectionUrl: null });
});

/**
 * All rows without their places, and without the facts file that only the one import had. The matches of a group stand
 * in the order of their document: of the rows of a crosstable, or of the parameters of a template.
 */
async function storedFacts(url: string): Promise<string[]> {
  const rows = await contentWithoutIds(url, ['sources']);
  return rows
    .filter((row) => !/^(?:Source|FactsFile) /.test(row) && !isOfWikitext(row))
    .map((row) =>
      row.replace(/^(Match .*?)\["order",\d+\],/, '$1').replace(/^(Discrepancy .*?)\["line",\d+\],/, '$1'),
    )
    .sort();
}

/** An answer without places; lists of matches, and of results at home and away by the first match, in one order. */
function comparable(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data), (key, value) => {
    if (['id', 'line', 'sources', 'source'].includes(key)) return undefined;
    if (!Array.isArray(value)) return value;
    const items = value.filter((item) => !isOfWikitext(JSON.stringify(item)));
    const isOfMatches = ['homeTeam', 'side'].some((field) => items.every((item) => field in Object(item)));
    return isOfMatches ? items.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) : items;
  });
}

/** Whether a discrepancy is one of the parameters of a template, of which a page shows nothing. */
function isOfWikitext(json: string): boolean {
  return json.includes('STRAY_DATA');
}
