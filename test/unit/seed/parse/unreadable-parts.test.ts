import { expect, test } from 'vitest';
import { bare, messageOf, problemsOfUnlisted } from '../../../support/seed/season-from-wikitext.js';

const result = '{{Football box|date=1 May 2020|team1=Alianza|score=2–1|team2=Boys}}';

test('a box whose score cannot be read is a match without a score', () => {
  const { matches, notes } = bare(
    '== Final ==\n{{Football box|date=1 May 2020|team1=Alianza|score=two|penaltyscore=4–2|team2=Boys}}',
  );
  expect(matches).toMatchObject([
    { home: 'alianza', away: 'boys', homeGoals: null, awayGoals: null, penalties: null, date: '2020-05-01' },
  ]);
  expect(notes).toMatchObject([{ kind: 'UNREAD_VALUE', line: 2 }]);
});

test('a tie with a leg that cannot be read keeps the other leg, and nobody wins it', () => {
  const { ties, matches } = bare('== Semifinals ==\n{{TwoLegResult|Alianza||3–1|Boys||2–0|one all}}');
  expect(ties).toMatchObject([{ team1: 'alianza', team2: 'boys', winner: null }]);
  expect(matches.map(({ homeGoals, awayGoals }) => [homeGoals, awayGoals])).toEqual([
    [2, 0],
    [null, null],
  ]);
});

test('a tie whose aggregate cannot be read is decided by its legs', () => {
  const { ties } = bare('== Semifinals ==\n{{TwoLegResult|Alianza||three|Boys||2–0|1–1}}');
  expect(ties).toMatchObject([{ aggregate: null, winner: 'alianza' }]);
});

test('a figure that cannot be read is unknown, and so is what it is a part of', () => {
  const { groups } = bare(`== Group A ==
{{#invoke:Sports table|main|style=WDL|team1=A|team2=B|name_A=Alianza|name_B=Boys
|win_A=2|draw_A=x|OTwin_A=1|loss_A=0|win_B=0|draw_B=1|OTloss_B=1|loss_B=y}}`);
  expect(groups[0]?.standings).toMatchObject([
    { team: 'alianza', won: 2, drawn: null, lost: 0, shootOutWins: 1 },
    { team: 'boys', won: 0, drawn: 2, lost: null },
  ]);
});

test('what is left out takes no other result with it', () => {
  const page = `== Group A ==
{{#invoke:Sports table|main|style=WDL|team1=A|team2=B|team3=B|name_A=Alianza|name_B=Boys|match_A_B=2–1|match_B_A=two}}
== Final ==
{{Football box|team1=Alianza|score=1–0|team2=}}
${result}`;
  const { groups, ties } = bare(page);
  expect(groups[0]?.matches).toMatchObject([{ home: 'alianza', away: 'boys', homeGoals: 2 }]);
  expect(ties).toMatchObject([{ team1: 'alianza', winner: 'alianza' }]);
  expect(problemsOfUnlisted(page)).toEqual([
    '2:85 The table lists this team twice; the second was not read.',
    '2:114 "two" is not a score such as "2–1".',
    '4:1 The parameter team2 of this Football box is missing.',
  ]);
});

test('a page of which nothing can be read is refused with the reasons', () => {
  const message = messageOf(() => bare('== Final ==\n{{Football box|team1=Alianza|score=1–0|team2=}}'));
  expect(message).toContain('The page has no results that can be read');
  expect(message).toContain('The parameter team2 of this Football box is missing.');
});
