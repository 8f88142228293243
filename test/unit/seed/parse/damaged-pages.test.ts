import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { auditSeason } from '../../../../seed/audit/audit.js';
import { FactsError, readFacts } from '../../../../seed/parse/facts-file.js';
import { readSeason } from '../../../../seed/parse/season.js';
import { DocumentError } from '../../../../seed/read/document-error.js';
import { Source } from '../../../../seed/read/source.js';
import { htmlPages } from '../../../support/seed/html-pages.js';
import { mutated } from '../../../support/seed/mutate-page.js';

const [page = '', json = ''] = ['page.wikitext', 'season.json'].map((file) =>
  readFileSync(new URL(`../../../../seed/pages/copa-peru-2013/${file}`, import.meta.url), 'utf8'),
);
const facts = readFacts(json, 'season.json');

test('a damaged page is read, or refused with the place of every error', () => {
  let refused = 0;
  const property = fc.property(mutated(page), (text) => {
    const source = new Source('page.wikitext', text);
    try {
      auditSeason(readSeason(source, facts));
    } catch (error) {
      if (!(error instanceof DocumentError)) throw error;
      refused += 1;
      expect(error.problems.length).toBeGreaterThan(0);
      for (const { offset } of error.problems) {
        expect(offset).toBeGreaterThanOrEqual(0);
        expect(offset).toBeLessThanOrEqual(source.text.length);
      }
    }
  });
  fc.assert(property, { numRuns: 50 });
  expect(refused).toBeGreaterThan(0);
});

test.each(Object.keys(htmlPages))('the damaged HTML page "%s" is read or refused', (name) => {
  const property = fc.property(mutated(htmlPages[name] ?? '', 'HTML'), (text) => {
    try {
      auditSeason(readSeason(new Source(`${name}.html`, text), readFacts('{}', 'season.json')));
    } catch (error) {
      if (!(error instanceof FactsError || error instanceof DocumentError)) throw error;
    }
  });
  fc.assert(property, { numRuns: 5 });
});
