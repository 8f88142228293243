import { beforeAll, describe, expect, test } from 'vitest';
import { writeSeason } from '../../../seed/write/write-seasons.js';
import { openGraph } from '../../support/graph/graph.js';
import { bare } from '../../support/seed/season-from-wikitext.js';
import { ownDatabase } from '../../support/test-database.js';

const graph = openGraph(await ownDatabase());

// The season called 2020 Copa: an awarded match, one that was annulled, one to be played, and a shoot-out.
const page = `== Group stage ==
=== Group A ===
{{Football box|date=1 May 2020|team1=Alianza|score=3–1|team2=Boys}}
{{Football box|date=8 May 2020|team1=Boys|score=2–2|team2=Alianza}}
=== Group B ===
{{Football box|date=3 June 2020|team1=Cristal|score=3–0 (awarded)|team2=Deportivo}}
{{Football box|date=10 June 2020|team1=Deportivo|score=Cancelled|team2=Cristal}}
=== Group C ===
{{Football box|team1=Melgar|score=|team2=Grau}}
== Final ==
{{Football box|date=20 June 2020|team1=Cristal|score=1–1|team2=Alianza|penalties=x|penaltyscore=4–2}}`;

beforeAll(() => writeSeason(graph.database, bare(page), 'page'));

const figures = 'matches withoutScore homeWins draws awayWins homeGoals awayGoals goals';

interface Figures {
  readonly [name: string]: number;
}

describe('a season in which not all was played', () => {
  const of2020 = 'where: { season: "copa-2020" }';

  test('counts matches without a score apart, and awarded ones as played, month by month', async () => {
    const { data, errors, statements } = await graph.ask(
      `{ matches(where: { season: "copa-2020", OR: [{ status: AWARDED }, { status: CANCELLED }] }) { nodes { status score } }
         matchStatistics(${of2020}, groupBy: [MONTH]) { total { ${figures} goalsPerMatch } rows { keys { month } figures { ${figures} goalsPerMatch } } } }`,
    );
    expect(errors).toEqual([]);
    expect(statements).toHaveLength(2);
    expect(data.matches.nodes).toEqual([
      { status: 'AWARDED', score: '3–0' },
      { status: 'CANCELLED', score: null },
    ]);
    const none = { homeWins: 0, draws: 0, awayWins: 0, homeGoals: 0, awayGoals: 0, goals: 0 };
    expect(data.matchStatistics).toEqual({
      total: {
        ...{ matches: 4, withoutScore: 2, homeWins: 2, draws: 2, awayWins: 0 },
        ...{ homeGoals: 9, awayGoals: 4, goals: 13, goalsPerMatch: 13 / 4 },
      },
      rows: [
        {
          keys: { month: '2020-05-01' },
          figures: {
            ...{ matches: 2, withoutScore: 0, homeWins: 1, draws: 1, awayWins: 0 },
            ...{ homeGoals: 5, awayGoals: 3, goals: 8, goalsPerMatch: 4 },
          },
        },
        {
          keys: { month: '2020-06-01' },
          figures: {
            ...{ matches: 2, withoutScore: 1, homeWins: 1, draws: 1, awayWins: 0 },
            ...{ homeGoals: 4, awayGoals: 1, goals: 5, goalsPerMatch: 2.5 },
          },
        },
        { keys: { month: null }, figures: { ...none, matches: 0, withoutScore: 1, goalsPerMatch: null } },
      ],
    });
  });

  test('has a draw in its table where a shoot-out followed, and no team without a score', async () => {
    const { data } = await graph.ask(
      `{ allTimeTable(${of2020}) { rows { position team { name } figures { won drawn lost shootOutWins points } } }
         notPlayed: allTimeTable(where: { season: "copa-2020", status: SCHEDULED }) { rowCount rows { position } } }`,
    );
    const rows = data.allTimeTable.rows.map(
      ({ position, team, figures }: { position: number; team: { name: string }; figures: Figures }) => [
        position,
        team.name,
        ...Object.values(figures),
      ],
    );
    expect(rows).toEqual([
      [1, 'Alianza', 1, 2, 0, 0, 5],
      [2, 'Cristal', 1, 1, 0, 1, 4],
      [3, 'Boys', 0, 1, 1, 0, 1],
      [4, 'Deportivo', 0, 0, 1, 0, 0],
    ]);
    expect(data.notPlayed).toEqual({ rowCount: 0, rows: [] });
  });
});
