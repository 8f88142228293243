import { expect, test } from 'vitest';
import { bare } from '../../../../support/seed/season-from-wikitext.js';

/** The teams of a page with a table for each list of names, each in a group of its own. */
function teams(tables: readonly (readonly string[])[], facts: object = {}): string[] {
  const sections = tables.map((names, index) => {
    const cells = names.map((name, at) => `|team${at + 1}=T${at}|name_T${at}=${name}`).join('\n');
    return `== Stage ${index + 1} ==\n=== Group ${index + 1} ===\n{{#invoke:Sports table|main\n${cells}|match_T0_T1=1–0}}`;
  });
  return bare(sections.join('\n'), facts).teams.map(({ name }) => name);
}

test.each([
  ['Bahía & Costa', 'Bahía and Costa'],
  ['Bahía y Costa', 'Bahía & Costa'],
  ['Marea United FC', 'Marea United'],
  ['Marea United', 'Marea United F.C.'],
  ['[[Marea United F.C.]]', 'Marea United'],
  ['Marea United', '[[Marea United F.C.]]'],
])('%s and %s in the tables of two stages are one team', (one, other) => {
  expect(
    teams([
      [one, 'Boys'],
      [other, 'Alianza'],
    ]),
  ).toHaveLength(3);
});

test.each([
  ['a word that is more than the form of a club', 'Atlético Marea', 'Marea'],
  ['two forms of a club', 'Marea FC', 'Marea CF'],
  ['two articles', '[[Marea F.C.|Marea FC]]', '[[Marea (Lima)|Marea]]'],
])('%s: %s and %s are two teams', (_what, one, other) => {
  expect(
    teams([
      [one, 'Boys'],
      [other, 'Alianza'],
    ]),
  ).toHaveLength(4);
});

test('names of one table are of different teams, in every other table too', () => {
  expect(
    teams([
      ['Marea FC', 'Boys'],
      ['Marea FC', 'Marea'],
    ]),
  ).toEqual(['Marea FC', 'Boys', 'Marea']);
});

test('a name that may be either of two forms is another team', () => {
  expect(
    teams([
      ['Marea FC', 'Boys'],
      ['Marea CF', 'Boys'],
      ['Marea', 'Boys'],
    ]),
  ).toEqual(['Marea FC', 'Boys', 'Marea CF', 'Marea']);
});

test('a name that the facts list is a team', () => {
  const facts = { teams: [{ name: 'Marea' }] };
  expect(
    teams(
      [
        ['Marea FC', 'Boys'],
        ['Marea', 'Boys'],
      ],
      facts,
    ),
  ).toEqual(['Marea FC', 'Boys', 'Marea']);
});

test('the spelling is recorded, so that the audit reports it', () => {
  const { spellings } = bare(
    '== Group stage ==\n=== Group A ===\n{{#invoke:Sports table|main|team1=A|team2=B|name_A=Marea FC|name_B=Boys|match_A_B=1–0}}\n== Knockout stage ==\n=== Final ===\n{{OneLegResult|Marea||1–0|Boys||}}',
  );
  expect(spellings).toEqual([{ team: 'marea-fc', name: 'Marea', line: 6 }]);
});
