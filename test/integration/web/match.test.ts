import { expect } from 'vitest';
import { tabTo, test, texts } from '../../support/web/site.js';

test('a match shows its goals on a line of ninety minutes, and in a list with the score that each made', async ({
  openView,
}) => {
  const { page, queries } = await openView('/fifa-world-cup-2014/stage/group');
  await page.locator('.group-results a').first().click();
  await page.getByRole('heading', { level: 1, name: 'Brazil 3–1 Croatia' }).waitFor();
  expect(queries).toHaveLength(2);
  expect(await page.title()).toBe('Brazil – Croatia, 2014 FIFA World Cup – Copa Graph');
  expect(await texts(page, '.goals li')).toEqual([
    'Marcelo 11′ (o.g.) for Croatia 0–1',
    'Neymar 29′ for Brazil 1–1',
    'Neymar 71′ (pen.) for Brazil 2–1',
    'Oscar 90+1′ for Brazil 3–1',
  ]);
  expect(await texts(page, '.timeline .minute')).toEqual(['0', '15', '30', '45', '60', '75', '90']);
  const labels = await page.locator('.timeline g > text:not(.minute)').evaluateAll((found) =>
    found.map((label) => {
      const { left, right, top } = label.getBoundingClientRect();
      return { text: label.textContent, left, right, top: Math.round(top) };
    }),
  );
  expect(labels.map(({ text }) => text)).toEqual([
    'Neymar 29′',
    'Neymar 71′ (pen.)',
    'Oscar 90+1′',
    'Marcelo 11′ (o.g.)',
  ]);
  for (const [index, label] of labels.entries()) {
    const covered = labels
      .slice(index + 1)
      .filter(({ top, left, right }) => top === label.top && left < label.right && right > label.left);
    expect(covered).toEqual([]);
  }
  expect(await texts(page, '.match-facts dl > div')).toEqual([
    'Day 12 June 2014',
    'Ground Arena Corinthians, São Paulo',
  ]);
});

test('a match with extra time has a line of 120 minutes, and one with a shoot-out tells it', async ({
  openView,
}) => {
  const { page } = await openView('/fifa-world-cup-2014/bracket/knockout');
  const open = async (team: string, other: string) => {
    const tie = page.locator('.tie', { hasText: team }).filter({ hasText: other });
    await tie.getByText('The match', { exact: true }).click();
    await tie.locator('.matches a').click();
    await page.locator('h1.versus').waitFor();
  };
  await open('Germany', 'Argentina');
  expect(await texts(page, '.goals li')).toEqual(['Mario Götze 113′ for Germany 1–0']);
  expect((await texts(page, '.timeline .minute')).at(-1)).toBe('120');
  await page.goBack();
  await open('Costa Rica', 'Greece');
  expect(await texts(page, '.title .lead')).toEqual(['5–3 on penalties after extra time']);
});

test('a leg leads to the other leg, and to its round', async ({ openView }) => {
  const { page } = await openView('/copa-peru-2013/team/san-simon');
  const match = page.locator('.head-to-head');
  await match.getByRole('combobox').selectOption({ label: 'Unión Huaral' });
  await page.locator('.pair .results a').first().click();
  await page.getByRole('heading', { level: 1, name: 'Unión Huaral 0–2 San Simón' }).waitFor();
  expect(await texts(page, '.title .aside, .title .lead')).toEqual([
    'National Stage, Final, first leg',
    'The tie: 3–4 on aggregate.',
  ]);
  expect(await texts(page, 'main h2')).toEqual(['The match', 'The other leg']);
  expect(await texts(page, '.meetings li')).toEqual(['San Simón 2–3 Unión Huaral National Stage, Final']);
  await tabTo(page, '2–3');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'San Simón 2–3 Unión Huaral' }).waitFor();
});

test('an unknown match says so', async ({ openView }) => {
  const { page } = await openView('/copa-peru-2013/match/moon-mars');
  expect(await texts(page, '.error h1, .error p')).toEqual([
    'Match not found',
    'The 2013 Copa Perú has no such match.',
  ]);
});
