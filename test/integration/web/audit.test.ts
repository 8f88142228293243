import { expect } from 'vitest';
import { test, texts } from '../../support/web/site.js';

test('each contradiction shows the stated and the computed value, and the lines of both with the difference marked', async ({
  openView,
}) => {
  const { page } = await openView('/copa-peru-2013/audit');
  expect(await texts(page, '.lead')).toEqual([
    'The source of the 2013 Copa Perú contradicts itself in 17 places.',
  ]);
  expect(await page.locator('.contradiction').count()).toBe(17);
  const table = page.locator('.contradiction').first();
  expect(await table.locator('h3').innerText()).toBe(
    'The table of Group B of Region I gives Defensor La Bocana 9 goals scored; the matches make 8.',
  );
  expect(
    (await table.locator('.side-value').allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ')),
  ).toEqual(['As stated 9', 'As computed 8']);
  const [stated, computed] = await table.locator('.lines').all();
  expect((await stated?.innerText())?.replaceAll(/\s+/g, ' ')).toBe(
    'line 252 |win_BOC=2|draw_BOC=0|loss_BOC=2|gf_BOC=9|ga_BOC=7',
  );
  expect(await stated?.locator('mark').allInnerTexts()).toEqual(['9']);
  expect(await computed?.locator('li').count()).toBe(4);
  const spelled = page.locator('.contradiction', { hasText: 'Sport Águila.' });
  expect(await spelled.locator('mark').allInnerTexts()).toEqual(['Sport Águila', 'Sport Aguila']);
});

test('each claim of the source is shown with whether it holds', async ({ openView }) => {
  const { page } = await openView('/copa-peru-2013/audit');
  expect(await texts(page, '.claims tbody tr')).toEqual([
    'Title San Simón (1st Title) yes San Simón won the final against Unión Huaral.',
    expect.stringMatching(
      /^Biggest home win Unión Huaral 6–2 Juventud La Perla no .*was a wider home win\.$/,
    ),
    expect.stringMatching(/^Biggest away win Aipsa 1–8 Sport Loreto no /),
    expect.stringMatching(/^Biggest away win Márquez 0–7 Aipsa no /),
    expect.stringMatching(/^Highest scoring 9 goals: Aipsa 1–8 Sport Loreto no /),
  ]);
});

test('the audit of a source without contradictions says so', async ({ openView }) => {
  const { page } = await openView('/northern-league-1987/audit');
  expect(await texts(page, '.lead')).toEqual(['The source of the 1987 Northern League agrees with itself.']);
});
