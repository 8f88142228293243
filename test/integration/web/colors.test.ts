import { expect } from 'vitest';
import { test } from '../../support/web/site.js';

test('no text, and nothing behind it, has another colour at another width', async ({ openView }) => {
  const { page } = await openView('/');
  const { conditions, coloring } = await page.evaluate(rulesOfSomeWidths);
  expect(conditions).toContain('(max-width: 50rem)');
  expect(coloring).toEqual([]);
});

/** The conditions of style rules that may hold at some widths only, and those of the rules that set a colour. */
function rulesOfSomeWidths(): { readonly conditions: string[]; readonly coloring: string[] } {
  const ofEveryWidth = /^(?:print|\(prefers-(?:color-scheme|reduced-motion): [\w-]+\))$/;
  // Borders have colours too, but no text is on them.
  const colors =
    /^(?:color|color-scheme|background|fill|opacity|filter|backdrop-filter|mask|mix-blend-mode|text-shadow|text-decoration|-webkit-text)(?:-|$)/;
  const conditions: string[] = [];
  const coloring: string[] = [];
  const read = (rules: CSSRuleList, within?: string) => {
    for (const rule of rules) {
      let condition = within;
      if (rule instanceof CSSConditionRule && !ofEveryWidth.test(rule.conditionText)) {
        condition = rule.conditionText;
        conditions.push(condition);
      }
      if (condition !== undefined && 'style' in rule) {
        const style = rule.style as CSSStyleDeclaration;
        const setsColor = [...style].some((property) =>
          property.startsWith('--')
            ? CSS.supports('color', style.getPropertyValue(property))
            : colors.test(property),
        );
        if (setsColor) coloring.push(`${condition} { ${rule.cssText} }`);
      }
      if ('cssRules' in rule) read(rule.cssRules as CSSRuleList, condition);
    }
  };
  for (const sheet of document.styleSheets) read(sheet.cssRules);
  return { conditions, coloring };
}
