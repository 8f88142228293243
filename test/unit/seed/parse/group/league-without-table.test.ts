import { expect, test } from 'vitest';
import { bare } from '../../../../support/seed/season-from-wikitext.js';

const box = (team1: string, score: string, team2: string) =>
  `{{Football box|team1=${team1}|score=${score}|team2=${team2}}}`;

test('the matches of matchdays make a league where its table is not on the page', () => {
  const season = bare(
    [
      '== Matches ==',
      '=== Matchday 1 ===',
      box('Alianza', '2–0', 'Boys'),
      box('Cristal', '1–1', 'Deportivo'),
      '=== Matchday 2 ===',
      box('Boys', '0–1', 'Cristal'),
      box('Deportivo', '', 'Alianza'),
    ].join('\n'),
  );
  expect(season.groups).toHaveLength(1);
  const [group] = season.groups;
  expect(group?.matches.map(({ home, away, homeGoals }) => `${home} ${homeGoals} ${away}`)).toEqual([
    'alianza 2 boys',
    'cristal 1 deportivo',
    'boys 0 cristal',
    'deportivo null alianza',
  ]);
  expect(group?.standings.map(({ team }) => team)).toHaveLength(4);
});
