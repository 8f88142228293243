import { expect, test } from 'vitest';
import { matchesOf, wikitable } from '../../../../support/seed/parse/plain-tables.js';
import { bare } from '../../../../support/seed/season-from-wikitext.js';

/** A table with a caption. */
function captioned(caption: string, ...rows: readonly string[]): string {
  return wikitable(...rows).replace('\n', `\n|+ ${caption}\n`);
}

const heads = '!Pos | Team | Pld | W | D | L | GF | GA | GD | Pts';
const groupA = [
  heads,
  '1 | [[Alianza]] | 2 | 2 | 0 | 0 | 4 | 1 | +3 | 6',
  '2 | [[Boys]] | 2 | 0 | 0 | 2 | 1 | 4 | −3 | 0',
];
const groupB = [
  heads,
  '1 | [[Cristal]] | 2 | 2 | 0 | 0 | 4 | 1 | +3 | 6',
  '2 | [[Deportivo]] | 2 | 0 | 0 | 2 | 1 | 4 | −3 | 0',
];

/** The groups of a season with their teams: `group-a: alianza boys`. */
function groups(page: readonly string[]): string[] {
  return bare(page.join('\n')).groups.map(
    ({ slug, standings }) => `${slug}: ${standings.map(({ team }) => team).join(' ')}`,
  );
}

test('captions name the groups of tables under one heading', () => {
  const page = ['== Group stage ==', captioned("'''Group A'''", ...groupA), captioned('Group B', ...groupB)];
  expect(groups(page)).toEqual(['group-a: alianza boys', 'group-b: cristal deportivo']);
});

test('the tables and the matches of one caption are one group', () => {
  const page = [
    '== Group stage ==',
    captioned('Group A', ...groupA),
    captioned('Group A', '! | ALI | BOY', '[[Alianza]] | — | 2–0', '[[Boys]] | 1–2 | —'),
    captioned('Group B', ...groupB),
    captioned('Group B', '!Date | Home | Score | Away', '2020-05-01 | [[Cristal]] | 3–1 | [[Deportivo]]'),
  ];
  const season = bare(page.join('\n'));
  expect(season.matches.map(({ group }) => group)).toEqual(['group-a', 'group-a', 'group-b']);
  expect(matchesOf(season)).toEqual([
    'alianza 2–0 boys',
    'boys 1–2 alianza',
    '2020-05-01 cristal 3–1 deportivo',
  ]);
});

test('a caption that repeats the heading, or names no group, adds nothing', () => {
  const page = [
    '== Group stage ==',
    '=== Group A ===',
    captioned('Group A', ...groupA),
    '=== Group B ===',
    captioned('Final table', ...groupB),
  ];
  expect(groups(page)).toEqual(['group-a: alianza boys', 'group-b: cristal deportivo']);
});
