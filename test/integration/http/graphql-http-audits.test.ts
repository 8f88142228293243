import { serverAudits } from 'graphql-http';
import { expect, test } from 'vitest';
import { serve } from '../../support/http/serving.js';
import { ownDatabase } from '../../support/test-database.js';

const url = await ownDatabase('season');

test('it speaks GraphQL over HTTP as the specification says it, in every point that is audited', async () => {
  const { url: server } = await serve(url);
  const audits = serverAudits({ url: `${server}/graphql`, fetchFn: fetch });
  const results = await Promise.all(audits.map(({ fn }) => fn()));
  expect(results.filter(({ status }) => status !== 'ok')).toEqual([]);
  expect(results).toHaveLength(61);
});
