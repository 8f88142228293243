import { describe, expect, test } from 'vitest';
import { matchesOf, wikitable } from '../../../../support/seed/parse/plain-tables.js';
import { bare } from '../../../../support/seed/season-from-wikitext.js';

describe('a list of matches with a column of scorers', () => {
  test.each([
    ['English', '!Home | Score | Away | Scorers', 'Scorers'],
    ['English', '!Home | Score | Away | Goals', 'Goals'],
    ['Spanish', '!Local | Resultado | Visitante | Goleadores', 'Goleadores'],
    ['German', '!Heim | Ergebnis | Gast | Torschützen', 'Torschützen'],
    ['French', '!Domicile | Score | Extérieur | Buteurs', 'Buteurs'],
  ])('in %s is read: %s; the column is noted once', (_language, head, name) => {
    const { notes, ...season } = bare(
      [
        '== Group A ==',
        wikitable(
          head,
          '[[Alianza]] | 3–1 | [[Boys]] | Paz 12, 40, Sol 30; Luna 80',
          '[[Boys]] | 2–0 | [[Alianza]] | Luna 1, 2',
        ),
      ].join('\n'),
    );
    expect(matchesOf(season)).toEqual(['alianza 3–1 boys', 'boys 2–0 alianza']);
    expect(notes).toMatchObject([
      {
        kind: 'UNREAD_GOAL',
        line: 6,
        message: `The column "${name}" of this list does not tell for which side a scorer scored; it was not read.`,
      },
    ]);
  });

  test('that names none is not noted', () => {
    const { notes } = bare(
      ['== Group A ==', wikitable('!Home | Score | Away | Goals', '[[Alianza]] | 3–1 | [[Boys]] | 4')].join(
        '\n',
      ),
    );
    expect(notes).toEqual([]);
  });
});
