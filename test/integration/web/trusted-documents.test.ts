import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { openDatabase } from '../../../src/db/client.js';
import documents from '../../../src/documents.json' with { type: 'json' };
import { score, serve } from '../../support/http/serving.js';
import { ownDatabase } from '../../support/test-database.js';
import { test, viewReady } from '../../support/web/site.js';

const url = await ownDatabase('season');
const manifest = fileURLToPath(new URL('../../../src/documents.json', import.meta.url));

const nameOf = (text: string) => /^(?:query|subscription) (\w+)/.exec(text)?.[1];

/** The names of the page's operations, which begin their texts; those of the examples have a comment before them. */
const pageOperations = Object.values(documents).flatMap((text) => nameOf(text) ?? []);

test('where only the documents of the page and the examples are answered, every view works, and shows changes', async ({
  openView,
}) => {
  const { url: serverUrl } = await serve(url, { persistedDocuments: { manifest, only: true } });
  const sent = new Set<string | undefined>();
  const views = [
    '/',
    '/copa-peru-2013/match/national-final-union-huaral-san-simon-2',
    '/copa-peru-2013/player/nobody',
    '/copa-peru-2013',
    '/copa-peru-2013/bracket/national',
    '/copa-peru-2013/stage/regional',
    '/copa-peru-2013/team/san-simon?against=ud-paita',
    '/copa-peru-2013/audit',
    '/copa-peru-2013/what-if?win=2',
    '/copa-peru-2013/stage/regional/region-i',
  ];
  const { page } = await openView('/', {
    serverUrl,
    prepare: async (page) => {
      page.on('request', (request) => {
        const query = new URL(request.url()).searchParams.get('query');
        if (query !== null) sent.add(nameOf(query));
      });
    },
  });
  for (const path of views) {
    await page.goto(`${serverUrl}${path}`);
    await viewReady(page);
    expect(await page.getByRole('alert').count(), path).toBe(0);
    // The playground runs the text in its URL.
    const playground = await page.getByRole('link', { name: /^Query of this view/ }).getAttribute('href');
    const response = await fetch(`${serverUrl}${playground}`, { headers: { accept: 'application/json' } });
    expect(await response.json(), path).toEqual({ data: expect.anything(), extensions: expect.anything() });
  }

  await page.locator('.live').waitFor();
  const importer = openDatabase({ url, prepared: true });
  await score(importer, 7).finally(() => importer.close());
  await page.getByText('Changed just now: UD Chulucanas 7–0 UD Paita').waitFor();

  await page.getByRole('combobox', { name: 'Search' }).fill('huaral');
  await page.getByRole('option', { name: 'Unión Huaral' }).first().waitFor();
  expect([...sent].sort()).toEqual(pageOperations.sort());
});
