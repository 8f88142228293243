import { type MainArticles, readMainArticles } from '../main-articles.js';
import type { Source } from '../source.js';
import { findUnparsed, maskUnparsed } from '../wikitext/comments-and-nowiki.js';
import { type Heading, readHeadings } from '../wikitext/heading.js';
import { mask, type Span, VISIBLE_FILLER } from '../wikitext/masking.js';
import { plainText } from '../wikitext/plain-text.js';
import type { Template } from '../wikitext/template.js';
import { parseTemplates } from '../wikitext/template-parser.js';
import { includedParts } from './inclusion.js';
import { headedSections, labelledSections } from './labelled-sections.js';
import { bareTitle, isTemplateTitle, titleKey } from './page-title.js';

/** What a page takes from another: the whole of it, a labelled section, or what is under a heading. */
export interface Transclusion extends Span {
  readonly title: string;
  /** `{{Title}}`, unlike `{{:Title}}`, is a template. */
  readonly isTemplate: boolean;
  readonly section?: string;
  readonly heading?: string;
}

/** How a document is built, as far as its place among others depends on it. */
export class Outline {
  readonly headings: readonly Heading[];
  readonly mainArticles: readonly MainArticles[];
  /** In the order of the page; some are inside others. */
  readonly transclusions: readonly Transclusion[];
  readonly #masked: string;
  #included: readonly Span[] | undefined;
  #labelled: ReadonlyMap<string, readonly Span[]> | undefined;
  #headed: ReadonlyMap<string, readonly Span[]> | undefined;

  constructor(readonly source: Source) {
    const { text } = source;
    // Seen where the page is transcluded, and hidden by the tags around it on the page itself.
    const unparsed = findUnparsed(text).filter(({ tag }) => tag !== 'includeonly');
    const parsed = maskUnparsed(text, unparsed);
    const { templates, links } = parseTemplates(text, parsed);
    this.#masked = mask(parsed, [...templates, ...links], VISIBLE_FILLER);
    this.headings = readHeadings(text, this.#masked);
    this.mainArticles = readMainArticles(templates);
    this.transclusions = findTransclusions(templates);
  }

  /** The offset behind the last `=` of a heading. */
  endOfHeading({ offset, end }: Heading): number {
    return Math.max(this.#masked.lastIndexOf('=', end - 1), offset) + 1;
  }

  /** The parts that a transclusion shows; undefined if the document has no such section. */
  parts({ section, heading }: Transclusion): readonly Span[] | undefined {
    const { text } = this.source;
    if (heading !== undefined) {
      this.#headed ??= headedSections(text, this.headings);
      return this.#headed.get(titleKey(heading));
    }
    if (section !== undefined) {
      this.#labelled ??= labelledSections(text);
      return this.#labelled.get(titleKey(section));
    }
    this.#included ??= includedParts(text);
    return this.#included;
  }
}

const SECTION = /^#(?:lst|section|secci[oó]n|trecho|abschnitt)\s*:\s*(.+)$/i;
const HEADED = /^#(?:lsth|section-h)\s*:\s*(.+)$/i;

// With markup; a longer text names no section.
const MAX_NAME_LENGTH = 1000;

/** The transclusions of a page in its order; also those that are inside other templates. */
function findTransclusions(templates: readonly Template[]): Transclusion[] {
  const found: Transclusion[] = [];
  const open = templates.toReversed();
  for (let template = open.pop(); template !== undefined; template = open.pop()) {
    const transclusion = transclusionOf(template);
    if (transclusion !== undefined) found.push(transclusion);
    for (const { value } of template.parameters.toReversed()) open.push(...value.templates.toReversed());
  }
  return found;
}

/** What a template takes in from another page, if one of its name is a template or a page; undefined for other functions. */
export function transclusionOf({ name, offset, end, parameters }: Template): Transclusion | undefined {
  const [, sectionOf] = SECTION.exec(name) ?? [];
  const [, headedOf] = HEADED.exec(name) ?? [];
  const at = { offset, end };
  const from = sectionOf ?? headedOf;
  if (from === undefined)
    return name.startsWith('#') || name === ''
      ? undefined
      : { ...at, title: bareTitle(name), isTemplate: isTemplateTitle(name) || !name.startsWith(':') };
  const page = { ...at, title: bareTitle(from), isTemplate: isTemplateTitle(from) };
  const first = parameters.find(({ positional }) => positional);
  if (first !== undefined && first.value.text.length > MAX_NAME_LENGTH) return undefined;
  const part = first === undefined ? undefined : plainText(first.value);
  if (part === undefined || part === '') return page;
  return sectionOf === undefined ? { ...page, heading: part } : { ...page, section: part };
}
