import { describe, expect, test } from 'vitest';
import { openGraphPair } from '../../support/graph/both-executors.js';

const season2013 = await openGraphPair();

describe('ties', () => {
  const slugs = async (where: string, statements: number) => {
    const { season } = await season2013.answer(
      `{ season(slug: "copa-peru-2013") { ties(where: { ${where} }, orderBy: PLAYED_DESC) { nodes { slug } } } }`,
      statements,
    );
    return season.ties.nodes.map(({ slug }: { slug: string }) => slug);
  };

  test('are combined as matches are, last played first', async () => {
    const [penalties, awayGoals] = [
      await slugs('decidedBy: PENALTIES', 1),
      await slugs('decidedBy: AWAY_GOALS', 1),
    ];
    expect([penalties.length, awayGoals.length]).toEqual([5, 1]);
    const either = await slugs('OR: [{ decidedBy: PENALTIES }, { decidedBy: AWAY_GOALS }]', 1);
    expect([...either].sort()).toEqual([...penalties, ...awayGoals].sort());
    const all = await slugs('', 1);
    const others = await slugs('NOT: { OR: [{ decidedBy: PENALTIES }, { decidedBy: AWAY_GOALS }] }', 1);
    expect(others).toEqual(all.filter((slug: string) => !either.includes(slug)));
    expect(all[0]).toBe('national-final-union-huaral-san-simon');
  });

  test('between two teams, and those that a team lost', async () => {
    expect(await slugs('team: "san-simon", opponent: "union-huaral"', 1)).toEqual([
      'national-final-union-huaral-san-simon',
    ]);
    expect(await slugs('loser: "union-huaral"', 1)).toEqual(['national-final-union-huaral-san-simon']);
    expect(
      await slugs('teams: ["san-simon", "union-huaral"], roundKind: FINAL, stage: "national"', 2),
    ).toEqual(['national-final-union-huaral-san-simon']);
  });
});
