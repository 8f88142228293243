import { findUnparsed, maskUnparsed } from './comments-and-nowiki.js';
import { externalLinkMarkup, wikilinkLabel } from './link.js';
import { mask, type Span, VISIBLE_FILLER } from './masking.js';
import type { Template, WikitextValue } from './template.js';
import { parseTemplates } from './template-parser.js';
import { templateText } from './template-text.js';
import { type TextRun, TextRunWriter } from './text-run-writer.js';

/** What the caller shows for a template, or undefined to leave it to typography. */
type Show = (template: Template) => string | undefined;

/**
 * What a reader of the page sees of a piece of wikitext, on one line.
 *
 * Templates show what `show` says, else what typography knows, else their first positional parameter.
 */
export function plainText(value: string | WikitextValue, show?: Show): string {
  const runs = read(typeof value === 'string' ? { text: value, offset: 0 } : value, show, 0);
  return fold(runs.map(({ text }) => text).join(''));
}

/** Whether all that is shown of a value is bold. */
export function isBold(value: WikitextValue): boolean {
  const seen = read(value, undefined, 0).filter(({ text }) => fold(text) !== '');
  return seen.length > 0 && seen.every((run) => run.bold);
}

// Soft hyphens, zero-width characters and marks of direction.
const INVISIBLE = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;

function fold(text: string): string {
  return text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}

// What is deeper shows nothing: each level is read again for every one above it.
const DEEPEST = 20;

type Piece = Pick<WikitextValue, 'text' | 'offset'>;

/** A stretch that shows something else than its own text. */
interface Change extends Span {
  readonly write: (writer: TextRunWriter) => void;
}

function read({ text, offset: base }: Piece, show: Show | undefined, depth: number): readonly TextRun[] {
  if (depth > DEEPEST) return [];
  const within = ({ offset, end }: Span) => ({ text: text.slice(offset, end), offset: base + offset });
  const inner = (piece: Piece) => read(piece, show, depth + 1);

  const changes: Change[] = [];
  const unparsed = findUnparsed(text);
  for (const { content, ...span } of unparsed) {
    changes.push({ ...span, write: (writer) => content && writer.literal(within(content).text) });
  }
  const masked = maskUnparsed(text, unparsed);
  const { templates, links } = parseTemplates(text, masked, base);
  const placed: Span[] = [];
  for (const template of templates) {
    const span = { offset: template.offset - base, end: template.end - base };
    const write = (writer: TextRunWriter) => {
      const own = show?.(template) ?? templateText(template);
      writer.place(typeof own === 'string' ? [{ text: own, bold: false }] : inner(own));
    };
    placed.push(span);
    changes.push({ ...span, write });
  }
  const outline = mask(masked, placed, VISIBLE_FILLER);
  for (const link of links) {
    const write = (writer: TextRunWriter) => {
      const seen = wikilinkLabel(text, outline, link);
      if (seen !== undefined) writer.place(inner(within(seen)));
    };
    changes.push({ ...link, write });
  }
  for (const span of externalLinkMarkup(mask(outline, links, VISIBLE_FILLER)))
    changes.push({ ...span, write: () => {} });
  for (const { name, ...span } of tags(outline))
    changes.push({ ...span, write: (writer) => writer.tag(name) });
  return apply(changes, text);
}

/** Writes a text with its changes; one inside another is the other's business. */
function apply(changes: Change[], text: string): readonly TextRun[] {
  const writer = new TextRunWriter();
  let at = 0;
  for (const { offset, end, write } of changes.sort((a, b) => a.offset - b.offset)) {
    if (offset < at) continue;
    writer.quoted(text.slice(at, offset));
    write(writer);
    at = end;
  }
  writer.quoted(text.slice(at));
  return writer.runs;
}

function tags(outline: string): (Span & { readonly name: string })[] {
  return [...outline.matchAll(/<(\/?[a-z][a-z0-9]*)(?![a-z0-9])[^<>]*>/gi)].map((tag) => ({
    offset: tag.index,
    end: tag.index + tag[0].length,
    name: tag[1]?.toLowerCase() ?? '',
  }));
}
