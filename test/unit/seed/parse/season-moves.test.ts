import { expect, test } from 'vitest';
import { bare, problemsOf } from '../../../support/seed/season-from-wikitext.js';

const figures = (...lines: string[]) =>
  lines
    .map((line) => {
      const [team, won, drawn, lost] = line.split(' ');
      return `|win_${team}=${won}|draw_${team}=${drawn}|loss_${team}=${lost}|gf_${team}=${won}|ga_${team}=${lost}`;
    })
    .join('');
const teams = '|team1=Boys|team2=Alianza|team3=Cristal';
const played = figures('Boys 4 0 0', 'Alianza 2 0 2', 'Cristal 0 0 4');
const down = '|result3=R|text_R=Relegation to the [[Segunda División]]';
const table = (...parts: string[]) => `{{#invoke:Sports table|main${teams}${parts.join('')}}}`;
const cells = '|match_Boys_Alianza=1–0|match_Boys_Cristal=1–0|match_Alianza_Cristal=1–0';

test.each([
  [
    'every team of which met all others as often',
    table(played, down),
    ['cristal to Segunda División: 3rd in League'],
  ],
  ['whose matches are all played', table(cells, down), ['cristal to Segunda División: 3rd in League']],
  [
    'that says so',
    table(figures('Boys 4 0 0', 'Alianza 2 0 1', 'Cristal 0 0 4'), down, '|update=complete'),
    ['cristal to Segunda División: 3rd in League'],
  ],
  ['with a match to come', table(cells.replace('=1–0', '='), down), []],
  ['with matches to come', table(figures('Boys 1 0 0', 'Alianza 0 0 0', 'Cristal 0 0 1'), down), []],
  ['that is not begun', table(down), []],
  ['in which it is not certain', table(played, down.replace('Relegation', 'Possible relegation')), []],
  ['in which it is a play-off', table(played, down.replace('Relegation', 'Relegation play-off')), []],
  ['that tells it by a letter', table(played, '|status_Cristal=R'), ['cristal to nowhere: 3rd in League']],
  [
    'that names a season, a play-off lost and more',
    table(played, '|result3=R|text_R=Relegation to 2. Liga (2014–15) and more'),
    ['cristal to 2. Liga: 3rd in League'],
  ],
])('who goes down is marked by a table %s', (_which, page, relegated) => {
  const { relegations } = bare(`== League ==\n${page}`);
  expect(relegations.map(({ team, to, reason }) => `${team} to ${to ?? 'nowhere'}: ${reason}`)).toEqual(
    relegated,
  );
});

test.each([
  [
    'Promotion to the [[2014 Torneo Descentralizado]]',
    ['boys to 2014 Torneo Descentralizado: 1st in League'],
  ],
  ['Ascenso a la Primera División', ['boys to Primera División: 1st in League']],
  ['Promotion', []],
])('who goes up is marked by a table, where it says where to: %s', (text, promoted) => {
  const { promotions } = bare(`== League ==\n${table(played, '|result1=P|text_P=', text)}`);
  expect(promotions.map(({ team, to, reason }) => `${team} to ${to}: ${reason}`)).toEqual(promoted);
});

test('the infobox names more of them, and facts go before both', () => {
  const box = '{{Infobox football league season|relegated=[[Alianza]]<br>[[Cristal]]<br>[[Nobody]]}}';
  const page = `${box}\n== League ==\n${table(played, down)}`;
  expect(bare(page).relegations).toEqual([
    { team: 'cristal', to: 'Segunda División', reason: '3rd in League' },
    { team: 'alianza', to: null, reason: 'named in the infobox' },
  ]);
  const relegations = [{ team: 'Boys', reason: 'points taken away' }];
  expect(bare(page, { relegations }).relegations).toEqual([
    { team: 'boys', to: null, reason: 'points taken away' },
  ]);
  expect(problemsOf('', { relegations: [{ team: 'Nobody', reason: 'none' }] })).toEqual([
    '1:1 A relegation in the facts file is of "Nobody", which is not a team of the page.',
  ]);
});
