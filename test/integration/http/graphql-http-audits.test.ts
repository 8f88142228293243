import { serverAudits } from 'graphql-http';
import { expect, test } from 'vitest';
import { serve } from '../../support/http/serving.js';
import { seasonDatabase } from '../../support/test-database.js';

const url = await seasonDatabase();

test('the server passes all audits of the GraphQL over HTTP specification', async () => {
  const { url: server } = await serve(url);
  const audits = serverAudits({ url: `${server}/graphql`, fetchFn: fetch });
  const results = await Promise.all(audits.map(({ fn }) => fn()));
  expect(results.filter(({ status }) => status !== 'ok')).toEqual([]);
  expect(results).toHaveLength(61);
});
