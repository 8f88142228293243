import { describe, expect, test } from 'vitest';
import { auditSeason } from '../../../../seed/audit/audit.js';
import type { Discrepancy } from '../../../../seed/audit/discrepancy.js';
import { replaced, season, season2013 } from '../../../support/seed/season-from-wikitext.js';

const found2013: readonly string[] = [
  'STANDING_FIGURES standing regional/region-i-group-b/defensor-la-bocana goalsFor: 9, not 8. Lines 252, 259, 260, 262, 265',
  'STANDING_FIGURES standing regional/region-i-group-b/defensor-la-bocana goalsAgainst: 7, not 5. Lines 252, 259, 260, 262, 265',
  'STANDING_FIGURES standing regional/region-iii/bolivar goalsAgainst: 4, not 5. Lines 386, 392, 393, 394, 396, 400, 404',
  'STANDING_FIGURES standing regional/region-viii-group-a/deportivo-yawarmayu goalsFor: 12, not 11. Lines 610, 618, 623, 627, 628, 629, 630, 634, 639',
  'STANDING_FIGURES standing regional/region-viii-group-a/deportivo-yawarmayu goalsAgainst: 10, not 9. Lines 610, 618, 623, 627, 628, 629, 630, 634, 639',
  'STANDING_FIGURES standing regional/region-viii-group-a/cultural-santa-rosa goalsFor: 7, not 6. Lines 612, 617, 622, 623, 624, 625, 628, 633, 638',
  'STANDING_FIGURES standing regional/region-viii-group-a/cultural-santa-rosa goalsAgainst: 9, not 8. Lines 612, 617, 622, 623, 624, 625, 628, 633, 638',
  'BRACKET tie national-semifinals-union-huaral-willy-serrato penalties: 3–1, not 4–1. Lines 782, 786, 832',
  'CLAIM claim biggest-home-win Biggest home win: Unión Huaral 6–2 Juventud La Perla, not Unión Fuerza Minera 12–0 30 de Agosto. Lines 7, 421, 637',
  'CLAIM claim biggest-away-win Biggest away win: Aipsa 1–8 Sport Loreto, not Estudiantes Alas Peruanas 0–5 Saetas de Oro. Lines 8, 592, 810',
  'CLAIM claim biggest-away-win-2 Biggest away win: Márquez 0–7 Aipsa, not Estudiantes Alas Peruanas 0–5 Saetas de Oro. Lines 9, 420, 592',
  'CLAIM claim highest-scoring Highest scoring: 9 goals: Aipsa 1–8 Sport Loreto, not Unión Fuerza Minera 12–0 30 de Agosto. Lines 10, 11, 637, 810',
  'TEAM_NAME team aipsa name: Aipsa, not AIPSA. Lines 8, 9, 11, 136',
  'TEAM_NAME team deportivo-municipal-santillana name: Deportivo Municipal (S), not Deportivo Municipal (Santillana). Lines 56, 719',
  'TEAM_NAME team union-cayumba-grande name: Unión Cayumba, not Unión Cayumba Grande. Lines 94, 476',
  'TEAM_NAME team sport-aguila name: Sport Águila, not Sport Aguila. Lines 108, 473',
  'STRAY_DATA group regional/region-vii-group-a name_MUP: Deportivo Municipal (Paucará), not no such team in the table. Lines 553',
];

test('the page of 2013 contradicts itself in these places and no other', () => {
  expect(auditSeason(season2013()).map(shown)).toEqual(found2013);
});

test.each([
  [
    'a printed figure',
    'win_UDC=2',
    'win_UDC=3',
    'STANDING_FIGURES standing regional/region-i-group-a/ud-chulucanas won: 3, not 2. Lines 228, 235, 238, 239, 242',
    'The table of Group A of Region I gives UD Chulucanas 3 wins; the matches make 2.',
  ],
  [
    'an aggregate',
    '2–4 | UD Chulucanas',
    '2–5 | UD Chulucanas',
    'AGGREGATE tie regional-region-i-semifinals-atletico-grau-ud-chulucanas aggregate: 2–5, not 2–4. Lines 303',
    'Atlético Grau – UD Chulucanas is given as 2–5 on aggregate; the legs make 2–4.',
  ],
  [
    'a bracket’s cell, slots turned round',
    'RD1-score11-1=1',
    'RD1-score11-1=2',
    'BRACKET tie national-round-of-16-ecosem-san-ignacio legs.1: 3–2, not 3–1. Lines 724, 728, 813',
    'The leg 1 of Ecosem – San Ignacio is 3–1 in the results and 3–2 in the bracket.',
  ],
  [
    'a bracket’s aggregate',
    'RD4-score02-agg=4',
    'RD4-score02-agg=5',
    'BRACKET tie national-final-union-huaral-san-simon aggregate: 3–5, not 3–4. Lines 798, 802, 840',
    'The aggregate of Unión Huaral – San Simón is 3–4 in the results and 3–5 in the bracket.',
  ],
  [
    'the loser in bold',
    '{{TwoLegResult| Unión Huaral || 3–4',
    "{{TwoLegResult| '''Unión Huaral''' || 3–4",
    'TIE_WINNER tie national-final-union-huaral-san-simon winner: Unión Huaral, not San Simón. Lines 840',
    'Unión Huaral – San Simón went to San Simón by its scores; Unión Huaral is marked as the winner.',
  ],
  [
    'the infobox’s winner',
    'winners = San Simón (1st Title)',
    'winners = Unión Huaral (1st Title)',
    'CLAIM claim title Title: Unión Huaral (1st Title), not San Simón. Lines 4, 840',
    'San Simón won the final against Unión Huaral.',
  ],
  [
    'a stray',
    '|name_EAP=Estudiantes',
    '|win_XYZ=1|match_XYZ_EAP=2–0|name_EAP=Estudiantes',
    'STRAY_DATA group regional/region-vii-group-a win_XYZ, match_XYZ_EAP: 1, 2–0, not no such team in the table. Lines 557',
    'The table of Group A of Region VII has win_XYZ, match_XYZ_EAP, for a team that it does not rank.',
  ],
  [
    'a match without its cell',
    '|match_APM_RPA=4—1\n',
    '\n',
    'MISSING_MATCH group regional/region-v-group-a match: no cell, not Alipio Ponce – Real Panaococha. Lines 435',
    'The crosstable of Group A of Region V has no cell for Alipio Ponce at home to Real Panaococha.',
  ],
])('%s that is planted is found, and nothing else', (_what, from, to, finding, message) => {
  const findings = auditSeason(season2013({ page: replaced(from, to) }));
  expect(findings.map(shown).filter((one) => !found2013.includes(one))).toEqual([finding]);
  expect(findings.map(shown)).toEqual(expect.arrayContaining([...found2013]));
  expect(findings.find((one) => shown(one) === finding)?.message).toBe(message);
});

test('another spelling that is planted is found, and nothing else', () => {
  const page = replaced('{{OneLegResult| CNI ||', '{{OneLegResult| Colegio Nacional ||');
  const facts = replaced(
    '"aliases": [',
    '"aliases": [{ "name": "Colegio Nacional", "team": "CNI", "reason": "its full name" },',
  );
  const findings = auditSeason(season2013({ page, facts }));
  expect(findings.map(shown).filter((one) => !found2013.includes(one))).toEqual([
    'TEAM_NAME team cni name: Colegio Nacional, not CNI. Lines 143, 412',
  ]);
  expect(findings).toHaveLength(found2013.length + 1);
});

test.each([
  [
    'a bracket shows a tie that was not played',
    `{{4TeamBracket|RD1-team01=Boys|RD1-team02=Alianza}}\n=== Semifinals ===\n${one('Boys', 'Cristal')}`,
    'BRACKET team boys teams: Boys – Alianza, not no such tie. Lines 2',
    'The bracket has Boys – Alianza, which the results do not.',
  ],
  [
    'a loser plays the next round',
    `=== Semifinals ===\n${one('Boys', 'Alianza')}\n=== Final ===\n${one('Alianza', 'Cristal')}`,
    'TIE_WINNER tie first-semifinals-boys-alianza winner: Alianza, not Boys. Lines 3, 5',
    'Boys – Alianza went to Boys by its scores; Alianza plays the next round.',
  ],
  [
    'a bracket’s single match',
    `{{4TeamBracket|RD2-team01=Boys|RD2-score01=1\n|RD2-team02=Alianza|RD2-score02=1}}\n=== Final ===\n${one('Boys', 'Alianza')}`,
    'BRACKET tie first-final-boys-alianza aggregate: 1–1, not 1–0. Lines 2, 3, 5',
    'The score of Boys – Alianza is 1–0 in the results and 1–1 in the bracket.',
  ],
  [
    'two teams of a group that meets once have not met',
    '{{#invoke:Sports table|main|team1=Boys|team2=Alianza|team3=Cristal|match_Alianza_Boys=1–0|match_Boys_Cristal=–}}',
    'MISSING_MATCH group first/first match: no cell, not Alianza – Cristal. Lines 2',
    'The crosstable of the First Stage has no cell for Alianza at home to Cristal.',
  ],
  [
    'a group of a stage without regions',
    '=== Group A ===\n{{#invoke:Sports table|main|team1=Boys|team2=Alianza|match_Alianza_Boys=1–0|lost_Boys=0|draw_Boys=1}}',
    'STANDING_FIGURES standing first/group-a/boys drawn: 1, not 0. Lines 3',
    'The table of Group A of the First Stage gives Boys 1 draw; the matches make 0.',
  ],
])('%s', (_what, lines, finding, message) => {
  const findings = auditSeason(season(`== First Stage ==\n${lines}`));
  expect(findings.map(shown)).toEqual([finding]);
  expect(findings.map((one) => one.message)).toEqual([message]);
});

describe('what is not a contradiction', () => {
  const table = '{{#invoke:Sports table|main|team1=Boys|team2=Alianza|team3=Cristal';
  test.each([
    ['a table without matches', `=== Group A ===\n${table}|win_Boys=5}}`],
    [
      'a table without figures',
      `=== Group A ===\n${table}|match_Boys_Alianza=1–0|match_Cristal_Boys=1–1|match_Alianza_Cristal=–}}`,
    ],
    [
      'figures of teams of which a match is not told',
      `=== Group A ===\n${table}|win_Boys=9|match_Boys_Alianza=1–0|match_Alianza_Boys=1–0|match_Alianza_Cristal=1–0|match_Cristal_Alianza=1–0}}`,
    ],
    ['an aggregate in points', '=== Final ===\n{{TwoLegResult|Boys||4–1|Alianza||1–1|1–0}}'],
    ['an aggregate of a tie that is half played', '=== Final ===\n{{TwoLegResult|Boys||1–0|Alianza||1–0|}}'],
    [
      'a loser in the match for the third place',
      '=== Semifinals ===\n{{OneLegResult|Boys||1–0|Alianza}}\n=== Third place ===\n{{OneLegResult|Alianza||1–0|Cristal}}',
    ],
    [
      'a loser of a tiebreaker who plays the next',
      '=== Tiebreaker ===\n{{OneLegResult|Boys||1–0|Alianza}}\n{{OneLegResult|Alianza||1–0|Cristal}}',
    ],
    [
      'a bracket with empty cells',
      '{{4TeamBracket|RD1-team01=Boys|RD1-score01-1=1|RD1-score01-agg=9|RD1-team02=Alianza|RD1-score02-2=7}}\n=== Final ===\n{{TwoLegResult|Boys||3–1|Alianza||1–0|2–1}}',
    ],
  ])('%s', (_what, lines) => {
    const findings = auditSeason(season(`== First Stage ==\n${lines}`));
    expect(findings.filter(({ kind }) => kind !== 'MISSING_MATCH')).toEqual([]);
  });
});

/** `KIND noun slug field: stated, not computed. Lines 1, 2`. */
function shown({ kind, subject, field, stated, computed, lines }: Discrepancy): string {
  return `${kind} ${subject.noun} ${subject.slug} ${field}: ${stated}, not ${computed}. Lines ${lines.join(', ')}`;
}

function one(team1: string, team2: string): string {
  return `{{OneLegResult|${team1}||1–0|${team2}}}`;
}
