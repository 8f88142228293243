import { coverInert, readInert } from './comments-and-nowiki.js';
import { externals, label } from './link.js';
import { cover, SOMETHING, type Span } from './masking.js';
import type { Template, Value } from './template.js';
import { readNesting } from './template-parser.js';
import { shown } from './template-text.js';
import { type Run, Writer } from './text-run-writer.js';

/** What the caller shows for a template, or undefined to leave it to typography. */
type Show = (template: Template) => string | undefined;

/**
 * What a reader of the page sees of a piece of wikitext, on one line.
 *
 * Templates show what `show` says, else what typography knows, else their first positional parameter.
 */
export function plain(value: string | Value, show?: Show): string {
  const runs = read(typeof value === 'string' ? { text: value, offset: 0 } : value, show, 0);
  return fold(runs.map(({ text }) => text).join(''));
}

/** Whether all that is shown of a value is bold. */
export function bold(value: Value): boolean {
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

type Piece = Pick<Value, 'text' | 'offset'>;

/** A stretch that shows something else than its own text. */
interface Change extends Span {
  readonly write: (writer: Writer) => void;
}

function read({ text, offset: base }: Piece, show: Show | undefined, depth: number): readonly Run[] {
  if (depth > DEEPEST) return [];
  const within = ({ offset, end }: Span) => ({ text: text.slice(offset, end), offset: base + offset });
  const inner = (piece: Piece) => read(piece, show, depth + 1);

  const changes: Change[] = [];
  const inert = readInert(text);
  for (const { content, ...span } of inert) {
    changes.push({ ...span, write: (writer) => content && writer.literal(within(content).text) });
  }
  const masked = coverInert(text, inert);
  const { templates, links } = readNesting(text, masked, base);
  const placed: Span[] = [];
  for (const template of templates) {
    const span = { offset: template.offset - base, end: template.end - base };
    const write = (writer: Writer) => {
      const own = show?.(template) ?? shown(template);
      writer.place(typeof own === 'string' ? [{ text: own, bold: false }] : inner(own));
    };
    placed.push(span);
    changes.push({ ...span, write });
  }
  const outline = cover(masked, placed, SOMETHING);
  for (const link of links) {
    const write = (writer: Writer) => {
      const seen = label(text, outline, link);
      if (seen !== undefined) writer.place(inner(within(seen)));
    };
    changes.push({ ...link, write });
  }
  for (const span of externals(cover(outline, links, SOMETHING))) changes.push({ ...span, write: () => {} });
  for (const { name, ...span } of tags(outline))
    changes.push({ ...span, write: (writer) => writer.tag(name) });
  return apply(changes, text);
}

/** Writes a text with its changes; one inside another is the other's business. */
function apply(changes: Change[], text: string): readonly Run[] {
  const writer = new Writer();
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
