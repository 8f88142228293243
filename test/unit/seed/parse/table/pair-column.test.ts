import { describe, expect, test } from 'vitest';
import { matchesOf, wikitable } from '../../../../support/seed/parse/plain-tables.js';
import { bare } from '../../../../support/seed/season-from-wikitext.js';

describe('a pairing in one cell is read', () => {
  test.each([
    ['English', '!Date | Match | Result', '–'],
    ['Spanish', '!Fecha | Encuentro | Resultado', 'vs.'],
    ['German', '!Datum | Begegnung | Ergebnis', '-'],
    ['Italian', '!Data | Incontro | Risultato', '–'],
    ['French', '!Date | Rencontre | Score', '–'],
    ['Portuguese', '!Data | Confronto | Placar', 'x'],
  ])('under heads in %s', (_language, head, between) => {
    const season = bare(
      [
        '== Semifinals ==',
        wikitable(
          head,
          `2020-05-01 | [[Alianza]] ${between} '''[[Boys]]''' | 0–1`,
          `2020-05-02 | {{flagicon§PER}} [[Cristal]] ${between} [[Deportivo]] | 2–0 (1–0)`,
        ),
      ].join('\n'),
    );
    expect(matchesOf(season)).toEqual([
      '2020-05-01 alianza 0–1 boys',
      '2020-05-02 cristal 2–0 deportivo (1–0)',
    ]);
    expect(season.ties.map(({ winner }) => winner)).toEqual(['boys', 'cristal']);
    expect(season.notes).toEqual([]);
  });

  test('with the scores of two legs beside it', () => {
    const page = [
      '== Final ==',
      wikitable('!Tie | 1st leg | 2nd leg | Agg.', '[[Alianza]] – [[Boys]] | 2–0 | 2–3 | 4–3'),
    ];
    expect(matchesOf(bare(page.join('\n')))).toEqual(['alianza 2–0 boys', 'boys 3–2 alianza']);
  });

  test('of teams whose names have a dash', () => {
    const page = [
      '== Final ==',
      wikitable('!Match | Score', '[[Alianza-Norte§Alianza - Norte]] – [[Boys]] | 2–0'),
    ];
    expect(matchesOf(bare(page.join('\n')))).toEqual(['alianza-norte 2–0 boys']);
  });
});

test('a ground and its city are no pairing', () => {
  const page = [
    '== Final ==',
    '{{OneLegResult|[[Alianza]]||1–0|[[Boys]]}}',
    wikitable('!Venue | Score', '[[Estadio Nacional]] – [[Lima]] | 2–0', '[[Monumental]] – [[Lima]] | 3–0'),
  ];
  expect(matchesOf(bare(page.join('\n')))).toEqual(['alianza 1–0 boys']);
});
