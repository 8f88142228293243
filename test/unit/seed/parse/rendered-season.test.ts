import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readFacts } from '../../../../seed/parse/facts-file.js';
import { readSeason, type SeasonRecord } from '../../../../seed/parse/season.js';
import { openDocument } from '../../../../seed/read/open-document.js';
import { Source } from '../../../../seed/read/source.js';
import { renderPage } from '../../../support/seed/rendered-season.js';

const [wikitext = '', facts = ''] = ['page.wikitext', 'season.json'].map((file) =>
  readFileSync(new URL(`../../../../seed/pages/copa-peru-2013/${file}`, import.meta.url), 'utf8'),
);

// What the page shows is in other lines, and in the order of the rows of a table, not of the parameters of a template.
const placeKeys = new Set(['line', 'lines', 'markLines', 'offset', 'source']);
// Only wikitext says that a table is final, and not every parameter of a name is shown.
const wikitextKeys = new Set(['isComplete', 'unrankedParameters', 'otherReports', 'spellings']);

test('the season of 2013 is the same from its wikitext and from the page that shows it', () => {
  const fromWikitext = read(new Source('page.wikitext', wikitext));
  const fromHtml = read(openDocument(new Source('page.html', renderPage(wikitext, '2013 Copa Perú'))));
  expect(fromHtml.matches).toHaveLength(fromWikitext.matches.length);
  expect(comparable(fromHtml)).toEqual(comparable(fromWikitext));
});

function read(source: Source): SeasonRecord {
  return readSeason(source, readFacts(facts, 'season.json'));
}

/** A part of a season without its places, and the matches of each group in one order. */
function comparable(part: unknown): unknown {
  if (Array.isArray(part)) {
    const list = part.map(comparable);
    return list.every(isMatch)
      ? list.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
      : list;
  }
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).flatMap(([key, value]) =>
      placeKeys.has(key) || wikitextKeys.has(key) ? [] : [[key, comparable(value)]],
    ),
  );
}

function isMatch(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'homeGoals' in value;
}
