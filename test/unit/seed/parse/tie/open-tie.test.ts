import { describe, expect, test } from 'vitest';
import type { OpenTieRecord } from '../../../../../seed/parse/tie/open-tie.js';
import { seasonOf } from '../../../../support/seed/sample-pages.js';
import { bare } from '../../../../support/seed/season-from-wikitext.js';

/** `knockout-final-1: WINNER of knockout-semi-finals-1 – cristal`: the slug and what fills either slot. */
function shown({ slug, slots }: OpenTieRecord): string {
  const sides = slots.map(({ text, team, group, place, outcome, tie, openTie }) => {
    if (team !== null) return team;
    if (group !== null) return `${place} of ${group}`;
    return outcome === null ? `"${text}"` : `${outcome} of ${openTie ?? tie}`;
  });
  return `${slug}: ${sides.join(' – ')}`;
}

const group = `== Group stage ==
=== Group A ===
{{#invoke:Sports table|main|team1=A|team2=B|name_A=Alianza|name_B=Boys|match_A_B=1–0|match_B_A=}}
`;

const bracket = (cells: string) =>
  `${group}== Knockout stage ==\n{{4TeamBracket|RD1=Semifinals|RD2=Final\n${cells}}}`;

const open = (cells: string) => bare(bracket(cells)).openTies.map(shown);

const semifinals = `|RD1-team1=[[Alianza]]|RD1-score1=2|RD1-team2=[[Cristal]]|RD1-score2=0
|RD1-team3=Winner Group A|RD1-team4=Runner-up Group B\n`;

describe('the open ties of a bracket', () => {
  test('a place in a group is known where the page has the group', () => {
    expect(open(semifinals)).toEqual(['knockout-semifinals-2: 1 of group/group-a – "Runner-up Group B"']);
  });

  test.each([
    ['a winner', 'Winner Semifinal 1', 'Winner Semifinal 2'],
    ['nobody', 'TBD', ''],
  ])('where the words name %s, the bracket tells which ties lead into the final', (_who, first, second) => {
    expect(open(`${semifinals}|RD2-team1=${first}|RD2-team2=${second}\n`)).toEqual([
      expect.any(String),
      'knockout-final-1: WINNER of knockout-semifinals-alianza-cristal – WINNER of knockout-semifinals-2',
    ]);
  });

  test('the third-place match has the losers', () => {
    const last = '|RD2-team1=TBD|RD2-team2=TBD|RD2-team3=Loser SF1|RD2-team4=Loser SF2\n';
    expect(open(semifinals + last).at(-1)).toBe(
      'knockout-final-2: LOSER of knockout-semifinals-alianza-cristal – LOSER of knockout-semifinals-2',
    );
  });

  test('a team that is there already stays beside the open slot', () => {
    expect(open(`${semifinals}|RD2-team1=[[Alianza]]|RD2-team2=Winner SF2\n`).at(-1)).toBe(
      'knockout-final-1: alianza – WINNER of knockout-semifinals-2',
    );
  });

  test('a column with gaps leads nowhere', () => {
    expect(open('|RD1-team1=TBD|RD1-team2=TBD|RD2-team1=Winner SF1|RD2-team2=TBD\n').at(-1)).toBe(
      'knockout-final-1: "Winner SF1" – "TBD"',
    );
  });

  test('empty pairs, byes and names that cannot be read are no open ties', () => {
    expect(open('|RD1-team1=|RD1-team2=|RD1-team3=Bye|RD1-team4=TBD\n')).toEqual([]);
  });

  test('a bracket that is told twice in other words adds none', () => {
    const twice = `${bracket(semifinals)}\n{{4TeamBracket|RD1=Semifinals|RD2=Final
|RD1-team1=[[Alianza]]|RD1-score1=2|RD1-team2=[[Cristal]]|RD1-score2=0
|RD1-team3=Group A winner|RD1-team4=Group B runner-up}}`;
    expect(bare(twice).openTies.map(shown)).toEqual(open(semifinals));
  });
});

test('the cup that is half played', () => {
  expect(seasonOf('copa-andina-2022-half').openTies.map(shown)).toEqual([
    'knockout-semi-finals-1: 1 of group/group-a – 2 of group/group-b',
    'knockout-semi-finals-2: 1 of group/group-b – 2 of group/group-a',
    'knockout-final-1: WINNER of knockout-semi-finals-1 – WINNER of knockout-semi-finals-2',
  ]);
  expect(seasonOf('copa-andina-2022-full').openTies).toEqual([]);
});
