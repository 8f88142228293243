import { describe, expect, test } from 'vitest';
import { isPlaceholder } from '../../../../../seed/parse/team/placeholder.js';

describe('a slot waits for its team', () => {
  test.each([
    [
      'Winner of match 49',
      'Winner match 49',
      'Match 49 winner',
      'W49',
      'L61',
      'Loser match 61',
      'Winners of Match 3',
    ],
    ['Winner QF1', 'Winner of QF1', 'QF1 winner', 'SF2 Winner', 'FR6 winner', 'Winner Semifinal 1', 'Winner'],
    [
      'Group A winner',
      'Winner Group A',
      'Winners of Group A',
      'Winner A',
      'Group winner',
      '1A',
      'A1',
      '2B',
      'B-2',
    ],
    ['Runner-up Group B', 'Runners-up of Group B', 'Runner-up B', 'Group B runner-up', 'Best runner-up'],
    [
      '1st place Group C',
      '1st Group C',
      'First place, Group C',
      'Group C 1st place',
      '2nd Group B',
      'Second of group B',
    ],
    ['Third place A/B/F', '3rd Group A/B/C/D/F', 'Best third-placed team', 'Third-placed Group A/B'],
    ['TBD', 'tba', 'TBC', 'To be determined', 'To be decided', 'Unknown', '?', '—', '–'],
    [
      'Por definir',
      'A definir',
      'Ganador grupo B',
      'Ganador Llave 3',
      'Ganador del partido 4',
      'Perdedor SF1',
    ],
    [
      '1º Grupo A',
      'Primero del grupo A',
      'Segundo grupo B',
      '2.º Grupo C',
      'Mejor tercero',
      'Ganador Zona Norte',
    ],
    [
      'Play-off winner',
      'UEFA Path A winner',
      'AFC–CONCACAF play-off winner',
      'Qualifier 3',
      'Winner play-off 2',
    ],
    ['Winner of GAIS / Nordsjælland', 'Ganador de Boys – Alianza'],
  ])('%s', (...names) => {
    expect(names.filter((name) => !isPlaceholder(name))).toEqual([]);
  });

  test('but these are teams', () => {
    const teams = [
      ...[
        'Alianza',
        'Winners Park',
        'Primero de Mayo',
        '1º de Mayo',
        '2 de Mayo',
        '12 de Octubre',
        'Defensor Lima',
      ],
      ...[
        'First Vienna',
        'Third Lanark',
        'Segunda Unión',
        'Group 4 Securicor',
        'A',
        'AC',
        'U de Chile',
        'Real 3',
      ],
      ...[
        'Unión Final',
        'Zona Norte',
        'Mejor Vida',
        'Brazil',
        '',
        'Best',
        'León',
        'G.A.S. Team',
        'Equipo B',
        'Serie A',
      ],
    ];
    expect(teams.filter((name) => isPlaceholder(name))).toEqual([]);
  });
});
