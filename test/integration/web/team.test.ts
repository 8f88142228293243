import { expect } from 'vitest';
import { tabTo, test, texts } from '../../support/web/site.js';

test('a team shows its path in steps, with results and outcomes, and its record', async ({ openView }) => {
  const { page } = await openView('/copa-peru-2013/team/saetas-de-oro');
  expect(await texts(page, '.numbers dl > div')).toEqual([
    'played 10',
    'won 5',
    'drawn 0',
    'lost 5',
    'goals 21–19',
    'clean sheets 2',
  ]);
  expect(await texts(page, '.journey > li > h3')).toEqual([
    'Sent by Arequipa',
    'Second in Group B with 6 points',
    'Beat Estudiantes Alas Peruanas 7–3 on aggregate',
    'Beat Unión Fuerza Minera 4–3 on penalties after 1–1 on aggregate',
    'Lost 3–4 on penalties to San Simón after 3–3 on aggregate',
  ]);
  expect((await texts(page, '.journey .outcome')).at(-1)).toBe('Out');
  expect(await texts(page, '.journey .results li')).toContain('Saetas de Oro 2–1 San Simón');
  expect((await texts(page, '.opponents tbody tr'))[0]).toBe('San Simón 4 2 0 2 8 9 −1');
});

test('the keyboard can choose an opponent, and the chain of wins between both appears', async ({
  openView,
}) => {
  const { page } = await openView('/copa-peru-2013/team/san-simon');
  await tabTo(page, /^choose a team/);
  await page.keyboard.type('UD Paita');
  await page.locator('.chain').waitFor();
  expect(new URL(page.url()).search).toBe('?against=ud-paita');
  expect(await texts(page, '.pair > div:first-child > p')).toEqual(['They never met.', 'Seen from UD Paita']);
  expect(await texts(page, '.chain li')).toEqual([
    'Unión Huaral 0–2 San Simón',
    'Willy Serrato 0–1 Unión Huaral',
    'Willy Serrato 4–1 Carlos A. Mannucci',
    'UD Chulucanas 0–1 Carlos A. Mannucci',
    'UD Chulucanas 2–0 UD Paita',
  ]);
});

test('an unknown team suggests similar names', async ({ openView }) => {
  const { page } = await openView('/copa-peru-2013/team/san-simn');
  expect(await texts(page, 'h1')).toEqual(['No team is called “san simn”']);
  await page.getByRole('link', { name: 'San Simón' }).click();
  await page.getByRole('heading', { level: 1, name: 'San Simón', exact: true }).waitFor();
});

test('an unknown opponent suggests similar names', async ({ openView }) => {
  const path = '/copa-peru-2013/team/san-simon?against=saetas-de-orro';
  const { page } = await openView(path, { until: '.similar a', mayFail: true });
  expect(await texts(page, 'h1')).toEqual(['No team is called “saetas de orro”']);
  expect(await texts(page, '.similar li')).toContain('Saetas de Oro');
});
