import { expect } from 'vitest';
import { tabTo, test, texts } from '../../support/web/site.js';

test('a region shows its tables, crosstables, play-offs and ties, and how each team qualified', async ({
  openView,
}) => {
  const { page } = await openView('/copa-peru-2013/stage/regional/region-i');
  expect(await texts(page, 'h1, h2')).toEqual([
    'Region I',
    'Advanced to the National Stage from the Regional Stage',
    'Group A',
    'Group B',
    'Group C',
    'Semifinals',
  ]);
  expect(await texts(page, '.qualifiers li')).toEqual([
    'UD Chulucanas through the semifinals, against Atlético Grau',
    'Willy Serrato through the semifinals, against Defensor La Bocana',
  ]);
  expect(await texts(page, '[aria-labelledby="region-i-group-a"] .standings tbody tr')).toEqual([
    '1 UD Chulucanas, qualified 4 2 2 0 6 3 +3 8',
    '2 UD Paita 4 1 1 2 4 4 0 4',
    '3 Bagua Grande by goal difference 4 1 1 2 3 6 −3 4',
  ]);
  expect(await texts(page, '[aria-labelledby="region-i-group-a"] .crosstable tbody tr')).toEqual([
    '1 UD Chulucanas 2–0 2–1',
    '2 UD Paita 1–1 3–0',
    '3 Bagua Grande 1–1 1–0',
  ]);
  expect(await texts(page, '[aria-labelledby="region-i-group-b"] .tie tbody tr')).toEqual([
    'Defensor La Bocana, through 2',
    'Universidad Señor de Sipán 1',
    'Sport San Martín 1',
    'Defensor La Bocana, through 2',
  ]);
});

test('a stated figure that differs from the matches stands beside the computed one', async ({ openView }) => {
  const { page } = await openView('/copa-peru-2013/stage/regional/region-i');
  const rows = await texts(page, '[aria-labelledby="region-i-group-b"] .standings tbody tr');
  expect(rows[0]).toBe(
    '1 Defensor La Bocana, qualified 4 2 0 2 stated 9 computed 8 stated 7 computed 5 +2 6',
  );
  expect(rows[1]).toBe('2 Sport San Martín by play-off 4 2 0 2 7 8 −1 6');
  expect(await texts(page, '.wrong li')).toEqual([
    'The table of Group B of Region I gives Defensor La Bocana 9 goals scored; the matches make 8.',
    'The table of Group B of Region I gives Defensor La Bocana 7 goals conceded; the matches make 5.',
  ]);
});

test('the second team of a group advances where the source says so', async ({ openView }) => {
  const { page } = await openView('/copa-peru-2013/stage/regional/region-v');
  expect(await texts(page, '.qualifiers li')).toEqual([
    'Alipio Ponce first in Group A',
    'Ecosem second in Group B',
  ]);
});

test('a region without groups shows its ties, and the keyboard reaches the next region', async ({
  openView,
}) => {
  const { page, queries } = await openView('/copa-peru-2013/stage/regional/region-iv');
  expect(await texts(page, '.tie tbody tr')).toEqual([
    'Márquez 1 0 1',
    'AIPSA, through 3 7 10',
    'Unión Huaral, through 3 6 9',
    'Juventud La Perla 0 2 2',
    'Unión Huaral, through 3',
    'AIPSA 1',
  ]);
  expect(await texts(page, '.winner')).toEqual(['Unión Huaral won the region.']);
  await tabTo(page, 'Region V');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Region V', exact: true }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/copa-peru-2013/stage/regional/region-v');
  // The focus is on the heading, and the view has sent one more query.
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Region V');
  expect(queries).toHaveLength(2);
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: 'Region IV', exact: true }).waitFor();
});

test('a stage without regions shows its groups', async ({ openView }) => {
  const { page } = await openView('/fifa-world-cup-2014/stage/group');
  expect(await page.locator('.group').count()).toBe(8);
  expect((await texts(page, '.qualifiers li')).length).toBe(16);
});

test('small groups in which each pair meets once stand side by side, each with its matches and their days', async ({
  openView,
}) => {
  const { page } = await openView('/fifa-world-cup-2014/stage/group');
  expect(await texts(page, '[aria-labelledby="group-a"] .group-results li')).toEqual([
    '12 Jun Brazil 3–1 Croatia',
    '13 Jun Mexico 1–0 Cameroon',
    '17 Jun Brazil 0–0 Mexico',
    '18 Jun Cameroon 0–4 Croatia',
    '23 Jun Cameroon 1–4 Brazil',
    '23 Jun Croatia 1–3 Mexico',
  ]);
  expect(await page.locator('.crosstable').count()).toBe(0);
  const tops = await page
    .locator('.group')
    .evaluateAll((groups) => groups.map((group) => group.getBoundingClientRect().top));
  expect(new Set(tops).size).toBe(3);
});

test('a group under way shows the places that each team can still take, and one that is played out does not', async ({
  openView,
}) => {
  const { page } = await openView('/copa-andina-2022/stage/group');
  expect(await texts(page, '[aria-labelledby="group-b"] .outlook tbody tr')).toEqual([
    'Nevado Real 1–3 Sure of at least third: only two teams can still pass it. With two more points it is sure of: Advance to the knockout stage.',
    'Atlético Cumbres 1–4 Can still end in any place. With seven more points it is sure of: Advance to the knockout stage.',
    'Páramo Unido 1–4 Can still end in any place. With nine more points it is sure of: Advance to the knockout stage.',
    'Sendero 1–4 Can still end in any place.',
  ]);
  const { page: played } = await openView('/fifa-world-cup-2014/stage/group');
  expect(await played.locator('.outlook').count()).toBe(0);
});

test('a stage as a whole says to which region its groups and rounds belong', async ({ openView }) => {
  const { page } = await openView('/copa-peru-2013/stage/regional');
  expect((await texts(page, 'main :is(h2, h3)')).slice(1, 6)).toEqual([
    'Region I',
    'Group A of Region I',
    'Group B of Region I',
    'Group C of Region I',
    'Semifinals',
  ]);
  await tabTo(page, 'Region IV');
  // Region IV has ties alone.
  expect(await texts(page, '.area > h2')).toEqual(
    ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'].map((number) => `Region ${number}`),
  );
  expect((await texts(page, '.qualifiers li')).slice(0, 3)).toEqual([
    'Comerciantes Unidos first in Group A of Region II',
    'Carlos A. Mannucci first in Group B of Region II',
    'Sport Loreto first in Region III',
  ]);
  const labels = await page
    .locator('.area [aria-labelledby]')
    .evaluateAll((sections) => sections.map((section) => section.getAttribute('aria-labelledby')));
  expect(new Set(labels).size).toBe(labels.length);
});

test('the arrow keys move among the results of a crosstable, which is one stop of the tab key', async ({
  openView,
}) => {
  const { page } = await openView('/copa-peru-2013/stage/regional/region-i');
  const focused = () => page.evaluate(() => document.activeElement?.closest('tr')?.innerText);
  await page.locator('.crosstable [tabindex="0"]').first().focus();
  expect(await focused()).toMatch(/^1 UD Chulucanas/);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toMatch(/^2 UD Paita|^3 Bagua Grande/);
  expect(await page.locator('.crosstable').first().locator('[tabindex="0"]').count()).toBe(1);
  await page.keyboard.press('Enter');
  await page.locator('h1.versus').waitFor();
});

test('the matches of a tie tell when and where they were played', async ({ openView }) => {
  const { page: knockout } = await openView('/fifa-world-cup-2014/stage/knockout');
  await knockout.locator('.tie', { hasText: 'Argentina' }).last().getByText('The match').click();
  expect(await texts(knockout, '.matches[open] li')).toEqual([
    'Germany 1–0 Argentina 13 July 2014 · Estádio do Maracanã, Rio de Janeiro Mario Götze 113′',
  ]);
});

test('a season whose source tells scores alone shows no lists of matches', async ({ openView }) => {
  const { page } = await openView('/copa-peru-2013/stage/regional/region-i');
  expect(await page.locator('.matches').count()).toBe(0);
});

test('a table tells what its places are worth, in the words of the source', async ({ openView }) => {
  const { page } = await openView('/northern-league-1987/stage/league');
  expect(await texts(page, '.zones li')).toEqual(['1 Champion', '11–12 Relegation to the Second Division']);
  expect(await texts(page, '.standings .relegation')).toEqual(['11', '12']);
  const { page: region } = await openView('/copa-peru-2013/stage/regional/region-i');
  expect((await texts(region, '.zones li'))[0]).toMatch(/^1 /);
});
