import { describe, expect, test } from 'vitest';
import { isPlaceholder } from '../../../../../seed/parse/team/placeholder.js';
import { isNameBold, readTeamReference } from '../../../../../seed/parse/team/team-reference.js';
import { valued } from '../../../../support/seed/parse/read-templates.js';

describe('a club is called', () => {
  test.each([
    ['Alianza Lima', 'Alianza Lima', null],
    ['[[Alianza Lima]]', 'Alianza Lima', 'alianza-lima'],
    ['[[Club Alianza Lima|Alianza Lima]]', 'Alianza Lima', 'club-alianza-lima'],
    ['[[Club_Alianza_Lima#History|Alianza]]', 'Alianza', 'club-alianza-lima'],
    ['[[:es:Club Alianza Lima|Alianza]]', 'Alianza', 'club-alianza-lima'],
    ['[[2013 Club Alianza Lima season|Alianza]]', 'Alianza', 'club-alianza-lima'],
    ['[[2013–14 Arsenal F.C. season|Arsenal]]', 'Arsenal', 'arsenal-f-c'],
    ['{{flagicon|PER}} [[Alianza Lima]]', 'Alianza Lima', 'alianza-lima'],
    ['{{flagicon|PER}} Alianza Lima', 'Alianza Lima', null],
    ['{{flag icon|PER|size=20px}}&nbsp;[[Alianza Lima]]', 'Alianza Lima', 'alianza-lima'],
    ['{{fbaicon|PER}} [[Alianza Lima]]', 'Alianza Lima', 'alianza-lima'],
    ['[[Alianza Lima]] {{fbaicon|PER}}', 'Alianza Lima', 'alianza-lima'],
    ['{{flag|Peru}} [[Alianza Lima]]', 'Alianza Lima', 'alianza-lima'],
    ['[[File:Escudo.png|20px]] [[Alianza Lima]]', 'Alianza Lima', 'alianza-lima'],
    ["'''[[Alianza Lima]]'''", 'Alianza Lima', 'alianza-lima'],
    ["''{{nowrap|[[Alianza Lima]]}}''", 'Alianza Lima', 'alianza-lima'],
    ['{{small|[[Alianza Lima]]}}', 'Alianza Lima', 'alianza-lima'],
    ['[[Alianza Lima]]<ref name="a">A [[note]].</ref>', 'Alianza Lima', 'alianza-lima'],
    ['<!-- [[Boys]] -->[[Alianza Lima]]', 'Alianza Lima', 'alianza-lima'],
    ['{{ill|Alianza Lima|es|Club Alianza Lima}}', 'Alianza Lima', null],
    ['{{ill|Club Alianza Lima|es|lt=Alianza Lima}}', 'Alianza Lima', null],
    ['[[Deportivo Municipal]] (RdM)', 'Deportivo Municipal (RdM)', 'deportivo-municipal'],
    ['[[Barcelona]] B', 'Barcelona B', 'barcelona'],
    ['[[Talleres de Córdoba|Talleres (C)]]', 'Talleres (C)', 'talleres-de-cordoba'],
    ['Talleres (C)', 'Talleres (C)', null],
    ['{{Futebol Flamengo}}', 'Futebol Flamengo', 'futebol-flamengo'],
  ])('%s', (text, name, link) => {
    expect(readTeamReference(valued(text))).toEqual({ name, link });
  });
});

describe('what is a mark is no part of the name', () => {
  test.each([
    '[[Alianza]] (C)',
    '[[Alianza]] (P)',
    '[[Alianza]] (C, Q)',
    "'''[[Alianza]]''' (B)",
    '[[Alianza]] (2B)',
    '[[Alianza]] (s)',
    "[[Alianza]] '''(C)'''",
    '[[Alianza]] <small>(title holders)</small>',
    '[[Alianza]] {{small|([[2012 Copa|holders]])}}',
    '[[Alianza]] (hosts)',
    '[[Alianza]] (3)',
    '(3) [[Alianza]]',
    '[[Alianza]]†',
    '[[Alianza]] *',
    '† [[Alianza]]',
    '[[Alianza]]{{dagger}}',
    '[[Alianza]]{{efn|A note.}}',
    '[[Alianza]] {{aet}}',
    '[[Alianza]] {{pso}}',
    '[[Alianza]] (p)',
    "'''[[Alianza]]''' ([[Extra time|a.e.t.]])",
    '[[Alianza]] (a) (C)†',
    '[[Alianza|Alianza†]]',
  ])('%s', (text) => {
    expect(readTeamReference(valued(text))).toEqual({ name: 'Alianza', link: 'alianza' });
  });

  test.each(['Alianza (title holders)', 'Alianza†', '* Alianza', 'Alianza (a.e.t.)', 'Alianza {{pso}}'])(
    'without a link: %s',
    (text) => {
      expect(readTeamReference(valued(text))).toEqual({ name: 'Alianza', link: null });
    },
  );
});

describe('a nation is called', () => {
  test.each([
    ['{{fb|BRA}}', 'Brazil', 'bra'],
    ['{{fb-rt|BRA}}', 'Brazil', 'bra'],
    ['{{fb|BRA|name=Brasil}}', 'Brasil', 'bra'],
    ['{{fb|URU|1930}}', 'Uruguay', 'uru'],
    ['{{fb-rt|1930|URU}}', 'Uruguay', 'uru'],
    ['{{fbw|USA}}', 'United States', 'usa'],
    ['{{fbw-rt|USA}}', 'United States', 'usa'],
    ['{{fbu|20|BRA}}', 'Brazil', 'bra'],
    ['{{fb|FRG}}', 'West Germany', 'frg'],
    ['{{fb|KOS}}', 'Kosovo', 'kvx'],
    ['{{fb|XYZ}}', 'XYZ', 'xyz'],
    ['{{nft|Brazil}}', 'Brazil', 'bra'],
    ['{{flag|Brazil}}', 'Brazil', 'bra'],
    ['{{flag|BRA}}', 'Brazil', 'bra'],
    ['{{flagcountry|BRA}}', 'Brazil', 'bra'],
    ['{{flag|Atlantis}}', 'Atlantis', 'atlantis'],
    ['{{fbicon|BRA}}', 'Brazil', 'bra'],
    ['{{BRA}}', 'Brazil', 'bra'],
    ['{{#invoke:flag|fb|BRA}}', 'Brazil', 'bra'],
    ['{{#invoke:flag|fb-rt|BRA}} {{pso}}', 'Brazil', 'bra'],
    ["'''{{fb|BRA}}''' (H)", 'Brazil', 'bra'],
    ['{{nowrap|{{fb|BRA}} (C)}}', 'Brazil', 'bra'],
    ['{{flagicon|BRA}} [[Brazil national football team|Brazil]]', 'Brazil', 'bra'],
    ["[[Brazil women's national football team|Brazil]]", 'Brazil', 'bra'],
    ["[[United States men's national soccer team|United States]]", 'United States', 'usa'],
    ['[[Brazil national under-20 football team|Brazil]]', 'Brazil', 'bra'],
    ['[[The Gambia national football team|Gambia]]', 'Gambia', 'gam'],
    ['[[Atlantis national football team|Atlantis]]', 'Atlantis', 'atlantis-national-football-team'],
  ])('%s', (text, name, link) => {
    expect(readTeamReference(valued(text))).toEqual({ name, link });
  });
});

test.each(['', '<!-- ? -->', '{{dagger}}', '<ref>A note.</ref>', '[[File:Escudo.png]]', '&nbsp;', '†'])(
  '%j names nobody',
  (text) => {
    expect(readTeamReference(valued(text))).toBeUndefined();
  },
);

describe('a name is bold', () => {
  test.each([
    ["'''Alianza'''", true],
    ["'''[[Alianza]]''' (p)", true],
    ["{{flagicon|PER}} '''[[Alianza]]'''", true],
    ["'''{{flagicon|PER}} [[Alianza]]'''", true],
    ["{{fbaicon|PER}} '''[[Alianza]]''' {{pso}}", true],
    ["{{nowrap|'''[[Alianza]]'''}} (a)", true],
    ["'''{{fb|BRA}}''' ([[Extra time|a.e.t.]])", true],
    ['<b>Alianza</b>', true],
    ['Alianza', false],
    ["[[Alianza]] '''(p)'''", false],
    ["'''{{nowrap|[[Alianza]]}}'''", true],
    ["{{nowrap|{{small|{{fbaicon|PER}} '''[[Alianza]]''' (a)}}}}", true],
    ["{{nowrap|[[Alianza]] '''(a)'''}}", false],
    ["{{fb|BRA}} '''(C)'''", false],
    ["'''Alianza''' Lima", false],
    ['', false],
  ])('%s: %j', (text, is) => {
    expect(isNameBold(valued(text))).toBe(is);
  });
});

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
