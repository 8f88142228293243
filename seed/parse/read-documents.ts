import { Problems } from '../read/document-error.js';
import { combineDocuments, readRedirects } from '../read/documents/combine-documents.js';
import { type GivenDocument, redirectTarget, titleOf } from '../read/documents/document-index.js';
import { openDocument } from '../read/open-document.js';
import { type Page, readPage } from '../read/page.js';
import type { Source } from '../read/source.js';
import type { SeasonFacts } from './facts-file.js';
import {
  readSeasonHeader,
  type SeasonHeader,
  type SeasonOptions,
  titlesOfPage,
} from './header/season-header.js';
import { interpretHeading } from './heading/interpret-heading.js';
import { selectSection } from './heading/select-section.js';
import { refuseOtherPages } from './refusal/refuse-page.js';
import { titleInSeason } from './title-in-season.js';

/** A document of which a season was read. */
export interface DocumentRecord {
  readonly source: Source;
  /** Unique among the documents of the season. */
  readonly title: string;
  readonly url: string | null;
  readonly licence: string | null;
}

/** The documents of a season, read as one page. */
export interface SeasonDocuments {
  readonly page: Page;
  /** What of the page is in the main document: it tells the season's name and its infobox. */
  readonly main: Page;
  readonly header: SeasonHeader;
  /** The main document first. */
  readonly documents: readonly DocumentRecord[];
  /** The titles to which redirects lead, by theirs. */
  readonly redirects: ReadonlyMap<string, string>;
  /** With what is wrong in any of the documents. */
  readonly problems: Problems;
}

/**
 * Reads the documents of a season, the main one first, as one page.
 *
 * Throws a `DocumentError` for documents that cannot be read together, or a `FactsError` if the season is unknown.
 */
export function readDocuments(
  given: readonly GivenDocument[],
  facts: SeasonFacts,
  options: SeasonOptions,
): SeasonDocuments {
  const opened = given.map((document) => ({ ...document, source: openDocument(document.source) }));
  const mainSource = opened.find(({ source }) => redirectTarget(source) === undefined)?.source;
  if (mainSource === undefined || opened.length === 1) return readOne(opened, facts, options);
  const selected = selectFrom(readPage(mainSource, new Problems(mainSource)), options);
  const named = readSeasonHeader(selected.page, facts, selected.options);
  const combined = combineDocuments(opened, (document) =>
    headingOf(document, named, document === mainSource),
  );
  const problems = new Problems(combined.source);
  for (const { message, offset } of combined.notes) problems.omit(message, offset);
  const { page } = selectSection(readPage(combined.source, problems), options);
  const main = partOf(page, mainSource);
  const header = readSeasonHeader(main, facts, selected.options, page);
  return {
    page,
    main,
    header,
    documents: recordsOf(combined.documents, mainSource, header),
    redirects: combined.redirects,
    problems,
  };
}

function readOne(
  [document]: readonly GivenDocument[],
  facts: SeasonFacts,
  options: SeasonOptions,
): SeasonDocuments {
  if (document === undefined) throw new Error('There is no document to read.');
  const { source } = document;
  const problems = new Problems(source);
  const selected = selectFrom(readPage(source, problems), options);
  const header = readSeasonHeader(selected.page, facts, selected.options);
  const page = underItsTitle(selected.page, header);
  const { title, url, licence } = header.document;
  const documents = [{ source, title, url, licence }];
  return { page, main: page, header, documents, redirects: readRedirects([document]), problems };
}

/** A page about a part of the season, such as `Group A of the 2026 Cup`, with the name of that part as a heading above all. */
function underItsTitle(page: Page, header: SeasonHeader): Page {
  const titles = [titleOf(page.source), ...titlesOfPage(page)];
  const text = titles.map((title) => partOfSeason(titleInSeason(title, header))).find((part) => part !== '');
  return text === undefined
    ? page
    : { ...page, headings: [{ level: 1, text, offset: 0, end: 0 }, ...page.headings] };
}

/** The section that is to be read of a page, or the whole of it, if it is a season's. */
function selectFrom(page: Page, options: SeasonOptions): ReturnType<typeof selectSection> {
  if (options.section === undefined) refuseOtherPages(page);
  return selectSection(page, options);
}

/**
 * The heading under which a document stands. The main one has one only if it is about a part of the season, such as a
 * group.
 */
function headingOf(document: Source, header: SeasonHeader, isMain: boolean): string {
  const title = titleOf(document);
  const heading = titleInSeason(title, header);
  return isMain ? partOfSeason(heading) : heading || title;
}

/** The heading, if it names a part of a season; else empty. */
function partOfSeason(heading: string): string {
  const { meaning } = interpretHeading(heading);
  return meaning === 'UNKNOWN' || meaning === 'NOTHING' ? '' : heading;
}

/** What of a page is in a document; the text stays that of all. */
function partOf(page: Page, document: Source): Page {
  const inDocument = ({ offset }: { readonly offset: number }) =>
    page.source.locateOffset(offset).document === document;
  return {
    ...page,
    headings: page.headings.filter(inDocument),
    templates: page.templates.filter(inDocument),
    tables: page.tables.filter(inDocument),
  };
}

function recordsOf(
  sources: readonly Source[],
  main: Source,
  { document: { title: mainTitle, url, licence } }: SeasonHeader,
): DocumentRecord[] {
  const titles = new Set<string>([mainTitle]);
  return sources.map((source) => {
    if (source === main) return { source, title: mainTitle, url, licence };
    const title = freeTitle(titleOf(source), titles);
    titles.add(title);
    // The licence that is given is that of the documents.
    return { source, title, url: source.identity?.url ?? null, licence };
  });
}

function freeTitle(title: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const numbered = number === 1 ? title : `${title} (${number})`;
    if (!taken.has(numbered)) return numbered;
  }
}
