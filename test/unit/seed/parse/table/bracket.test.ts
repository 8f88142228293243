import { describe, expect, test } from 'vitest';
import type { SeasonRecord } from '../../../../../seed/parse/season.js';
import { bare } from '../../../../support/seed/season-from-wikitext.js';

/** Rows of a bracket, as wikitext. */
function bracket(...rows: readonly string[]): string {
  return ['{|', rows.join('\n|-\n'), '|}'].join('\n');
}

function tiesOf({ ties, rounds }: SeasonRecord): string[] {
  const kinds = new Map(rounds.map(({ slug, kind }) => [slug, kind]));
  return ties.map(
    ({ round, team1, team2, legs, winner, decision }) =>
      `${kinds.get(round)}: ${team1} – ${team2} ${legs.map(({ homeGoals, awayGoals }) => `${homeGoals}–${awayGoals}`).join(' ')}, ${winner} by ${decision.by}`,
  );
}

describe('a bracket is read', () => {
  test('of single matches, with days above them and a third place', () => {
    const page = bracket(
      '|\n| colspan=2 | Semi-finals\n| colspan=2 |\n| colspan=2 | Final',
      '|\n|\n|\n|\n|\n|\n|',
      '| rowspan=2 |\n| rowspan=2 colspan=2 | 1 July – Lima\n| rowspan=3 |\n| rowspan=4 |\n|\n|',
      '| colspan=2 |',
      "|\n| rowspan=2 | '''[[Alianza]]''' (p)\n| rowspan=2 | '''1 (4)'''\n| rowspan=2 colspan=2 | 5 July – Lima",
      '|\n|',
      '|\n| rowspan=2 | [[Boys]]\n| rowspan=2 | 1 (3)\n|\n|\n| rowspan=2 | [[Alianza]]\n| rowspan=2 | 0',
      '|\n|\n|',
      "|\n| rowspan=2 colspan=2 | 2 July – Callao\n|\n|\n| rowspan=2 | '''[[Deportivo]]'''\n| rowspan=2 | '''2'''",
      '|\n|\n|',
      '|\n| rowspan=2 | [[Cristal]]\n| rowspan=2 | 0\n|\n|\n| colspan=2 | Third place',
      '|\n|\n|\n| colspan=2 | 4 July – Lima',
      "|\n| rowspan=2 | '''[[Deportivo]]'''\n| rowspan=2 | '''3'''\n|\n|\n| rowspan=2 | '''[[Boys]]'''\n| rowspan=2 | '''2'''",
      '|\n|\n|',
      '|\n|\n|\n|\n|\n| rowspan=2 | [[Cristal]]\n| rowspan=2 | 1',
      '|\n|\n|\n|\n|',
    );
    expect(tiesOf(bare(page))).toEqual([
      'SEMIFINAL: alianza – boys 1–1, alianza by PENALTIES',
      'SEMIFINAL: cristal – deportivo 0–3, deportivo by SINGLE_MATCH',
      'THIRD_PLACE: boys – cristal 2–1, boys by SINGLE_MATCH',
      'FINAL: alianza – deportivo 0–2, deportivo by SINGLE_MATCH',
    ]);
  });

  test.each([
    ['English', 'Semifinals', 'Final'],
    ['German', 'Halbfinale', 'Finale'],
    ['Italian', 'Semifinali', 'Finale'],
    ['French', 'Demi-finales', 'Finale'],
    ['Portuguese', 'Semifinais', 'Final'],
  ])('of two legs, its rounds named in %s', (_language, semifinals, final) => {
    const page = bracket(
      `| colspan=5 | ${semifinals}\n| \n| colspan=3 | ${final}`,
      "| 1 || [[Alianza]] || 1 || 1 || '''2'''\n|\n|\n|\n|",
      '| 4 || [[Boys]] || 0 || 1 || 1\n|\n|\n|\n|',
      "|\n|\n|\n|\n|\n|\n| 1 || '''[[Alianza]]''' || 2",
      '|\n|\n|\n|\n|\n|\n| 2 || [[Cristal]] || 1',
      "| 2 || '''[[Cristal]]''' || 2 || 0 || '''2'''\n|\n|\n|\n|",
      '| 3 || [[Deportivo]] || 0 || 1 || 1\n|\n|\n|\n|',
    );
    expect(tiesOf(bare(page))).toEqual([
      'SEMIFINAL: alianza – boys 1–0 1–1, alianza by AGGREGATE',
      'SEMIFINAL: cristal – deportivo 2–0 1–0, cristal by AGGREGATE',
      'FINAL: alianza – cristal 2–1, alianza by SINGLE_MATCH',
    ]);
  });

  test('of matches to come, without the sides that are not known yet', () => {
    const page = bracket(
      '| colspan=2 | Semi-finals\n| colspan=2 | Final',
      '| [[Alianza]] ||\n|\n|',
      '| [[Boys]] ||\n| Winner Match 1 ||',
      '| [[Cristal]] ||\n| Winner Match 2 ||',
      '| [[Deportivo]] ||\n|\n|',
    );
    expect(tiesOf(bare(page))).toEqual([
      'SEMIFINAL: alianza – boys null–null, null by UNDECIDED',
      'SEMIFINAL: cristal – deportivo null–null, null by UNDECIDED',
    ]);
  });
});

test('a list of the teams that enter each round is no bracket', () => {
  const page = [
    '{|\n! colspan=4 | Round of 16',
    '| [[Alianza]] (1st) || [[Boys]] (2nd) || [[Cristal]] (3rd) || [[Deportivo]] (4th)',
    '| [[Sport]] (1st) || [[Union]] (2nd) || [[Cusco]] (3rd) || [[Melgar]] (4th)\n|}',
    '== Final ==\n{{OneLegResult|[[Alianza]]||1–0|[[Boys]]}}',
  ]
    .join('\n|-\n')
    .replace('|}\n|-\n==', '|}\n==');
  expect(tiesOf(bare(page))).toEqual(['FINAL: alianza – boys 1–0, alianza by SINGLE_MATCH']);
});
