import { expect, test } from 'vitest';
import { identifyPlayers } from '../../../../../../seed/parse/match/goals/players.js';
import { bare } from '../../../../../support/seed/season-from-wikitext.js';

/** The players of matches, each `home 1-0 away` with the scorers of both sides: `name [article] team: goals`. */
function players(
  ...matches: readonly (readonly [
    home: string,
    score: string,
    away: string,
    goals1?: string,
    goals2?: string,
  ])[]
) {
  const boxes = matches.map(
    ([home, score, away, goals1 = '', goals2 = ''], index) =>
      `{{Football box|date=2020-01-0${index + 1}|team1=${home}|score=${score}|team2=${away}|goals1=${goals1}|goals2=${goals2}}}`,
  );
  const season = bare(`== Group stage ==\n=== Group A ===\n${boxes.join('\n')}`);
  return identifyPlayers(season.matches).map(({ name, article, team, goals }) =>
    [name, article === null ? '' : `[${article}]`, team === null ? '' : `of ${team}`, goals.length]
      .filter((part) => part !== '')
      .join(' '),
  );
}

test('an article is one player, for whatever team, and by whatever name', () => {
  expect(
    players(
      ['Boys', '1–0', 'Lions', '[[Ana Paz (footballer)|Paz]] {{goal|1}}'],
      ['Tigers', '1–0', 'Lions', '[[Ana Paz (footballer)|A. Paz]] {{goal|2}}'],
    ),
  ).toEqual(['Ana Paz [Ana Paz (footballer)] 2']);
});

test('two articles are two players, though both are shown as one name', () => {
  expect(
    players(['Boys', '2–0', 'Lions', '[[Ana Paz|Paz]] {{goal|1}}<br>[[Eva Paz|Paz]] {{goal|2}}']),
  ).toEqual(['Ana Paz [Ana Paz] 1', 'Eva Paz [Eva Paz] 1']);
});

test('a name without a link is the linked player of that name in the team, before or after', () => {
  expect(
    players(
      ['Boys', '1–0', 'Lions', 'Paz {{goal|1}}'],
      ['Lions', '0–1', 'Boys', '', '[[Ana Paz|Paz]] {{goal|2}}'],
      ['Boys', '1–0', 'Tigers', 'PAZ {{goal|3}}'],
      ['Boys', '1–0', 'Cats', 'Ana Paz {{goal|3}}'],
    ),
  ).toEqual(['Ana Paz [Ana Paz] 4']);
});

test('of an own goal, the team is the other side', () => {
  expect(
    players(
      ['Boys', '1–0', 'Lions', '[[Ana Paz|Paz]] {{goal|1}}'],
      ['Lions', '1–0', 'Boys', 'Paz {{goal|2|o.g.}}'],
      ['Lions', '1–0', 'Tigers', 'Paz {{goal|3}}'],
    ),
  ).toEqual(['Ana Paz [Ana Paz] 2', 'Paz of lions 1']);
});

test('a name that two linked players of the team have is a player of its own', () => {
  expect(players(['Boys', '3–0', 'Lions', '[[Ana Paz|Paz]] 1<br>[[Eva Paz|Paz]] 2<br>Paz 3'])).toEqual([
    'Ana Paz [Ana Paz] 1',
    'Eva Paz [Eva Paz] 1',
    'Paz of boys 1',
  ]);
});

test('a name that nobody links is one player in each team', () => {
  expect(
    players(['Boys', '2–1', 'Lions', 'Paz 1, 2', 'Paz 3'], ['Tigers', '0–1', 'Boys', '', 'paz 7']),
  ).toEqual(['Paz of boys 3', 'Paz of lions 1']);
});
