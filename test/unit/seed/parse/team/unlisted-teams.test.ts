import { describe, expect, test } from 'vitest';
import { bare, problemsOfUnlisted } from '../../../../support/seed/season-from-wikitext.js';

/** The teams of a knockout of single matches, each tie as its two sides, and the spellings that are not their names. */
function read(ties: readonly (readonly [string, string])[], facts: object = {}) {
  const rows = ties.map(
    ([one, other], index) => `=== Round ${index + 1} ===\n{{OneLegResult|${one}||1–0|${other}||}}`,
  );
  const { teams, spellings } = bare(`== Knockout stage ==\n${rows.join('\n')}`, facts);
  return {
    teams: teams.map(({ name }) => name),
    spellings: spellings.map(({ name, team }) => `${name}: ${team}`),
  };
}

describe('a page that lists no teams', () => {
  test.each([
    [
      'a name alone',
      [
        ['Boys', 'Alianza'],
        ['Boys', 'Cristal'],
      ],
      ['Boys', 'Alianza', 'Cristal'],
      [],
    ],
    [
      'a link to an article',
      [
        ['[[Sport Boys|Boys]]', 'Alianza'],
        ['[[Sport Boys|Sport Boys]]', 'Alianza'],
      ],
      ['Boys', 'Alianza'],
      ['Sport Boys: boys'],
    ],
    [
      'accents left out',
      [
        ['Unión', 'Alianza'],
        ['Union', 'Alianza'],
      ],
      ['Unión', 'Alianza'],
      ['Union: union'],
    ],
    [
      'a nation’s code',
      [
        ['{{fb|PER}}', '{{fb|CHI}}'],
        ['[[Peru national football team|Peru]]', '{{fb-rt|CHI}}'],
      ],
      ['Peru', 'Chile'],
      [],
    ],
  ] as const)('knows a team again by %s', (_by, ties, teams, spellings) => {
    expect(read(ties)).toEqual({ teams, spellings });
  });

  test('keeps a club and its second team apart, though they link to one article', () => {
    expect(read([['[[Boys|Boys]]', '[[Boys|Boys B]]']]).teams).toEqual(['Boys', 'Boys B']);
  });

  test('does not merge names that are near', () => {
    expect(read([['Atlético Grau', 'Atlético Grua']]).teams).toEqual(['Atlético Grau', 'Atlético Grua']);
  });

  test('takes the facts’ word for an alias, and calls the team as they do', () => {
    const aliases = [{ name: 'Dep. Boys', team: 'Deportivo Boys', reason: 'shortened' }];
    expect(
      read(
        [
          ['Dep. Boys', 'Alianza'],
          ['Deportivo Boys', 'Alianza'],
        ],
        { aliases },
      ),
    ).toEqual({
      teams: ['Deportivo Boys', 'Alianza'],
      spellings: ['Dep. Boys: deportivo-boys'],
    });
  });
});

describe('a name in a knockout that is near to one of the tables', () => {
  const table =
    '== Group stage ==\n=== Group A ===\n{{#invoke:Sports table|main|team_order=A,B|name_A=Unión Cayumba Grande|name_B=Boys}}';
  const page = (name: string) =>
    `${table}\n== Knockout stage ==\n=== Final ===\n{{OneLegResult|${name}||1–0|Boys||}}`;

  test('is asked about, with what to write', () => {
    expect(problemsOfUnlisted(page('Unión Cayumba'))).toEqual([
      '6:16 "Unión Cayumba" may be "Unión Cayumba Grande". If it is, write in the facts file "aliases": [{ "name": "Unión Cayumba", "team": "Unión Cayumba Grande", "reason": "…" }]; if not, "teams": [{ "name": "Unión Cayumba" }].',
    ]);
  });

  test.each([
    [
      'an alias',
      { aliases: [{ name: 'Unión Cayumba', team: 'Unión Cayumba Grande', reason: 'shortened' }] },
      2,
    ],
    ['a team of its own', { teams: [{ name: 'Unión Cayumba' }] }, 3],
  ])('is what the facts say: %s', (_what, facts, teams) => {
    expect(bare(page('Unión Cayumba'), facts).teams).toHaveLength(teams);
  });

  test('is another team where it links to an article of its own', () => {
    expect(bare(page('[[Unión Cayumba]]')).teams).toHaveLength(3);
  });
});

test('a slot that waits for its team is no tie, and is told', () => {
  const { ties, teams, notes } = bare(
    '== Knockout stage ==\n=== Semifinals ===\n{{OneLegResult|Boys||1–0|Alianza||}}\n=== Final ===\n{{OneLegResult|Boys|||Winner of match 2||}}',
  );
  expect([ties.length, teams.length]).toEqual([1, 2]);
  expect(notes).toEqual([
    {
      kind: 'OPEN_SLOT',
      line: 5,
      message: '"Winner of match 2" is a placeholder for a team that is not known yet.',
    },
  ]);
});

test('facts that name teams which the page does not have are errors of the page', () => {
  const facts = { teams: [{ name: 'Cristal' }], champion: 'Deportivo' };
  expect(problemsOfUnlisted('== Final ==\n{{OneLegResult|Boys||1–0|Alianza||}}', facts)).toEqual([
    '1:1 Under "teams" the facts file lists "Cristal", which is not a team of the page.',
    '1:1 The champion in the facts file is "Deportivo", which is not a team of the page.',
  ]);
});
