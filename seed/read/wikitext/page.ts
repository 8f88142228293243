import type { Problems } from '../document-error.js';
import type { Source } from '../source.js';
import { findUnparsed, maskUnparsed } from './comments-and-nowiki.js';
import { type Heading, readHeadings } from './heading.js';
import { mask, VISIBLE_FILLER } from './masking.js';
import type { Table } from './table.js';
import { readTables } from './table-reader.js';
import type { Template } from './template.js';
import { parseTemplates } from './template-parser.js';

/** The parts of a wikitext page, each in the page's order. */
export interface Page {
  readonly source: Source;
  readonly headings: readonly Heading[];
  /** The templates that are not inside another template, including those in tables and links. */
  readonly templates: readonly Template[];
  /** Those inside others too, in the order in which they begin. */
  readonly tables: readonly Table[];
}

// The null character and lone surrogates, which PostgreSQL cannot store.
const INVALID_CHARACTER = /[\0\uD800-\uDFFF]/gu;

/** Reads a page. Markup that is never closed is reported, and read as the literal text that MediaWiki shows. */
export function readPage(source: Source, problems: Problems): Page {
  const { text } = source;
  for (const { index } of text.matchAll(INVALID_CHARACTER))
    problems.report('Invalid character: a null character or half of a surrogate pair. Delete it.', index);
  const unparsed = findUnparsed(text, (name, offset) => {
    problems.report(
      `This ${name} is never closed: ${name === 'comment' ? '-->' : name.replace('<', '</')} is missing.`,
      offset,
    );
  });
  const parsed = maskUnparsed(text, unparsed);
  const { templates, links, unclosed } = parseTemplates(text, parsed);
  for (const { name, offset } of unclosed) {
    const what = name === '' ? 'template' : `template "${name}"`;
    problems.report(`This ${what} is never closed: }} is missing.`, offset, 2);
  }
  const masked = mask(parsed, [...templates, ...links], VISIBLE_FILLER);
  const headings = readHeadings(text, masked);
  const tables = readTables({ text, masked, headings, templates }, problems);
  return { source, headings, templates, tables };
}
