import { describe, expect, test } from 'vitest';
import { matchesOf, wikitable } from '../../../../support/seed/parse/plain-tables.js';
import { bare } from '../../../../support/seed/season-from-wikitext.js';

describe('a crosstable is read', () => {
  test.each([
    [
      'with codes at its head',
      wikitable(
        'Home \\ Away | [[Alianza§ALI]] | [[Boys§BOY]] | [[Cristal§CRI]]',
        '[[Alianza]] | | 2–1 | 0–0',
        '[[Boys]] | 1–1 | | 3–2',
        '[[Cristal]] | 0–4 | | ',
      ),
    ],
    [
      'with flags that name the clubs',
      wikitable(
        '!2019/20 | [[Archivo:a.svg§20px§link=Alianza]] x | [[Boys§B]] | [[Cristal§C]]',
        '[[Alianza]] | – | 2:1 | 0:0',
        '[[Boys]] | 1:1 | – | 3:2',
        '[[Cristal]] | 0:4 | 20.05. | –',
      ),
    ],
    [
      'in another order at its head',
      wikitable(
        '!Mandante \\ Visitante | [[Cristal§CRI]] | [[Alianza§ALI]] | [[Boys§BOY]]',
        '[[Alianza]] | 0–0 | — | 2–1',
        '[[Boys]] | 3–2 | 1–1 | —',
        '[[Cristal]] | — | 0–4 | ',
      ),
    ],
  ])('%s; a cell without a score is a match to be played', (_how, table) => {
    expect(matchesOf(bare(table)).sort()).toEqual([
      'alianza 0–0 cristal',
      'alianza 2–1 boys',
      'boys 1–1 alianza',
      'boys 3–2 cristal',
      'cristal 0–4 alianza',
      'cristal v boys',
    ]);
  });

  test('of teams that meet once: their other cells are no matches', () => {
    const table = wikitable(
      '! | ALI | BOY | CRI',
      '!Alianza | – | – | 5–3',
      '!Boys | 0–0 | – | – ',
      '!Cristal | | 1–1 | –',
    );
    expect(matchesOf(bare(table))).toEqual(['alianza 5–3 cristal', 'boys 0–0 alianza', 'cristal 1–1 boys']);
  });

  test('with two meetings in a cell', () => {
    const table = wikitable(
      'Home \\ Away | A | B | C',
      'Alianza | – | 2–1<br>0–3 | 1–0',
      'Boys | 1–1 | – | 2–2',
      'Cristal | 0–1 | 0–2 | –',
    );
    const { matches } = bare(table);
    expect(
      matchesOf({ matches: matches.filter(({ home, away }) => home === 'alianza' && away === 'boys') }),
    ).toEqual(['alianza 2–1 boys', 'alianza 0–3 boys']);
  });
});

test('a crosstable of which it cannot be told who stands at the head is noted', () => {
  const season = bare(
    [
      wikitable(
        '!Pos | Team | Pld | W | D | L | GF | GA | GD | Pts',
        '1 | Alianza | 4 | 2 | 0 | 2 | 3 | 3 | 0 | 6',
        '2 | Boys | 4 | 2 | 0 | 2 | 3 | 3 | 0 | 6',
        '3 | Cristal | 4 | 2 | 0 | 2 | 3 | 3 | 0 | 6',
      ),
      wikitable(
        'Home \\ Away | X | Y | Z',
        'Alianza | 1–0 | 2–0 | ',
        'Boys | | 1–1 | 1–0',
        'Cristal | | 2–2 | 0–1',
      ),
    ].join('\n'),
  );
  expect(season.matches).toEqual([]);
  expect(season.notes.map(({ kind, line }) => `${kind} ${line}`)).toEqual(['UNREAD_VALUE 46']);
});

test('a crosstable whose cells say that teams do not meet misses no match of theirs', () => {
  const season = bare(
    wikitable(
      'Home \\ Away | A | B | C | D',
      'Alianza | | 2–1 | bye | 1–0',
      'Boys | 1–1 | | [[Derby§a]] | 2–0',
      'Cristal | bye | 0–1 | | 0–0',
      'Deportivo | 0–2 | 1–3 | 2–2 | ',
    ),
  );
  expect(matchesOf(season)).toContain('boys v cristal');
  expect(season.matches).toHaveLength(10);
  expect(season.groups.map(({ crosstable }) => crosstable)).toEqual([false]);
});
