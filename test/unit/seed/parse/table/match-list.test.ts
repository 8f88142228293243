import { describe, expect, test } from 'vitest';
import { matchesOf, wikitable } from '../../../../support/seed/parse/plain-tables.js';
import { bare } from '../../../../support/seed/season-from-wikitext.js';

describe('ties of two legs are read', () => {
  test.each([
    ['English', '!Team 1 | Agg. | Team 2 | 1st leg | 2nd leg'],
    ['Spanish', '!Equipo 1 | Agr. | Equipo 2 | Ida | Vuelta'],
    ['German', '!Team 1 | Gesamt | Team 2 | Hinspiel | Rückspiel'],
    ['Italian', '!Squadra 1 | Totale | Squadra 2 | Andata | Ritorno'],
    ['French', '!Équipe 1 | Score cumulé | Équipe 2 | Match aller | Match retour'],
    ['Portuguese', '!Equipa 1 | Agregado | Equipa 2 | 1.ª mão | 2.ª mão'],
  ])('with heads in %s', (_language, head) => {
    const season = bare(
      [
        '== Semifinals ==',
        wikitable(
          head,
          "'''[[Alianza]]''' | 4–3 | [[Boys]] | 2–0 | 2–3",
          "[[Cristal]] | (a) 2–2 | '''[[Deportivo]]''' | 1–1 | 1–1 (aet)",
        ),
      ].join('\n'),
    );
    expect(matchesOf(season)).toEqual([
      'alianza 2–0 boys',
      'boys 3–2 alianza',
      'cristal 1–1 deportivo',
      'deportivo 1–1 cristal aet',
    ]);
    expect(season.ties.map(({ stated, awayGoalsMarked }) => [stated, awayGoalsMarked])).toEqual([
      [1, false],
      [2, true],
    ]);
  });

  test('whose second legs have their home side first', () => {
    const page = [
      '== Final ==',
      wikitable('!Team 1 | Team 2 | 1st leg | 2nd leg | Agg.', '[[Alianza]] | [[Boys]] | 2–0 | 3–2 | 4–3'),
    ];
    expect(matchesOf(bare(page.join('\n')))).toEqual(['alianza 2–0 boys', 'boys 3–2 alianza']);
  });

  test('of which one was not played', () => {
    const page = [
      '== Final ==',
      wikitable('!Team 1 | Agg. | Team 2 | 1st leg | 2nd leg', "'''[[Alianza]]''' | w/o | [[Boys]] | | "),
    ];
    const { ties } = bare(page.join('\n'));
    expect(ties.map(({ winner, walkover, legs }) => [winner, walkover, legs.length])).toEqual([
      ['alianza', 1, 0],
    ]);
  });
});

test('rounds of single matches have their replays', () => {
  const season = bare(
    [
      '== First round ==',
      wikitable(
        '!Tie no | Home team | Score | Away team | Date | Attendance',
        '1 | [[Alianza]] | 0–0 | [[Boys]] | 22 November 1975 | 1,200',
        "''Replay'' | '''[[Boys]]''' | 2–1 (aet) | [[Alianza]] | 26 November 1975 | ",
        "2 | '''[[Cristal]]''' | 3–0 | [[Deportivo]] | 22 November 1975 | 900",
      ),
    ].join('\n'),
  );
  expect(matchesOf(season)).toEqual([
    '1975-11-22 alianza 0–0 boys',
    '1975-11-26 boys 2–1 alianza aet',
    '1975-11-22 cristal 3–0 deportivo',
  ]);
  expect(season.ties.map(({ winner, replays }) => [winner, replays])).toEqual([
    ['boys', 1],
    ['cristal', 0],
  ]);
  expect(season.matches.map(({ attendance }) => attendance)).toEqual([1200, null, 900]);
});

const table = wikitable(
  '!Pos | Team | Pld | W | D | L | GF | GA | GD | Pts',
  '1 | [[Alianza Lima]] | 2 | 1 | 1 | 0 | 3 | 2 | +1 | 4',
  '2 | [[Sport Boys]] | 2 | 0 | 2 | 0 | 2 | 2 | 0 | 2',
  '3 | [[Sporting Cristal]] | 2 | 0 | 1 | 1 | 1 | 2 | −1 | 1',
);

describe("a league's list of matches is read", () => {
  test.each([
    [
      'in German, with short names and half-time scores',
      wikitable(
        '!Datum | Heim | Gäste | Ergebnis | Zuschauer',
        "26. Juli 2019 | Alianza | Cristal | '''2:1''' (1:0) | 5.000",
        "27. Juli 2019 | Boys | Alianza | '''1:1''' (0:1) | ",
      ),
      ['2019-07-26 alianza-lima 2–1 sporting-cristal (1–0)', '2019-07-27 sport-boys 1–1 alianza-lima (0–1)'],
    ],
    [
      'in Spanish, with days in rows of their own',
      wikitable(
        '!Local | Resultado | Visitante | Estadio',
        '4 de mayo de 2019',
        '[[Alianza Lima]] | 2:1 | [[Sporting Cristal]] | Nacional',
        '5 de mayo de 2019',
        '[[Sport Boys]] | 1:1 | [[Alianza Lima]] | Callao',
      ),
      ['2019-05-04 alianza-lima 2–1 sporting-cristal', '2019-05-05 sport-boys 1–1 alianza-lima'],
    ],
    [
      'without heads',
      wikitable(
        '1 May 2019 | [[Alianza Lima]] | 2–1 | [[Sporting Cristal]]',
        '2 May 2019 | [[Sport Boys]] | 1–1 | [[Alianza Lima]]',
      ),
      ['2019-05-01 alianza-lima 2–1 sporting-cristal', '2019-05-02 sport-boys 1–1 alianza-lima'],
    ],
  ])('%s', (_how, list, expected) => {
    expect(
      matchesOf(bare(['== League ==', '=== Table ===', table, '=== Matches ===', list].join('\n'))),
    ).toEqual(expected);
  });

  test('which repeats a crosstable', () => {
    const page = [
      table,
      wikitable(
        'Home \\ Away | ALI | BOY | CRI',
        '[[Alianza Lima]] | | | 2–1',
        '[[Sport Boys]] | 1–1 | | ',
        '[[Sporting Cristal]] | | | ',
      ),
      wikitable('!Date | Home | Score | Away', '1 May 2019 | [[Alianza Lima]] | 2–1 | [[Sporting Cristal]]'),
      wikitable('!Home | Score | Away', '[[Alianza Lima]] | 2–1 | [[Sporting Cristal]]'),
    ];
    const { matches } = bare(page.join('\n'));
    expect(matchesOf({ matches: matches.filter(({ homeGoals }) => homeGoals !== null) })).toEqual([
      '2019-05-01 alianza-lima 2–1 sporting-cristal',
      'sport-boys 1–1 alianza-lima',
    ]);
  });
});

test('rows of their own name the rounds of the matches below', () => {
  const season = bare(
    [
      '== Knockout stage ==',
      wikitable(
        '!Team 1 | Score | Team 2',
        'Semifinals',
        '[[Alianza]] | 2–1 | [[Boys]]',
        '[[Cristal]] | 0–0 (3–4 p) | [[Deportivo]]',
        'Final',
        '[[Alianza]] | 1–0 | [[Deportivo]]',
      ),
    ].join('\n'),
  );
  expect(season.rounds.map(({ kind }) => kind)).toEqual(['SEMIFINAL', 'FINAL']);
  expect(season.ties.map(({ round, winner }) => `${round} ${winner}`)).toEqual([
    'semifinals alianza',
    'semifinals deportivo',
    'final alianza',
  ]);
});

test.each([
  [
    'scorers',
    '!Player | Team | Opponent | Result | Date',
    'Quispe | [[Alianza]] | [[Boys]] | 5–0 | 1 May 2019',
  ],
  ['one team', '!Date | Opponent | Result | Venue', '1 May 2019 | [[Boys]] | 5–0 | Nacional'],
  [
    'attendances',
    '!Rank | Home team | Score | Away team | Attendance',
    '1 | [[Alianza]] | 5–0 | [[Boys]] | 40,000',
  ],
  ['former finals', '!Year | Winner | Score | Runner-up', '1999 | [[Alianza]] | 5–0 | [[Boys]]'],
])('a list of %s has no results of the season', (_what, head, row) => {
  const page = [
    '== Final ==',
    wikitable('!Team 1 | Score | Team 2', '[[Cristal]] | 1–0 | [[Deportivo]]'),
    '== More ==',
    wikitable(head, row, row),
  ];
  expect(matchesOf(bare(page.join('\n')))).toEqual(['cristal 1–0 deportivo']);
});

test('a cell that is no score is noted, and costs its row', () => {
  const page = [
    '== Final ==',
    wikitable(
      '!Team 1 | Score | Team 2',
      '[[Alianza]] | see text | [[Boys]]',
      '[[Cristal]] | 1–0 | [[Deportivo]]',
    ),
  ];
  const season = bare(page.join('\n'));
  expect(matchesOf(season)).toEqual(['cristal 1–0 deportivo']);
  expect(season.notes.map(({ message }) => message)).toEqual(['"see text" is not a score such as "2–1".']);
});

test('the ways of two teams to a final are no matches', () => {
  const page = [
    '== Route to the final ==',
    wikitable(
      '![[Alianza]] | Round | [[Boys]]',
      '!Opponent | Result | Group stage | Opponent | Result',
      '[[Cristal]] | 2–1 | Match 1 | [[Deportivo]] | 2–0',
      '[[Estrella]] | 1–0 | Semi-finals | [[Ferro]] | 1–1',
    ),
    '== Final ==',
    '{{OneLegResult|[[Alianza]]||1–0|[[Boys]]}}',
  ];
  expect(matchesOf(bare(page.join('\n')))).toEqual(['alianza 1–0 boys']);
});
