import { describe, expect, test } from 'vitest';
import { standingsOf, wikitable } from '../../../../support/seed/parse/plain-tables.js';
import { bare } from '../../../../support/seed/season-from-wikitext.js';

const expected = ['1 alianza 3 0 1 9:4', '2 boys 2 0 2 5:6', '3 cristal 1 0 3 3:7'];

describe('standings are read', () => {
  test.each([
    [
      'in English',
      '!Pos | Team | Pld | W | D | L | GF | GA | GD | Pts',
      (goals: string, difference: string) => [goals.replace(':', ' | '), difference],
    ],
    [
      'in whole words, the points before the results',
      '!Position | Club | Points | Played | Wins | Draws | Losses | Goals for | Goals against',
      null,
    ],
  ])('%s', (_language, head, goals) => {
    const row = (place: number, team: string, [won, drawn, lost]: readonly number[], scored: string) => {
      const [gf = '', ga = ''] = scored.split(':');
      const points = 3 * (won ?? 0) + (drawn ?? 0);
      return goals === null
        ? `${place} | ${team} | ${points} | 4 | ${won} | ${drawn} | ${lost} | ${gf} | ${ga}`
        : `${place} | ${team} | 4 | ${won} | ${drawn} | ${lost} | ${gf} | ${ga} | ${Number(gf) - Number(ga)} | ${points}`;
    };
    const table = wikitable(
      head,
      row(1, '[[Alianza]]', [3, 0, 1], '9:4'),
      row(2, '[[Boys]]', [2, 0, 2], '5:6'),
      row(3, '[[Cristal]]', [1, 0, 3], '3:7'),
    );
    expect(standingsOf(bare(table))).toEqual(expected);
  });

  test.each([
    ['Spanish', '!Pos | Equipo | Pts | PJ | PG | PE | PP | GF | GC | DIF'],
    ['Portuguese', '!Pos | Equipe | Pts | J | V | E | D | GP | GC | SG'],
    ['Italian', '!Pos. | Squadra | Pt | G | V | N | P | GF | GS | DR'],
    ['French', '!Rang | Équipe | Pts | J | G | N | P | Bp | Bc | Diff'],
  ])('in %s', (_language, head) => {
    const table = wikitable(
      head,
      '1 | [[Alianza]] | 9 | 4 | 3 | 0 | 1 | 9 | 4 | +5',
      '2 | [[Boys]] | 6 | 4 | 2 | 0 | 2 | 5 | 6 | −1',
      '3 | [[Cristal]] | 3 | 4 | 1 | 0 | 3 | 3 | 7 | −4',
    );
    expect(standingsOf(bare(table))).toEqual(expected);
  });

  const half = 'W | D | L | GF | GA';
  const results = {
    home: ['2 | 0 | 0 | 6 | 1', '1 | 0 | 1 | 3 | 3', '1 | 0 | 1 | 2 | 2'],
    away: ['1 | 0 | 1 | 3 | 3', '1 | 0 | 1 | 2 | 3', '0 | 0 | 2 | 1 | 5'],
    all: ['3 | 0 | 1 | 9 | 4', '2 | 0 | 2 | 5 | 6', '1 | 0 | 3 | 3 | 7'],
  };
  const teams = ['[[Alianza]]', '[[Boys]]', '[[Cristal]]'];
  const points = [9, 6, 3];

  test.each([
    ['home and away', 'Home | Away', ['home', 'away']],
    ['home, away and total', 'Home | Away | Total', ['home', 'away', 'all']],
    ['total, home and away', 'Overall | Home | Away', ['all', 'home', 'away']],
    ['those words in Spanish', 'General | De local | De visitante', ['all', 'home', 'away']],
    ['those words in Italian', 'In casa | Fuori casa', ['home', 'away']],
  ] as const)('over %s', (_what, titles, parts) => {
    const spanning = titles.split(' | ').map((title) => `colspan=5 § ${title}`);
    const table = wikitable(
      `!rowspan=2 § Pos | rowspan=2 § Team | rowspan=2 § Pld | ${spanning.join(' | ')} | rowspan=2 § Pts`,
      `!${parts.map(() => half).join(' | ')}`,
      ...teams.map((team, index) =>
        [index + 1, team, 4, ...parts.map((part) => results[part][index]), points[index]].join(' | '),
      ),
    );
    const season = bare(table);
    expect(standingsOf(season)).toEqual(expected);
    expect(season.notes).toEqual([]);
  });

  test('over home and away, with the goals in one column and the points of each', () => {
    const table = wikitable(
      '!rowspan=2 § Pos | rowspan=2 § Team | colspan=5 § Home | colspan=5 § Away',
      '!W | D | L | Goals | Pts | W | D | L | Goals | Pts',
      ...teams.map((team, index) => {
        const half = (part: 'home' | 'away') => {
          const [won, drawn, lost, scored, conceded] = (results[part][index] ?? '').split(' | ');
          return [won, drawn, lost, `${scored}:${conceded}`, 3 * Number(won) + Number(drawn)].join(' | ');
        };
        return [index + 1, team, half('home'), half('away')].join(' | ');
      }),
    );
    expect(standingsOf(bare(table))).toEqual(expected);
  });

  test('without figures of the matches at home alone', () => {
    const table = wikitable(
      '!rowspan=2 § Pos | rowspan=2 § Team | colspan=3 § Home | colspan=4 § Away | rowspan=2 § GF | rowspan=2 § GA | rowspan=2 § Pts',
      '!W | L | Att | W | D | L | Att',
      ...teams.map((team, index) => {
        const [won, drawn, lost] = (results.home[index] ?? '').split(' | ');
        return [index + 1, team, won, lost, 100, won, drawn, lost, 90, 4, 2, points[index]].join(' | ');
      }),
    );
    expect(bare(table).groups.flatMap(({ standings }) => standings.map(({ drawn }) => drawn))).toEqual([
      null,
      null,
      null,
    ]);
  });

  test('in German, with goals in one column', () => {
    const table = wikitable(
      '!Pl. | Verein | Sp. | S | U | N | Tore | Diff. | Punkte',
      '1. | [[Alianza]] (M) | 4 | 3 | 0 | 1 | 9:4 | +5 | 9',
      '2. | [[Boys]] (N) | 4 | 2 | 0 | 2 | 5:6 | −1 | 6',
      '3. | [[Cristal]] | 4 | 1 | 0 | 3 | 3:7 | −4 | 3',
    );
    expect(standingsOf(bare(table, { document: { wiki: 'de' } }))).toEqual(expected);
  });

  test('without places, of a time when a win was worth two points', () => {
    const season = bare(
      wikitable(
        '!Team | Pld | W | D | L | GF | GA | GD | Pts',
        '[[Alianza]] | 4 | 3 | 1 | 0 | 9 | 4 | +5 | 7',
        '[[Boys]] | 4 | 1 | 1 | 2 | 5 | 6 | −1 | 3',
        '[[Cristal]] | 4 | 0 | 2 | 2 | 3 | 7 | −4 | 2',
      ),
    );
    expect(season.header.rules.pointsForWin).toBe(2);
    expect(standingsOf(season)).toEqual(['1 alianza 3 1 0 9:4', '2 boys 1 1 2 5:6', '3 cristal 0 2 2 3:7']);
  });
});

const head = '!Pos | Team | Pld | W | D | L | GF | GA | GD | Pts';

test('a place is worth what the column beside it says, over several rows', () => {
  const season = bare(
    `${[
      '{|\n! Pos !! Team !! Pld !! W !! D !! L !! GF !! GA !! GD !! Pts !! Qualification or relegation',
      '| 1 || [[Alianza]] || 6 || 5 || 0 || 1 || 9 || 4 || +5 || 15\n| rowspan=2 | Advance to the final',
      '| 2 || [[Boys]] || 6 || 4 || 0 || 2 || 9 || 4 || +5 || 12',
      '| 3 || [[Cristal]] || 6 || 2 || 0 || 4 || 3 || 7 || −4 || 6\n|',
      '| 4 || [[Deportivo]] || 6 || 1 || 0 || 5 || 2 || 8 || −6 || 3\n| Relegation to the Segunda',
    ].join('\n|-\n')}\n|}`,
  );
  const [group] = season.groups;
  expect(group?.standings.map(({ qualified, mark }) => [qualified, mark])).toEqual([
    [true, 'Advance to the final'],
    [true, 'Advance to the final'],
    [false, null],
    [false, 'Relegation to the Segunda'],
  ]);
});

test('letters beside the names are marks, points taken are an adjustment, and a note is one', () => {
  const season = bare(
    wikitable(
      head,
      "1 | [[Alianza]] '''(C)''' | 4 | 3 | 0 | 1 | 9 | 4 | +5 | 9",
      '2 | [[Boys]] | 4 | 2 | 0 | 2 | 5 | 6 | −1 | 3<sup>[a]</sup>',
      "3 | [[Cristal]] '''(R)''' | 4 | 1 | 0 | 3 | 3 | 7 | −4 | 3",
    ),
  );
  expect(standingsOf(season)).toEqual([
    '1 alianza 3 0 1 9:4 CHAMPION',
    '2 boys 2 0 2 5:6 -3',
    '3 cristal 1 0 3 3:7 RELEGATION',
  ]);
  expect(season.groups[0]?.standings.map(({ isNoted }) => isNoted)).toEqual([false, true, false]);
});

test.each([
  ['scorers', '!Pos | Player | Team | Pld | Goals | Pts'],
  ['managers', '!Manager | Pld | W | D | L | Pts'],
  ['all seasons', '!Pos | Club | Seasons | Pld | W | D | L | GF | GA | Pts'],
  ['teams of several groups', '!Pos | Grp | Team | Pld | W | D | L | GF | GA | GD | Pts'],
  ['attendances', '!Pos | Team | Total | High | Low | Average'],
])('figures of %s are no standings', (_what, other) => {
  const width = other.split('|').length;
  const row = (team: string) => ['1', team, ...Array.from({ length: width - 2 }, () => '3')].join(' | ');
  const page = [
    '== Table ==',
    wikitable(
      head,
      '1 | Alianza | 2 | 2 | 0 | 0 | 3 | 0 | +3 | 6',
      '2 | Boys | 2 | 0 | 0 | 2 | 0 | 3 | −3 | 0',
    ),
    '== More ==',
    wikitable(other, row('Cristal'), row('Deportivo')),
  ].join('\n');
  expect(standingsOf(bare(page))).toEqual(['1 alianza 2 0 0 3:0', '2 boys 0 0 2 0:3']);
});

test('a column of figures that is not known is noted', () => {
  const season = bare(
    wikitable(
      '!Pos | Team | Pld | W | D | L | GF | GA | Bonus | Pts',
      '1 | Alianza | 2 | 2 | 0 | 0 | 3 | 0 | 1 | 7',
      '2 | Boys | 2 | 0 | 0 | 2 | 0 | 3 | 0 | 0',
    ),
  );
  expect(season.notes.map(({ kind, message }) => [kind, message.slice(0, 18)])).toEqual([
    ['UNKNOWN_COLUMN', 'The column "Bonus"'],
  ]);
});

test('a place that is worth the title is no head of a table of champions', () => {
  const table = wikitable(
    '!Pos | Team | Pld | W | D | L | GF | GA | GD | Pts | Final result',
    '1 | [[Alianza]] | 2 | 2 | 0 | 0 | 3 | 0 | +3 | 6 | Champions',
    '2 | [[Boys]] | 2 | 0 | 0 | 2 | 0 | 3 | −3 | 0 |',
  );
  expect(standingsOf(bare(table))).toEqual(['1 alianza 2 0 0 3:0 CHAMPION', '2 boys 0 0 2 0:3']);
});
