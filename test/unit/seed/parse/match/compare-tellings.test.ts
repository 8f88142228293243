import { expect, test } from 'vitest';
import { compareTellings } from '../../../../../seed/parse/match/compare-tellings.js';
import { Problems } from '../../../../../seed/read/document-error.js';
import { readPage } from '../../../../../seed/read/page.js';
import { Source } from '../../../../../seed/read/source.js';

function notesOf(box: string): string[] {
  const source = new Source('page.html', box);
  const problems = new Problems(source);
  for (const template of readPage(source, problems).templates) compareTellings(template, 2024, problems);
  return problems.notes.map(({ message }) => message);
}

test.each([
  [
    'agree',
    'date=2024-09-17|score=0–3|wikitext={{football box|date={{Start date|2024|9|17}}|score=0-3 (0–1)}}',
    [],
  ],
  ['are one', 'date=2024-09-17|score=0–3', []],
  ['say what the other does not', 'score=0–3|wikitext={{football box|date=2024-09-17}}', []],
  [
    'disagree on the score',
    'score=0–3|wikitext={{football box|score=1–3}}',
    ['The page shows "0–3", and its wikitext says "1–3"; what it shows was read.'],
  ],
  [
    'disagree on the date',
    'date=2024-09-17|wikitext={{football box|date=18 September 2024}}',
    ['The page shows "2024-09-17", and its wikitext says "2024-09-18"; what it shows was read.'],
  ],
])('a box whose tellings %s', (_what, parameters, notes) => {
  expect(notesOf(`{{football box|${parameters}}}`)).toEqual(notes);
});
