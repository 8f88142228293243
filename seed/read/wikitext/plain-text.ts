import { findUnparsed, maskUnparsed } from './comments-and-nowiki.js';
import { externalLinkMarkup, wikilinkLabel } from './link.js';
import { mask, type Span, VISIBLE_FILLER } from './masking.js';
import type { Template, WikitextValue } from './template.js';
import { parseTemplates } from './template-parser.js';
import { templateText } from './template-text.js';
import { type TextRun, TextRunWriter } from './text-run-writer.js';

/** The text that the caller shows for a template; undefined for the default of `templateText`. */
type TemplateRenderer = (template: Template) => string | undefined;

/**
 * The text that a reader of the page sees of some wikitext, on one line.
 *
 * A template shows what `render` returns, else its usual text, else its first positional parameter.
 */
export function plainText(value: string | WikitextValue, render?: TemplateRenderer): string {
  const fragment = typeof value === 'string' ? { text: value, offset: 0 } : value;
  // Most cells of a table are a number or a word.
  if (!MARKUP.test(fragment.text)) return collapseWhitespace(fragment.text);
  const runs = readRuns(fragment, render, 0);
  return collapseWhitespace(runs.map(({ text }) => text).join(''));
}

/** Whether all visible text of a value is bold. */
export function isBold(value: WikitextValue): boolean {
  const visible = readRuns(value, undefined, 0).filter(({ text }) => collapseWhitespace(text) !== '');
  return visible.length > 0 && visible.every((run) => run.bold);
}

const MARKUP = /[<[{&]|''/;

// Soft hyphens, zero-width characters and direction marks.
const INVISIBLE = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;

function collapseWhitespace(text: string): string {
  return text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}

// Deeper markup shows nothing: every level is read once more for each level around it.
const MAX_DEPTH = 20;

type Fragment = Pick<WikitextValue, 'text' | 'offset'>;

/** A part of the text that shows something else than its source. */
interface Replacement extends Span {
  readonly write: (writer: TextRunWriter) => void;
}

function readRuns(
  { text, offset: base }: Fragment,
  render: TemplateRenderer | undefined,
  depth: number,
): readonly TextRun[] {
  if (depth > MAX_DEPTH) return [];
  const within = ({ offset, end }: Span) => ({ text: text.slice(offset, end), offset: base + offset });
  const inner = (fragment: Fragment) => readRuns(fragment, render, depth + 1);

  const replacements: Replacement[] = [];
  const unparsed = findUnparsed(text);
  for (const { content, ...span } of unparsed) {
    replacements.push({ ...span, write: (writer) => content && writer.literal(within(content).text) });
  }
  const parsed = maskUnparsed(text, unparsed);
  const { templates, links } = parseTemplates(text, parsed, base);
  const templateSpans: Span[] = [];
  for (const template of templates) {
    const span = { offset: template.offset - base, end: template.end - base };
    const write = (writer: TextRunWriter) => {
      const visible = render?.(template) ?? templateText(template);
      writer.append(typeof visible === 'string' ? [{ text: visible, bold: false }] : inner(visible));
    };
    templateSpans.push(span);
    replacements.push({ ...span, write });
  }
  const masked = mask(parsed, templateSpans, VISIBLE_FILLER);
  for (const link of links) {
    const write = (writer: TextRunWriter) => {
      const labelSpan = wikilinkLabel(text, masked, link);
      if (labelSpan !== undefined) writer.append(inner(within(labelSpan)));
    };
    replacements.push({ ...link, write });
  }
  for (const span of externalLinkMarkup(mask(masked, links, VISIBLE_FILLER)))
    replacements.push({ ...span, write: () => {} });
  for (const { name, ...span } of htmlTags(masked))
    replacements.push({ ...span, write: (writer) => writer.tag(name) });
  return applyReplacements(replacements, text);
}

/** Applies the replacements to a text; one inside another is handled with the outer one. */
function applyReplacements(replacements: Replacement[], text: string): readonly TextRun[] {
  const writer = new TextRunWriter();
  let at = 0;
  for (const { offset, end, write } of replacements.sort((a, b) => a.offset - b.offset)) {
    if (offset < at) continue;
    writer.quoted(text.slice(at, offset));
    write(writer);
    at = end;
  }
  writer.quoted(text.slice(at));
  return writer.runs;
}

function htmlTags(masked: string): (Span & { readonly name: string })[] {
  if (!masked.includes('<')) return [];
  return [...masked.matchAll(/<(\/?[a-z][a-z0-9]*)(?![a-z0-9])[^<>]*>/gi)].map((tag) => ({
    offset: tag.index,
    end: tag.index + tag[0].length,
    name: tag[1]?.toLowerCase() ?? '',
  }));
}
