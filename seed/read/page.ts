import type { Problems } from './document-error.js';
import { type MainArticles, readMainArticles } from './main-articles.js';
import type { DocumentIdentity, Source } from './source.js';
import { findUnparsed, maskUnparsed } from './wikitext/comments-and-nowiki.js';
import { type Heading, readHeadings } from './wikitext/heading.js';
import { mask, VISIBLE_FILLER } from './wikitext/masking.js';
import { withRenderedTemplates } from './wikitext/rendered-template.js';
import type { Table } from './wikitext/table.js';
import { readTables } from './wikitext/table-reader.js';
import type { Template } from './wikitext/template.js';
import { parseTemplates } from './wikitext/template-parser.js';

/** The parts of a page, each in the page's order. */
export interface Page {
  /** The wikitext of the page, or its transcript. */
  readonly source: Source;
  /** What the document tells of itself; null for wikitext, which tells nothing. */
  readonly identity: DocumentIdentity | null;
  readonly headings: readonly Heading[];
  /** The templates that are not inside another template, including those in tables and links. */
  readonly templates: readonly Template[];
  /** Those inside others too, in the order in which they begin. */
  readonly tables: readonly Table[];
  /** The articles that tell more of a section. */
  readonly mainArticles: readonly MainArticles[];
}

// The null character and lone surrogates, which PostgreSQL cannot store.
const INVALID_CHARACTER = /[\0\uD800-\uDFFF]/gu;

/** Reads a page. Markup that is never closed is noted, and read as the literal text that MediaWiki shows. */
export function readPage(source: Source, problems: Problems): Page {
  const { text } = source;
  for (const { index } of text.matchAll(INVALID_CHARACTER))
    problems.report('Invalid character: a null character or half of a surrogate pair. Delete it.', index);
  const unparsed = findUnparsed(text, (name, offset) => {
    problems.unclosed(
      `This ${name} is never closed: ${name === 'comment' ? '-->' : name.replace('<', '</')} is missing.`,
      offset,
    );
  });
  const parsed = maskUnparsed(text, unparsed);
  const { templates, links, unclosed } = parseTemplates(text, parsed);
  for (const { name, offset } of unclosed) {
    const what = name === '' ? 'template' : `template "${name}"`;
    problems.unclosed(`This ${what} is never closed: }} is missing.`, offset, 2);
  }
  const masked = mask(parsed, [...templates, ...links], VISIBLE_FILLER);
  const headings = readHeadings(text, masked);
  const tables = readTables({ text, masked, headings, templates }, problems);
  return {
    source,
    identity: source.identity ?? null,
    headings,
    ...withRenderedTemplates({ templates, tables }),
    mainArticles: readMainArticles(templates),
  };
}
