import { afterAll, expect, test } from 'vitest';
import { writeSeason } from '../../../../seed/write/write-seasons.js';
import { openDatabase, prisma } from '../../../../src/db/client.js';
import { completeFigures, statedFigures } from '../../../../src/domain/group/figures.js';
import { resultsOf } from '../../../../src/domain/match/result.js';
import { decide } from '../../../../src/domain/tie/decision.js';
import { tieSequence } from '../../../../src/domain/tie/sequence.js';
import { toTieInput } from '../../../../src/graph/tie/tie-select.js';
import { season2013 } from '../../../support/seed/season-from-wikitext.js';
import { ownDatabase } from '../../../support/test-database.js';

const database = openDatabase({ url: await ownDatabase('season'), prepared: true });
const client = prisma(database);
afterAll(() => database.close());

// Half of the printed figures are taken from the page, so that the matches have to make them.
const page = (text: string) => text.replaceAll(/\|(gf|ga|win)_([A-M]\w*)=\d+/g, '');
await writeSeason(database, season2013({ page }), 'half the figures');

test('goals and margin are those of the score', async () => {
  const matches = await client.match.findMany();
  expect(matches.map(({ goals, margin }) => [goals, margin])).toEqual(
    matches.map(({ homeGoals, awayGoals }) => [
      (homeGoals ?? 0) + (awayGoals ?? 0),
      Math.abs((homeGoals ?? 0) - (awayGoals ?? 0)),
    ]),
  );
});

test('a tie is decided as its own row decides it', async () => {
  const ties = await client.tie.findMany({
    include: { season: true, legs: { orderBy: { leg: 'asc' } } },
  });
  expect(ties.map(({ decidedBy, winnerId, loserId }) => [decidedBy, winnerId, loserId])).toEqual(
    ties.map((tie) => {
      const { by, winner } = decide(toTieInput(tie), tie.season);
      const [won, lost] = winner === 1 ? [tie.team1Id, tie.team2Id] : [tie.team2Id, tie.team1Id];
      return winner === null ? [by, null, null] : [by, won, lost];
    }),
  );
});

test('a tie leads to the next of its winner, and comes from the last of its sides', async () => {
  const rows = await client.tie.findMany({
    orderBy: { order: 'asc' },
    include: { previous: { orderBy: { order: 'asc' } }, following: true, teams: { orderBy: { id: 'asc' } } },
  });
  const ties = rows.map((row) => ({ row, team1: row.team1Id, team2: row.team2Id, winner: row.winnerId }));
  const { next, previous } = tieSequence<number, (typeof ties)[number]>(ties);
  const ids = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b);
  for (const tie of ties) {
    expect(tie.row.nextId).toBe(next.get(tie)?.row.id ?? null);
    expect(ids(tie.row.previous.map(({ id }) => id))).toEqual(
      ids((previous.get(tie) ?? []).map(({ row }) => row.id)),
    );
    expect(tie.row.teams.map(({ id }) => id)).toEqual(ids([tie.team1, tie.team2]));
  }
});

test('a line of a table has its printed figures, its matches’ own, and the points of both', async () => {
  const standings = await client.standing.findMany({ include: { season: true, matches: true } });
  expect(new Set(standings.map(({ printed }) => printed.length))).toEqual(new Set([2, 5]));
  for (const standing of standings) {
    const matches = standing.matches.map(({ homeTeamId, awayTeamId, homeGoals, awayGoals }) => ({
      home: homeTeamId,
      away: awayTeamId,
      homeGoals,
      awayGoals,
    }));
    const printed = (name: (typeof statedFigures)[number]) =>
      standing.printed.includes(name) ? standing[name] : null;
    const [won, drawn, lost, goalsFor, goalsAgainst] = statedFigures.map(printed);
    const figures = completeFigures(
      {
        won: won ?? null,
        drawn: drawn ?? null,
        lost: lost ?? null,
        goalsFor: goalsFor ?? null,
        goalsAgainst: goalsAgainst ?? null,
      },
      resultsOf(standing.teamId, matches),
      standing.season,
      standing.adjustment,
    );
    const { goalDifference: _, played: __, ...own } = figures;
    expect(standing).toMatchObject(own);
  }
});

test('a region is won by the winner of its final, and the season by that of the last one', async () => {
  const finals = await client.tie.findMany({ where: { round: { kind: 'FINAL' } } });
  const regions = await client.region.findMany({ orderBy: { order: 'asc' }, include: { winner: true } });
  expect(regions.map(({ winnerId }) => winnerId)).toEqual(
    regions.map(({ id }) => finals.find(({ regionId }) => regionId === id)?.winnerId ?? null),
  );
  expect(regions.map(({ winner }) => winner?.slug)).toEqual([
    ...[undefined, undefined, 'sport-loreto', 'union-huaral'],
    ...[undefined, 'san-ignacio', undefined, undefined],
  ]);
  const season = await client.season.findFirst({ include: { final: true, champion: true, runnerUp: true } });
  expect(season?.finalId).toBe(finals.find(({ regionId }) => regionId === null)?.id);
  expect([season?.championId, season?.runnerUpId]).toEqual([season?.final?.winnerId, season?.final?.loserId]);
  expect([season?.champion?.slug, season?.runnerUp?.slug]).toEqual(['san-simon', 'union-huaral']);
});

test('the stages lead one to the next', async () => {
  const stages = await client.stage.findMany({ orderBy: { order: 'asc' }, include: { next: true } });
  expect(stages.map(({ slug, next }) => `${slug} → ${next?.slug ?? 'nothing'}`)).toEqual([
    'district → provincial',
    'provincial → departmental',
    'departmental → regional',
    'regional → national',
    'national → nothing',
  ]);
});
