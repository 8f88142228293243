const entities: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '[': '&#91;',
  ']': '&#93;',
  '{': '&#123;',
  '}': '&#125;',
  '|': '&#124;',
};

/** Stands for the markup of bold text until a line is complete: no page has it. */
export const BOLD = '\uE010';
/** Stands for the end of a line within a block. */
export const LINE_BREAK = '\n';

/** What is not written as it is. Most texts have none of it. */
const ESCAPED = / {2}|[\t\r\n\f\uE010&<[\]{}|]/;

/** A text as wikitext that shows it: what would be markup is written as an entity. White space becomes single blanks. */
export function escapeText(text: string): string {
  if (!ESCAPED.test(text)) return text;
  return text
    .replace(/[ \t\r\n\f]+/g, ' ')
    .replace(/\uE010/g, '')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/[<[\]{}|]/g, (character) => entities[character] ?? character);
}

/**
 * A block's text from its pieces: lines with a `<br />` between them, without empty ones, bold where it is marked, and
 * with nothing at its start that would make it a list, a heading or a table.
 */
export function finishBlock(text: string): string {
  const lines = text
    .split(LINE_BREAK)
    .map((line) => line.replace(/ {2,}/g, ' ').trim())
    .filter((line) => line !== '')
    .join('<br />');
  const quoted = lines.includes("'") ? lines.replace(/'(?=['\uE010])|(?<=\uE010)'/g, '&#39;') : lines;
  return quoted.replaceAll(BOLD, "'''").replace(/^[*#:;=!]|!(?=!)/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

/** The title of a page as the target of a link, without what a title cannot have. */
export function linkTarget(title: string): string {
  return title
    .replace(/[[\]{}|<>\n\uE010]|'{2,}/g, '')
    .replace(/[\s_]+/g, ' ')
    .trim();
}
