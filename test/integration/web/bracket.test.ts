import { expect } from 'vitest';
import { tabTo, test, texts } from '../../support/web/site.js';

const national = '/copa-peru-2013/bracket/national';

test('the bracket shows both legs, the aggregate and the shoot-out of every tie', async ({ openView }) => {
  const { page } = await openView(national);
  expect(await texts(page, '.bracket h2')).toEqual(['Round of 16', 'Quarterfinals', 'Semifinals', 'Final']);
  const rows = await texts(page, '.bracket .tie tbody tr');
  expect(rows).toHaveLength(30);
  expect(rows.slice(-6)).toEqual([
    'Unión Huaral, through 0 1* 1 Shoot-out: (4)',
    'Willy Serrato 1* 0 1 Shoot-out: (1)',
    'Alipio Ponce 1 1 2',
    'San Simón, through 4 1 5',
    'Unión Huaral 0 3 3',
    'San Simón, through 2 2 4',
  ]);
});

test('each tie is centred on the two that lead to it', async ({ openView }) => {
  const { page } = await openView(national);
  const middles = await page.locator('.bracket section').evaluateAll((sections) =>
    sections.map((section) =>
      [...section.querySelectorAll('li')].map((item) => {
        const { top, bottom } = item.getBoundingClientRect();
        return (top + bottom) / 2;
      }),
    ),
  );
  for (const [round, ties] of middles.slice(1).entries()) {
    for (const [index, middle] of ties.entries()) {
      const [one = 0, other = 0] = middles[round]?.slice(index * 2, index * 2 + 2) ?? [];
      expect(middle).toBeCloseTo((one + other) / 2, 0);
    }
  }
});

test('away goals are marked where they count, and explained on demand', async ({ openView }) => {
  const { page } = await openView(national);
  const tie = page.locator('.tie', { hasText: 'Deportivo Municipal (Santillana)' });
  expect(await texts(page, '.tie:has-text("Santillana") tbody tr')).toEqual([
    'Alipio Ponce, through 1 2* 3',
    'Deportivo Municipal (Santillana) 0 3 3',
  ]);
  await tie.getByText('How it was settled').focus();
  await page.keyboard.press('Enter');
  expect((await tie.locator('.how p').innerText()).trim()).toBe(
    '3–3 on aggregate, 2–0 on away goals. Away goals are marked *.',
  );
});

test('following a team highlights its path, and links to its region', async ({ openView }) => {
  const { page, queries } = await openView(national);
  expect(await texts(page, 'tr.followed th')).toEqual(Array(4).fill('San Simón, through'));
  await tabTo(page, /^no team/);
  await page.keyboard.type('Alipio');
  await page.waitForURL(/follow=alipio-ponce/);
  expect(await texts(page, 'tr.followed th')).toEqual([
    'Alipio Ponce, through',
    'Alipio Ponce, through',
    'Alipio Ponce',
  ]);
  expect(await page.locator('li.onward').count()).toBe(2);
  expect(await texts(page, '.follow p')).toEqual(['Came from Region V, where it was first in Group A.']);
  // Following a team sends no further query.
  expect(queries).toHaveLength(1);
  await tabTo(page, 'Region V');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Region V' }).waitFor();
  expect(await texts(page, '.standings tr.followed th')).toEqual(['Alipio Ponce, qualified']);
});

test('the third-place match is shown outside the bracket', async ({ openView }) => {
  const { page } = await openView('/fifa-world-cup-2014/bracket/knockout');
  expect(await texts(page, 'h2')).toEqual([
    'Round of 16',
    'Quarter-finals',
    'Semi-finals',
    'Final',
    'Third place',
  ]);
  expect(await texts(page, '.beside .tie tbody tr')).toEqual(['Brazil 0', 'Netherlands, through 3']);
});

test('a bracket whose teams are not known yet is drawn with the words of the source, which lead to their groups', async ({
  openView,
}) => {
  const { page } = await openView('/copa-andina-2022');
  expect(await texts(page, '.stage-summary')).toEqual(['2 groups, 24 matches.', '3 ties to be filled.']);
  await tabTo(page, 'Knockout stage');
  await page.keyboard.press('Enter');
  await page.locator('.bracket').waitFor();
  expect(await texts(page, '.lead')).toEqual(['No tie has its teams yet.']);
  expect(await texts(page, '.bracket h2')).toEqual(['Semi-finals', 'Final']);
  expect(await texts(page, '.bracket .open tbody tr')).toEqual([
    'Group A winner',
    'Runner-up Group B',
    'Group B winner',
    'Runner-up Group A',
    'TBD',
    'TBD',
  ]);
  expect(await page.locator('.bracket li.upper, .bracket li.lower').count()).toBe(2);
  expect(await page.locator('.bracket .followed').count()).toBe(0);
  await tabTo(page, 'Group A winner');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Group stage' }).waitFor();
});
