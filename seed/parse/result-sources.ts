import type { Transclusion } from '../read/documents/outline.js';
import type { Page } from '../read/page.js';
import type { Heading } from '../read/wikitext/heading.js';
import type { Template } from '../read/wikitext/template.js';
import type { Result } from './heading/section.js';
import {
  findResultTemplates,
  holdsUnknownResults,
  type TemplateKind,
  templateKind,
  unknownResultTables,
} from './result-templates.js';
import { isLegend } from './rewrite/colour-legend.js';
import { unmarkedLegends } from './rewrite/unmarked-legends.js';
import { findPlainResults, type PlainResult } from './table/plain-results.js';

/** Some results of a page: a template of a known kind, or a plain table or a part of one. */
export type ResultSource = Result &
  (
    | { readonly kind: TemplateKind; readonly template: Template; readonly plain?: undefined }
    | { readonly plain: PlainResult; readonly template?: undefined; readonly kind?: undefined }
  );

/** Everything on a page that holds results. */
export interface ResultSources {
  /** In the order of the page. */
  readonly sources: readonly ResultSource[];
  /** The headings above them, also those in rows of tables. */
  readonly headings: readonly Heading[];
  /** What colours mean, in the order of the page. */
  readonly legends: readonly Template[];
  readonly unreadTemplates: readonly Template[];
  /** What the page takes in from documents that are not given. */
  readonly missing: readonly Transclusion[];
  /** The offsets of tables that seem to hold results, and are of no known form. */
  readonly unreadTables: readonly number[];
}

/** Finds the results of a page, in templates and in plain tables. */
export function findResultSources(page: Page): ResultSources {
  const plain = findPlainResults(
    page,
    (template) => templateKind(template) !== undefined || holdsUnknownResults(template),
  );
  const legends = unmarkedLegends(page, plain.tables);
  const templates = [...page.templates, ...legends].sort((a, b) => a.offset - b.offset);
  const { known, unread, missing } = findResultTemplates(templates);
  const ofTemplates = known.map(
    ({ template, holds: kind }): ResultSource => ({
      offset: template.offset,
      holds: kind === 'SERIES' ? 'TIE' : kind,
      kind,
      template,
    }),
  );
  const ofTables = plain.results.map(
    (result): ResultSource => ({ offset: result.offset, holds: result.holds, plain: result }),
  );
  return {
    sources: [...ofTemplates, ...ofTables].sort((a, b) => a.offset - b.offset),
    headings: plain.headings,
    legends: templates.filter(isLegend),
    unreadTemplates: unread,
    missing,
    unreadTables: unknownResultTables({ tables: page.tables.filter((table) => !plain.tables.has(table)) }),
  };
}
