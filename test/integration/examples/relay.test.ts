import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { type Environment, fetchQuery, getSingularSelector } from 'relay-runtime';
import { afterAll, expect, test } from 'vitest';
import fragment from '../../../examples/generated/relay/relayFragment_season.graphql.js';
import pageQuery, {
  type relayFragmentPageQuery,
} from '../../../examples/generated/relay/relayFragmentPageQuery.graphql.js';
import seasonQuery, {
  type relayFragmentQuery,
} from '../../../examples/generated/relay/relayFragmentQuery.graphql.js';
import { createEnvironment, SeasonView } from '../../../examples/relay-fragment.js';
import { post } from '../../support/http/ask.js';
import { serve } from '../../support/http/serving.js';
import { seasonDatabase } from '../../support/test-database.js';

const server = await serve(await seasonDatabase(), {}, afterAll);
const season = 'copa-peru-2013';
const root = fileURLToPath(new URL('../../../', import.meta.url));

test('what relay-compiler makes of the documents is current: `npm run examples`', async () => {
  const compiling = promisify(execFile)('node_modules/.bin/relay-compiler', ['--validate'], { cwd: root });
  await expect(compiling).resolves.toBeDefined();
});

/** The ids of the matches in the order in which the view shows them. */
function shownIds(environment: Environment): string[] {
  const html = renderToString(createElement(SeasonView, { environment, slug: season }));
  return [...html.matchAll(/<li id="([^"]*)"/g)].map(([, id = '']) => id);
}

test('a fragment of Relay grows page by page to all matches in order', async () => {
  const environment = createEnvironment(server.url);
  const loaded = await fetchQuery<relayFragmentQuery>(environment, seasonQuery, { season }).toPromise();
  const selector = getSingularSelector(fragment, loaded?.season);
  if (!selector) throw new Error('The season is not loaded.');
  const counts: number[] = [];
  for (;;) {
    counts.push(shownIds(environment).length);
    // biome-ignore lint/suspicious/noExplicitAny: the store has the shape of the fragment
    const { id, matches } = environment.lookup(selector).data as any;
    if (!matches.pageInfo.hasNextPage) break;
    const variables = { id, first: 50, after: matches.pageInfo.endCursor };
    await fetchQuery<relayFragmentPageQuery>(environment, pageQuery, variables).toPromise();
  }
  expect(counts).toEqual([50, 100, 150, 170]);
  const { body } = await post(
    server.url,
    `{ season(slug: "${season}") { matches(orderBy: PLAYED_ASC, first: 500) { nodes { id } } } }`,
  );
  const { nodes } = JSON.parse(`${body}`).data.season.matches;
  expect(shownIds(environment)).toEqual(nodes.map(({ id }: { id: string }) => id));
});
