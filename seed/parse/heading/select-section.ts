import { slugify } from '../../../src/domain/slugify.js';
import { DocumentError } from '../../read/document-error.js';
import type { Page } from '../../read/page.js';
import type { Heading } from '../../read/wikitext/heading.js';
import { type SeasonOptions, titlesOfPage } from '../header/season-header.js';
import { findSeasonYears } from '../header/season-year.js';

/** A part of a page, and what its heading says of the season beside what was given. */
export interface SelectedSection {
  readonly page: Page;
  readonly options: SeasonOptions;
}

/**
 * The part of a page under the heading that `options.section` names: by all of its words, or by some that only one heading
 * has. The heading names the competition, and the year if it has one; else the page does. Without `section`, the whole page.
 *
 * Throws a `DocumentError` if no heading or several are meant.
 */
export function selectSection(page: Page, options: SeasonOptions): SelectedSection {
  const { section, ...given } = options;
  if (section === undefined) return { page, options };
  const heading = findHeading(page, section);
  const next = page.headings.find(({ offset, level }) => offset > heading.offset && level <= heading.level);
  const end = next?.offset ?? page.source.text.length;
  const isInside = ({ offset }: { readonly offset: number }) => offset > heading.offset && offset < end;
  const ofHeading = findSeasonYears(heading.text);
  const ofPage = titlesOfPage(page).flatMap((title) => findSeasonYears(title) ?? []);
  const { startYear, year } = ofHeading ?? ofPage[0] ?? {};
  return {
    page: {
      ...page,
      headings: page.headings.filter(isInside),
      templates: page.templates.filter(isInside),
      tables: page.tables.filter(isInside),
    },
    options: {
      competition: ofHeading?.rest || heading.text,
      ...(given.year === undefined && startYear !== undefined && year !== undefined && { startYear, year }),
      ...given,
    },
  };
}

function findHeading({ headings, source }: Page, section: string): Heading {
  const words = slugify(section);
  const same = headings.filter(({ text }) => slugify(text) === words);
  const alike = same.length > 0 ? same : headings.filter(({ text }) => hasWords(slugify(text), words));
  const [found, another] = alike;
  if (found !== undefined && another === undefined) return found;
  const named = (found === undefined ? headings : alike).slice(0, MAX_NAMED).map(({ text }) => `"${text}"`);
  const message =
    found === undefined
      ? `No heading is called "${section}". The page has ${named.join(', ') || 'no headings'}.`
      : `Several headings are called "${section}": ${named.join(', ')}. Give all words of one.`;
  throw new DocumentError(source, [{ message, offset: found?.offset ?? 0 }]);
}

const MAX_NAMED = 30;

function hasWords(heading: string, words: string): boolean {
  return words !== '' && `-${heading}-`.includes(`-${words}-`);
}
