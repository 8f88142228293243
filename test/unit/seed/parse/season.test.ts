import { describe, expect, test } from 'vitest';
import { seasonOutcome } from '../../../../seed/parse/season-outcome.js';
import { completeFigures } from '../../../../src/domain/group/figures.js';
import { resultsOf } from '../../../../src/domain/match/result.js';
import { matchTotals } from '../../../../src/domain/season/totals.js';
import { tables2013 } from '../../../support/seed/parse/tables-2013.js';
import { season2013 } from '../../../support/seed/season-from-wikitext.js';

const season = season2013();
const { departments, regions, groups, rounds, ties, matches, teams, qualifications } = season;

test('the 2013 Copa Perú adds up', () => {
  const counts = Object.entries({ teams, departments, regions, groups, ties, matches, rounds });
  expect(counts.map(([noun, { length }]) => `${length} ${noun}`)).toEqual([
    '52 teams',
    '25 departments',
    '8 regions',
    '14 groups',
    '26 ties',
    '170 matches',
    '11 rounds',
  ]);
  expect(groups.flatMap((group) => group.matches)).toHaveLength(122);
  expect(matchTotals(matches)).toEqual({ matches: 170, goals: 530, homeWins: 104, draws: 33, awayWins: 33 });
  expect([season.slug, season.name]).toEqual(['copa-peru-2013', '2013 Copa Perú']);
});

test.each(Object.entries(tables2013))('the table of %s is as the page prints it', (slug, table) => {
  const group = groups.find((other) => other.slug === slug);
  const name = (team: string) => teams.find((other) => other.slug === team)?.name;
  const lines = group?.standings.map((standing) => {
    const line = completeFigures(standing, resultsOf(standing.team, group.matches), season.header.rules);
    const figures = [line.won, line.drawn, line.lost, `${line.goalsFor}-${line.goalsAgainst}`, line.points];
    return `${standing.position} ${name(standing.team)} ${figures.join(' ')}${standing.qualified ? ' *' : ''}`;
  });
  expect(lines).toEqual(table.trim().split(/\n\s*/));
});

describe('the ties', () => {
  const told = (by: string) =>
    ties.flatMap(({ decision, winner, loser, penalties }) => {
      if (decision.by !== by || winner === null || loser === null) return [];
      const [won, lost] =
        decision.winner === 1 ? [penalties?.team1, penalties?.team2] : [penalties?.team2, penalties?.team1];
      return `${winner} ${penalties === null ? 'over' : `${won}–${lost}`} ${loser}`;
    });

  test('five shoot-outs', () => {
    expect(told('PENALTIES')).toEqual([
      'willy-serrato 3–1 comerciantes-unidos',
      'saetas-de-oro 4–3 union-fuerza-minera',
      'alipio-ponce 3–1 ecosem',
      'san-simon 4–3 saetas-de-oro',
      'union-huaral 4–1 willy-serrato',
    ]);
  });

  // 1–0 and 2–3, both team 1 first: Alipio Ponce scored two away from home, Santillana none.
  test('one that away goals decided', () => {
    expect(told('AWAY_GOALS')).toEqual(['alipio-ponce over deportivo-municipal-santillana']);
  });

  test('four of one match, and all others on aggregate', () => {
    expect(told('SINGLE_MATCH')).toEqual([
      'defensor-la-bocana over universidad-senor-de-sipan',
      'defensor-la-bocana over sport-san-martin',
      'sport-loreto over cni',
      'union-huaral over aipsa',
    ]);
    expect(told('AGGREGATE')).toHaveLength(26 - 5 - 1 - 4);
  });

  test('the final: San Simón 4–3 Unión Huaral', () => {
    expect(seasonOutcome(season).final).toMatchObject({
      slug: 'national-final-union-huaral-san-simon',
      aggregate: { team1: 3, team2: 4 },
      legs: [
        { homeGoals: 0, awayGoals: 2 },
        { homeGoals: 2, awayGoals: 3 },
      ],
      winner: 'san-simon',
      loser: 'union-huaral',
      line: 840,
    });
    expect(ties.at(-1)).toBe(seasonOutcome(season).final);
  });
});

test('all 52 teams entered the Regional Stage by their departments, each on its own line', () => {
  const entered = qualifications.filter(({ to }) => to === 'regional');
  expect(entered.map(({ team, via }) => [team, via])).toEqual(
    teams.map(({ slug, department }) => [slug, { by: 'DEPARTMENT', department }]),
  );
  expect(entered.map(({ lines }) => lines)).toEqual(teams.map(({ line }) => [line]));
});

test('sixteen entered the National Stage: two of each region, by a mark of their table or by a semifinal', () => {
  const entered = qualifications.filter(({ to }) => to === 'national');
  const byRegion = regions.map(({ slug, name }) => {
    const own = entered.filter(({ region }) => region === slug);
    return `${name}: ${own.map(({ team, via }) => `${team} by ${via.by}`).join(', ')}`;
  });
  expect(byRegion).toEqual([
    'Region I: ud-chulucanas by TIE, willy-serrato by TIE',
    'Region II: comerciantes-unidos by PLACE, carlos-a-mannucci by PLACE',
    'Region III: sport-loreto by PLACE, cni by PLACE',
    'Region IV: aipsa by TIE, union-huaral by TIE',
    'Region V: alipio-ponce by PLACE, ecosem by PLACE',
    'Region VI: san-ignacio by PLACE, deportivo-municipal-santillana by PLACE',
    'Region VII: saetas-de-oro by TIE, san-simon by TIE',
    'Region VIII: union-fuerza-minera by PLACE, binacional by PLACE',
  ]);
  expect(entered).toHaveLength(16);
});

test('Ecosem went on as second of its group, and AIPSA although it lost its regional final', () => {
  const of = (team: string) => qualifications.find((entry) => entry.to === 'national' && entry.team === team);
  const ecosem = groups.flatMap(({ standings }) => standings).find(({ team }) => team === 'ecosem');
  expect([ecosem?.position, of('ecosem')?.via, of('ecosem')?.lines]).toEqual([
    2,
    { by: 'PLACE', group: 'region-v-group-b' },
    [467, 468],
  ]);
  expect(of('aipsa')?.via).toEqual({ by: 'TIE', tie: 'regional-region-iv-semifinals-marquez-aipsa' });
  expect(
    ties.find(({ slug }) => slug === 'regional-region-iv-regional-final-union-huaral-aipsa')?.loser,
  ).toBe('aipsa');
});
