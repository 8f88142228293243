import { describe, expect, test } from 'vitest';
import { auditQuery } from '../../../src/web/audit/query.js';
import { bracketQuery } from '../../../src/web/bracket/query.js';
import { queryUrl } from '../../../src/web/graph/fetch-query.js';
import { homeQuery } from '../../../src/web/home/query.js';
import { matchQuery } from '../../../src/web/match/query.js';
import { playerQuery } from '../../../src/web/player/query.js';
import { searchQuery } from '../../../src/web/search/query.js';
import { seasonQuery } from '../../../src/web/season/query.js';
import { stageQuery } from '../../../src/web/stage/query.js';
import { teamQuery } from '../../../src/web/team/query.js';
import { whatIfQuery } from '../../../src/web/what-if/query.js';
import { openGraph } from '../../support/graph/graph.js';
import { ownDatabase } from '../../support/test-database.js';

const graph = openGraph(await ownDatabase());
const season = 'copa-peru-2013';

/** The views with their queries, and the number of statements of each. */
const views: [view: string, query: unknown, variables: Record<string, unknown>, statements: number][] = [
  ['Home', homeQuery, {}, 2],
  ['Season', seasonQuery, { season }, 4],
  ['Bracket', bracketQuery, { season, stage: 'national' }, 3],
  ['Region', stageQuery, { season, stage: 'regional', region: 'region-i', whole: false }, 3],
  ['Stage', stageQuery, { season, stage: 'regional', region: '', whole: true }, 3],
  ['Team', teamQuery, { season, team: 'san-simon', against: '', withOpponent: false }, 4],
  ['Head to head', teamQuery, { season, team: 'san-simon', against: 'ud-paita', withOpponent: true }, 16],
  ['Match', matchQuery, { season, match: 'national-final-union-huaral-san-simon-2' }, 5],
  ['Player', playerQuery, { season, player: 'nobody' }, 4],
  ['Audit', auditQuery, { season }, 2],
  ['What if', whatIfQuery, { season, rules: { pointsForWin: 2, awayGoals: false } }, 2],
  ['Search', searchQuery, { text: 'huaral', first: 8 }, 3],
];

describe.each(views)('%s', (_view, query, variables, statementCount) => {
  test('takes the expected number of statements', async () => {
    const { data, errors, statements } = await graph.ask(`${query}`, variables);
    expect(errors).toEqual([]);
    const found = data.season ?? data.seasons?.nodes[0] ?? data.search[0].node;
    expect(found.slug).toBe(data.search === undefined ? season : 'union-huaral');
    expect(statements).toHaveLength(statementCount);
  });

  test('fits into a URL that every server and proxy accepts', () => {
    expect(queryUrl(query as never, variables as never).length).toBeLessThan(6_000);
  });
});

test('a fragment that two others use is included once', () => {
  expect(`${stageQuery}`.match(/fragment TieParts/g)).toHaveLength(1);
});
