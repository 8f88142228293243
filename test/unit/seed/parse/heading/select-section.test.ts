import { expect, test } from 'vitest';
import { readFacts } from '../../../../../seed/parse/facts-file.js';
import { readSeason } from '../../../../../seed/parse/season.js';
import { Source } from '../../../../../seed/read/source.js';
import { messageOf } from '../../../../support/seed/season-from-wikitext.js';

const page = `{{DISPLAYTITLE:2020 in Lakeland football}}
== Leagues ==
=== Lake League 2020 ===
==== Final ====
{{Football box|team1=Alianza|score=2–1|team2=Boys}}
=== Lake League Two ===
==== Final ====
{{Football box|team1=Cristal|score=3–0|team2=Deportivo}}
== National teams ==
=== Friendlies ===
{{Football box|team1=Lakeland|score=1–1|team2=Hillland}}
`;

test('a section is read alone, and its heading names the competition and the year', () => {
  const { name, matches, notes } = section('lake league 2020');
  expect(name).toBe('2020 Lake League');
  expect(matches).toMatchObject([{ home: 'alianza', away: 'boys', line: 5 }]);
  expect(notes).toEqual([]);
});

test('a heading is found by words that only it has; the year may be that of the page, or given', () => {
  expect(section('Two').name).toBe('2020 Lake League Two');
  expect(section('Two', { competition: 'Second League', year: 2019 }).name).toBe('2019 Second League');
});

test.each([
  ['no heading has', 'Cup', 'No heading is called "Cup". The page has "Leagues", "Lake League 2020"'],
  ['several headings have', 'Lake League', '"Lake League 2020", "Lake League Two". Give all words of one.'],
  ['several headings are', 'Final', 'Several headings are called "Final"'],
])('words that %s are an error', (_what, words, message) => {
  expect(messageOf(() => section(words))).toContain(message);
});

test('without a section such a page is refused, with one to give', () => {
  expect(messageOf(() => readSeason(new Source('page.wikitext', page), readFacts('{}', '')))).toContain(
    '--section "Lake League 2020"',
  );
});

function section(words: string, given: object = {}) {
  return readSeason(new Source('page.wikitext', page), readFacts('{}', ''), { section: words, ...given });
}
