import { expect, test } from 'vitest';
import { seasonOutcome } from '../../../../seed/parse/season-outcome.js';
import { bare } from '../../../support/seed/season-from-wikitext.js';

const one = (home: string, score: string, away: string) => `{{OneLegResult|${home}||${score}|${away}||}}`;
const table = (marks: string, ...teams: string[]) =>
  `{{#invoke:Sports table|main|team_order=${teams}${teams.map((team) => `|win_${team}=1|draw_${team}=0|loss_${team}=1`).join('')}${marks}}}`;
const infobox = (winner: string) => `{{Infobox football league season|winners=[[${winner}]]}}\n`;

test.each([
  ['the winner of the final', `== Final ==\n${one('Alpha', '2–1', 'Beta')}`, 'alpha over beta in the final'],
  [
    'the final and no other: neither that of a zone nor that of a plate',
    `== Knockout stage ==\n=== Zonal final ===\n${one('Gamma', '1–0', 'Beta')}\n=== Final ===\n${one('Alpha', '1–0', 'Gamma')}\n=== Plate final ===\n${one('Delta', '1–0', 'Beta')}`,
    'alpha over gamma in the final',
  ],
  [
    'the first of the table that the infobox names, whoever won the play-offs',
    `${infobox('Beta')}== League table ==\n${table('', 'Beta', 'Alpha', 'Gamma')}\n== Play-offs ==\n=== Final ===\n${one('Alpha', '1–0', 'Gamma')}`,
    'beta over alpha',
  ],
  [
    'the first of a table that marks it as champion',
    `== League table ==\n${table('|status_Beta=C', 'Beta', 'Alpha')}\n== Relegation play-offs ==\n${one('Alpha', '1–0', 'Gamma')}`,
    'beta over alpha',
  ],
  [
    'nobody of a table under way whose first place is that of the champion',
    `== League table ==\n${table('|result1=C|text_C=Champions|match_Beta_Alpha=1–0|match_Alpha_Beta=', 'Beta', 'Alpha')}`,
    'null over null',
  ],
  [
    'the first of such a table that is over',
    `== League table ==\n${table('|result1=C|text_C=Champions|match_Beta_Alpha=1–0|match_Alpha_Beta=0–1', 'Beta', 'Alpha')}`,
    'beta over alpha',
  ],
  [
    'the team that such a table marks before it is over',
    `== League table ==\n${table('|result1=C|text_C=Champions|status_Beta=C|match_Beta_Alpha=1–0|match_Alpha_Beta=', 'Beta', 'Alpha')}`,
    'beta over alpha',
  ],
  [
    'nobody of a table that says nothing',
    `== League table ==\n${table('', 'Beta', 'Alpha')}`,
    'null over null',
  ],
  [
    'the winner of the match in which the winners of the regions’ finals meet',
    ['Eastern', 'Western']
      .map(
        (side) =>
          `== ${side} Conference ==\n=== Conference Finals ===\n${one(`${side} A`, '1–0', `${side} B`)}\n`,
      )
      .join('')
      .concat(`== Some Cup ==\n${one('Eastern A', '0–1', 'Western A')}`),
    'western-a over eastern-a in the final',
  ],
  [
    'the winner of the match that decided a level final',
    `== Final ==\n{{TwoLegResult|Alpha||1–1|Beta||1–0|0–1}}\n=== Desempate ===\n${one('Beta', '2–0', 'Alpha')}`,
    'beta over alpha in the final',
  ],
  [
    'nobody of a year of two tournaments, each with its final',
    ['Apertura', 'Clausura']
      .map((half) => `== Torneo ${half} ==\n=== Final ===\n${one(`A of ${half}`, '1–0', `B of ${half}`)}\n`)
      .join(''),
    'null over null',
  ],
  [
    'nobody while the final is to come',
    `== Final ==\n${one('Alpha', '', 'Beta')}`,
    'null over null in the final',
  ],
])('the champion is %s', (_who, page, outcome) => {
  const { final, champion, runnerUp } = seasonOutcome(bare(page));
  expect(`${champion} over ${runnerUp}${final === null ? '' : ' in the final'}`).toBe(outcome);
});

test('the facts go before the page: a table that they name the first of, a final that they name a side of', () => {
  const page = `== League table ==\n${table('', 'Beta', 'Alpha')}\n== Final ==\n${one('Gamma', '2–0', 'Alpha')}`;
  const champion = (named?: string) =>
    seasonOutcome(bare(page, named === undefined ? {} : { champion: named })).champion;
  expect([champion(), champion('Beta'), champion('Gamma')]).toEqual(['gamma', 'beta', 'gamma']);
});
