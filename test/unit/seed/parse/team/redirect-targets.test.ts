import { expect, test } from 'vitest';
import { readFacts } from '../../../../../seed/parse/facts-file.js';
import { readSeason } from '../../../../../seed/parse/season.js';
import { Source } from '../../../../../seed/read/source.js';

type Ties = readonly (readonly [string, string])[];

/** The teams of a knockout on a page that marks the links to some titles as redirects. */
function teamsOfKnockout(wikitext: string, redirects: readonly string[], facts: object = {}): string[] {
  const source = new Source('page.html', `== Knockout stage ==\n${wikitext}`, undefined, {
    title: null,
    url: null,
    language: null,
    revision: null,
    linkedRedirects: new Set(redirects),
  });
  const season = readSeason(source, readFacts(JSON.stringify(facts), ''), {
    competition: 'Copa',
    year: 2020,
  });
  return season.teams.map(({ slug }) => slug);
}

/** The same, each tie of the knockout as its two sides. */
function teams(ties: Ties, redirects: readonly string[], facts: object = {}): string[] {
  const rounds = ties.map(
    ([one, other], index) => `=== Round ${index + 1} ===\n{{OneLegResult|${one}||1–0|${other}||}}`,
  );
  return teamsOfKnockout(rounds.join('\n'), redirects, facts);
}

const marea: Ties = [
  ['[[Marea|Marea]]', 'Boys'],
  ['[[C.D. Marea|Marea]]', 'Alianza'],
];

test('a link to a redirect means the team of the same name', () => {
  expect(teams(marea, ['C.D. Marea'])).toEqual(['marea', 'boys', 'alianza']);
});

test('without the mark of a redirect two articles are two teams', () => {
  expect(teams(marea, [])).toEqual(['marea', 'boys', 'marea--2', 'alianza']);
});

test('two redirects, of which the page does not link the article, stay two', () => {
  expect(teams(marea, ['C.D. Marea', 'Marea'])).toEqual(['marea', 'boys', 'marea--2', 'alianza']);
});

test.each([
  ['forms of a club', '[[Marea]]', '[[Marea F.C.]]', 'Marea F.C.'],
  [
    'a title that is the name of the other',
    '[[Marea de Costa|Marea Costa]]',
    '[[Marea Costa|M.]]',
    'Marea Costa',
  ],
  ['a title without small words', '[[Marea de Costa]]', '[[Marea Costa|Marea]]', 'Marea Costa'],
  ['a title with the word club', '[[Marea Costa]]', '[[Marea Club Costa|Marea]]', 'Marea Club Costa'],
])('%s make no other team of a redirect', (_, one, other, redirect) => {
  expect(
    teams(
      [
        [one, 'Boys'],
        [other, 'Alianza'],
      ],
      [redirect],
    ),
  ).toHaveLength(3);
});

test.each([
  ['two that meet', [['[[Marea]]', '[[Old Marea|Marea]]']], 2],
  [
    'two that meet after others',
    [
      ['[[Marea]]', 'Boys'],
      ['[[Old Marea|Marea]]', 'Alianza'],
      ['[[Marea]]', '[[Old Marea|Marea]]'],
    ],
    4,
  ],
  [
    'one of two of a name',
    [
      ['[[Marea (Costa)|Marea]]', 'Boys'],
      ['[[Marea (Sierra)|Marea]]', 'Boys'],
      ['[[Old Marea|Marea]]', 'Boys'],
    ],
    4,
  ],
  [
    'one of another nation',
    [
      ['{{flagicon|PAR}} [[Marea]]', 'Boys'],
      ['{{flagicon|URU}} [[Old Marea|Marea]]', 'Alianza'],
    ],
    4,
  ],
  [
    'one of another name',
    [
      ['[[Marea]]', 'Boys'],
      ['[[Old Marea|Real Marea]]', 'Alianza'],
    ],
    4,
  ],
] satisfies [string, Ties, number][])('a redirect is not taken for the other team: %s', (_, ties, count) => {
  expect(teams(ties, ['Old Marea'])).toHaveLength(count);
});

test('two redirects that meet are not both the team of their name', () => {
  const ties: Ties = [
    ['[[Marea]]', 'Boys'],
    ['[[Old Marea|Marea]]', '[[Marea B.C.|Marea]]'],
  ];
  expect(teams(ties, ['Old Marea', 'Marea B.C.'])).toHaveLength(4);
});

test('the facts file says that a redirect is a team of its own', () => {
  const facts = {
    teams: [
      { name: 'Marea', article: 'Marea' },
      { name: 'Marea', article: 'C.D. Marea' },
    ],
  };
  expect(teams(marea, ['C.D. Marea'], facts)).toEqual(['marea', 'boys', 'marea--2', 'alianza']);
});

test('two that meet in a bracket stay two', () => {
  const sides = ['[[Marea]]', '[[Old Marea|Marea]]', 'Boys', 'Alianza'];
  const cells = sides.map((side, index) => `|RD1-team${index + 1}=${side}|RD1-score${index + 1}=${index}`);
  expect(teamsOfKnockout(`{{4TeamBracket${cells.join('')}}}`, ['Old Marea'])).toHaveLength(4);
});
