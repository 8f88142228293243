import type { Heading } from '../wikitext/heading.js';
import type { Span } from '../wikitext/masking.js';
import { titleKey } from './page-title.js';

const MARK = /<section\s+(begin|end)\s*=\s*("[^"<>\n]*"|'[^'<>\n]*'|[^\s"'<>/][^\s<>/]*)\s*\/?>/gi;

/** The parts of a page between `<section begin="…" />` and `<section end="…" />`, by the key of their name. */
export function labelledSections(text: string): ReadonlyMap<string, readonly Span[]> {
  const sections = new Map<string, Span[]>();
  const open = new Map<string, number>();
  for (const { 0: mark, 1: kind = '', 2: quoted = '', index } of text.matchAll(MARK)) {
    const name = titleKey(quoted.replaceAll(/^["']|["']$/g, ''));
    const offset = open.get(name);
    if (kind.toLowerCase() === 'begin') open.set(name, index + mark.length);
    else if (offset !== undefined) {
      open.delete(name);
      const spans = sections.get(name) ?? [];
      sections.set(name, spans);
      spans.push({ offset, end: index });
    }
  }
  // A section that is not ended reaches to the end of the page.
  for (const [name, offset] of open)
    sections.set(name, [...(sections.get(name) ?? []), { offset, end: text.length }]);
  return sections;
}

/** The parts of a page under its headings, without the heading, to the next of its level or above, by the key of the heading. */
export function headedSections(
  text: string,
  headings: readonly Heading[],
): ReadonlyMap<string, readonly Span[]> {
  const sections = new Map<string, readonly Span[]>();
  const open: Heading[] = [];
  const closeTo = (level: number, end: number) => {
    for (let last = open.at(-1); last !== undefined && last.level >= level; last = open.at(-1)) {
      open.pop();
      const key = titleKey(last.text);
      const known = sections.get(key);
      // Of several headings of one name the first counts; an outer one is closed after those in it.
      if (known === undefined || (known[0]?.offset ?? 0) > last.end)
        sections.set(key, [{ offset: last.end, end }]);
    }
  };
  for (const heading of headings) {
    closeTo(heading.level, heading.offset);
    open.push(heading);
  }
  closeTo(0, text.length);
  return sections;
}
