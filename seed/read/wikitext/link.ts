import type { Span } from './masking.js';

// Spanish and English: links to these show nothing where they stand.
const UNSEEN = /^\s*(?:file|image|archivo|imagen|category|categoría|categoria)\s*:/i;

/** Of a `[[…]]`, the stretch that a reader sees: what is after the first bar, else the target. */
export function wikilinkLabel(text: string, outline: string, link: Span): Span | undefined {
  const target = { offset: link.offset + 2, end: link.end - 2 };
  const written = outline.slice(target.offset, target.end);
  if (UNSEEN.test(written)) return undefined;
  const bar = written.indexOf('|');
  const offset = target.offset + bar + 1;
  if (bar !== -1 && text.slice(offset, target.end).trim() !== '') return { offset, end: target.end };
  // A colon before the target makes a link to a file or a category an ordinary one.
  const colon = /^\s*:/.exec(written)?.[0].length ?? 0;
  return { offset: target.offset + colon, end: bar === -1 ? target.end : target.offset + bar };
}

/** What is not seen of `[https://… label]`: its start up to the label, and its last bracket. */
export function externalLinkMarkup(outline: string): Span[] {
  const unseen: Span[] = [];
  for (const start of outline.matchAll(/\[(?:(?:https?:|ftp:)?\/\/|mailto:)[^\s[\]<>]*/gi)) {
    const opened = start.index + start[0].length;
    const bracket = /[[\]\n]/g;
    bracket.lastIndex = opened;
    const close = bracket.exec(outline);
    if (close?.[0] !== ']') continue;
    unseen.push({ offset: start.index, end: opened }, { offset: close.index, end: close.index + 1 });
  }
  return unseen;
}
