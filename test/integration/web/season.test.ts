import { expect } from 'vitest';
import { tabTo, test, texts } from '../../support/web/site.js';

test('the season shows its champion and its totals', async ({ openView }) => {
  const { page } = await openView('/copa-peru-2013');
  expect(await page.title()).toBe('2013 Copa Perú – Copa Graph');
  expect(await texts(page, 'h1, .lead')).toEqual([
    '2013 Copa Perú',
    'Champion: San Simón of Moquegua, ahead of Unión Huaral. Beat Unión Huaral 4–3 on aggregate.',
  ]);
  expect(await texts(page, '.numbers dl > div')).toEqual([
    'teams of 25 departments 52',
    'matches 170',
    'goals 530',
    'goals per match 3.12',
    'shoot-outs 5',
  ]);
  expect(await texts(page, '.records')).toEqual([
    '104 home wins, 33 draws, 33 away wins. Biggest home win: Unión Fuerza Minera 12–0 30 de Agosto. Biggest away win: Estudiantes Alas Peruanas 0–5 Saetas de Oro.',
  ]);
});

test('the five stages stand in a row, each with a summary', async ({ openView }) => {
  const { page } = await openView('/copa-peru-2013');
  expect(await texts(page, '.stages > li')).toEqual([
    'District Stage Etapa Distrital, from February No results on record.',
    'Provincial Stage Etapa Provincial, from June No results on record.',
    'Departmental Stage Etapa Departamental, from July No results on record. 52 teams advanced.',
    'Regional Stage Etapa Regional, from September 8 regions, 14 groups, 11 ties, 140 matches. 16 teams advanced.',
    'National Stage Etapa Nacional, from November 15 ties, 30 matches.',
  ]);
  const tops = await page
    .locator('.stages > li')
    .evaluateAll((items) => items.map((item) => item.getBoundingClientRect().top));
  expect(new Set(tops).size).toBe(1);
});

test("the road to the title leads from the champion's department to the final", async ({ openView }) => {
  const { page } = await openView('/copa-peru-2013');
  expect(await texts(page, '.road > li > p:first-of-type')).toEqual([
    'Sent by Moquegua',
    'First in Group B with 7 points',
    'Beat Internacional 3–1 on aggregate',
    'Beat Binacional 2–1 on aggregate',
    'Beat Saetas de Oro 4–3 on penalties after 3–3 on aggregate',
    'Beat Alipio Ponce 5–2 on aggregate',
    'Beat Unión Huaral 4–3 on aggregate',
  ]);
  expect(await texts(page, '.road > li:last-child .legs li')).toEqual([
    'Unión Huaral 0–2 San Simón',
    'San Simón 2–3 Unión Huaral',
  ]);
});

test('the alluvial diagram has a band for each team, and the arrow keys follow one after another', async ({
  openView,
}) => {
  const { page } = await openView('/copa-peru-2013');
  expect(await page.locator('.band').count()).toBe(52);
  await tabTo(
    page,
    'San Simón: Moquegua, Region VII, Round of 16, Quarterfinals, Semifinals, Final, Champion',
  );
  await page.keyboard.press('ArrowDown');
  const [caption = ''] = await texts(page, '.alluvial figcaption');
  const [, name = '', path = ''] = /^Each band is a team. ([^:]+): (.+?)\. Point/.exec(caption) ?? [];
  expect([name, path.split(', ').length > 1]).not.toContain('San Simón');
  expect(await page.locator('.band.followed').getAttribute('aria-label')).toBe(`${name}: ${path}`);
  await page.keyboard.press('ArrowUp');
  expect(await page.locator('.band.followed').getAttribute('data-team')).toBe('san-simon');
});

test('the alluvial diagram is also available as a table', async ({ openView }) => {
  const { page } = await openView('/copa-peru-2013');
  await tabTo(page, 'Show as a table');
  await page.keyboard.press('Enter');
  const rows = await texts(page, '.path-table tbody tr');
  expect(rows).toHaveLength(52);
  expect(rows[0]).toBe('San Simón Moquegua Region VII yes yes yes yes yes');
  expect(rows[1]).toBe('Unión Huaral Lima Region IV yes yes yes yes –');
  expect(rows.filter((row) => row.split(' yes').length - 1 >= 1)).toHaveLength(16);
});

test('the first tab stop skips to the content, and the keyboard can choose the season', async ({
  openView,
}) => {
  const { page } = await openView('/copa-peru-2013');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  await page.getByLabel('Season', { exact: true }).focus();
  await page.keyboard.type('1987');
  await page.getByRole('heading', { level: 1, name: '1987 Northern League' }).waitFor();
  expect(await texts(page, '.short-tables caption')).toEqual(['League']);
  expect((await texts(page, '.short-tables tbody tr'))[0]).toBe('1 Eskdale Rovers 27');
});

test('a season whose documents name scorers shows who scored most', async ({ openView }) => {
  const { page } = await openView('/fifa-world-cup-2014');
  const rows = await texts(page, '.top-scorers tbody tr');
  expect(rows).toHaveLength(10);
  expect(rows[0]).toMatch(/^1 /);
  const { page: peru } = await openView('/copa-peru-2013');
  expect(await peru.locator('.top-scorers').count()).toBe(0);
});
