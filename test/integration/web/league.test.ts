import { expect } from 'vitest';
import { tabTo, test, texts } from '../../support/web/site.js';

const league = '/coastal-league-2031/stage/league';

test('a league shows its table with form and zones, all results, and the matches of each month', async ({
  openView,
}) => {
  const { page, queries } = await openView(league);
  expect(queries).toHaveLength(1);
  const rows = await texts(page, '.standings tbody tr');
  expect(rows).toHaveLength(20);
  expect(rows[0]).toMatch(/^1 \S.* 30 \d+ \d+ \d+ \d+ \d+ \+\d+ \d+ ([WDL] ?){5}$/);
  expect(await texts(page, '.zones li')).toEqual([
    '1 Champions',
    '2–4 Qualification for the Coastal Cup',
    '18–20 Relegation to the Second League',
  ]);
  expect(await page.locator('.crosstable tbody a').count()).toBe(380);
  const summaries = await texts(page, '.calendar summary');
  expect(summaries).toHaveLength(9);
  const counts = summaries.map((text) => Number(/(\d+) match/.exec(text)?.[1]));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(380);
  // The month of the last table is open.
  expect((await texts(page, '.calendar details[open] summary'))[0]).toMatch(/^March 2031/);
});

test('each team has a line; the keyboard follows one after another, and the table marks the same team', async ({
  openView,
}) => {
  const { page } = await openView(league);
  const order = await texts(page, '.standings tbody .team-name');
  expect(await page.locator('.positions .line').count()).toBe(20);
  await tabTo(page, new RegExp(`^${order[0]}: 1, between`));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await texts(page, '.positions .followed text')).toEqual([order[2]]);
  expect(await texts(page, '.standings .followed .team-name')).toEqual([order[2]]);
  await page.locator('.standings tbody tr').nth(9).hover();
  expect(await texts(page, '.positions .followed text')).toEqual([order[9]]);
});

test('the slider of days moves the table, the lines and the results, and has an address', async ({
  openView,
}) => {
  const { page, queries } = await openView(league);
  const pathOf = () => page.locator('.positions .followed path').last().getAttribute('d');
  const whole = (await pathOf()) ?? '';
  await tabTo(page, /^Day of the table/);
  await page.keyboard.press('Home');
  await page.waitForURL(/day=2030-08-10$/);
  expect(await texts(page, '.controls output')).toEqual(['10 August 2030, 4 matches played']);
  expect(await page.locator('.crosstable tbody a').count()).toBe(4);
  expect(((await pathOf()) ?? '').split('L')).toHaveLength(1);
  expect(whole.split('L').length).toBeGreaterThan(25);
  await page.keyboard.press('ArrowRight');
  await page.waitForURL(/day=2030-08-11$/);
  const played = (await texts(page, '.standings tbody tr td:nth-child(3)')).map(Number);
  expect(played.reduce((sum, one) => sum + one, 0)).toBe(2 * 7);
  await page.keyboard.press('End');
  await page.waitForURL((url) => !url.search.includes('day'));
  expect(await pathOf()).toBe(whole);
  expect(queries).toHaveLength(1);
  const { page: again } = await openView(`${league}?day=2030-08-11`);
  expect(await texts(again, '.controls output')).toEqual(['11 August 2030, 7 matches played']);
});

test('the tables at home and away make up the whole', async ({ openView }) => {
  const { page } = await openView(league);
  const pointsByTeam = async () => {
    const [names, points] = [
      await texts(page, '.standings tbody .team-name'),
      await texts(page, '.standings tbody .points'),
    ];
    return new Map(names.map((name, index) => [name, Number(points[index])]));
  };
  const whole = await pointsByTeam();
  await page.getByLabel('At home').check();
  await page.waitForURL(/side=home/);
  const home = await pointsByTeam();
  await page.getByLabel('At home').press('ArrowRight');
  await page.waitForURL(/side=away/);
  const away = await pointsByTeam();
  expect(whole.size).toBe(20);
  for (const [team, points] of whole) expect((home.get(team) ?? 0) + (away.get(team) ?? 0)).toBe(points);
});

test('the positions are also available as a table, one column for each month', async ({ openView }) => {
  const { page } = await openView(league);
  await page.locator('.league').getByText('Show as a table').click();
  expect(await texts(page, '.path-table thead th')).toEqual([
    'Team',
    'Aug 2030',
    'Sep 2030',
    'Oct 2030',
    'Nov 2030',
    'Dec 2030',
    'Jan 2031',
    'Feb 2031',
    'Mar 2031',
  ]);
  expect((await texts(page, '.path-table tbody td:last-child')).map(Number)).toEqual(
    (await texts(page, '.standings tbody .place')).map(Number),
  );
});

test('a league without days has no lines and no slider, and its table counts home and away', async ({
  openView,
}) => {
  const { page } = await openView('/northern-league-1987/stage/league');
  expect(await page.locator('.positions, input[type=range], .calendar, .form').count()).toBe(0);
  expect(await texts(page, '.controls label')).toEqual(['All matches', 'At home', 'Away']);
});

test('a league under way shows what each team can still reach, but not beside a table of the past', async ({
  openView,
}) => {
  const { page } = await openView(league);
  expect(await texts(page, '.outlook summary')).toEqual(['What is still possible 80 matches left']);
  const rows = await texts(page, '.outlook tbody tr');
  expect(rows).toHaveLength(20);
  for (const row of rows) expect(row).toMatch(/^\D+ (\d+–)?\d+ (Sure of|Can )/);
  await page.getByRole('slider').press('ArrowLeft');
  await page.waitForURL(/day=/);
  expect(await page.locator('.outlook').count()).toBe(0);
});

test('the season of a league shows its table beside its scorers', async ({ openView }) => {
  const { page } = await openView('/coastal-league-2031');
  expect(await texts(page, 'main h2')).toEqual(['Statistics', 'The table', 'Top scorers']);
  expect(await texts(page, '.short-tables .relegation')).toEqual(['18', '19', '20']);
});
