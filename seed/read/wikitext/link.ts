import type { Span } from './masking.js';

// Links to files and categories, in English and Spanish, show nothing in the text.
const INVISIBLE_NAMESPACE = /^\s*(?:file|image|archivo|imagen|category|categoría|categoria)\s*:/i;

/** The part of a wikilink `[[target|label]]` that a reader sees: the label, else the target. */
export function wikilinkLabel(text: string, masked: string, link: Span): Span | undefined {
  const target = { offset: link.offset + 2, end: link.end - 2 };
  const content = masked.slice(target.offset, target.end);
  if (INVISIBLE_NAMESPACE.test(content)) return undefined;
  const bar = content.indexOf('|');
  const offset = target.offset + bar + 1;
  if (bar !== -1 && text.slice(offset, target.end).trim() !== '') return { offset, end: target.end };
  // `[[:File:…]]` is an ordinary link.
  const colon = /^\s*:/.exec(content)?.[0].length ?? 0;
  return { offset: target.offset + colon, end: bar === -1 ? target.end : target.offset + bar };
}

/** The parts of external links `[https://… label]` that a reader does not see: all but the labels. */
export function externalLinkMarkup(masked: string): Span[] {
  const markup: Span[] = [];
  if (!masked.includes('[')) return markup;
  for (const start of masked.matchAll(/\[(?:(?:https?:|ftp:)?\/\/|mailto:)[^\s[\]<>]*/gi)) {
    const opened = start.index + start[0].length;
    const bracket = /[[\]\n]/g;
    bracket.lastIndex = opened;
    const close = bracket.exec(masked);
    if (close?.[0] !== ']') continue;
    markup.push({ offset: start.index, end: opened }, { offset: close.index, end: close.index + 1 });
  }
  return markup;
}
