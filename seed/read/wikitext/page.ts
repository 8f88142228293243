import type { Problems } from '../document-error.js';
import type { Source } from '../source.js';
import { findUnparsed, maskUnparsed } from './comments-and-nowiki.js';
import { type Heading, readHeadings } from './heading.js';
import { mask, VISIBLE_FILLER } from './masking.js';
import { readTables, type Table } from './table.js';
import type { Template } from './template.js';
import { parseTemplates } from './template-parser.js';

/** What a page holds, each in the page's order. */
export interface Page {
  readonly source: Source;
  readonly headings: readonly Heading[];
  /** All templates that are not inside another one, those in tables and links too. */
  readonly templates: readonly Template[];
  /** The tables that are not inside another one. */
  readonly tables: readonly Table[];
}

// The null character, and halves of a character: a database holds neither.
const NO_TEXT = /[\0\uD800-\uDFFF]/gu;

/** Reads a page once. What is never closed is reported, and read as the literal text that MediaWiki makes of it. */
export function readPage(source: Source, problems: Problems): Page {
  const { text } = source;
  for (const { index } of text.matchAll(NO_TEXT))
    problems.report('Here stands a character that is none of any text.', index);
  const unparsed = findUnparsed(text, (what, offset) => {
    problems.report(`The ${what} that begins here is never closed.`, offset);
  });
  const masked = maskUnparsed(text, unparsed);
  const { templates, links, unclosed } = parseTemplates(text, masked);
  for (const { name, offset } of unclosed) {
    const what = name === '' ? 'template' : `template "${name}"`;
    problems.report(`The ${what} that begins here is never closed.`, offset, 2);
  }
  const outline = mask(masked, [...templates, ...links], VISIBLE_FILLER);
  const headings = readHeadings(text, outline);
  const tables = readTables({ text, outline, headings, templates }, problems);
  return { source, headings, templates, tables };
}
