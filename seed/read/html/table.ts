import { backgroundColor } from './background-color.js';
import { attribute, childElements, descendants, type Element, endLineOf, isTag, lineOf } from './dom.js';
import { inlineWikitext } from './inline.js';
import { mayBeFootballBox } from './transcribe-football-box.js';
import type { Transcript } from './transcript.js';
import { isUnseen } from './visibility.js';

/**
 * Whether a table only arranges what is in it: tables or headings inside its cells, or a single row that holds lists
 * or text.
 */
export function isLayout(table: Element): boolean {
  const rows = rowsOf(table);
  const cells = rows.flatMap(cellsOf);
  if (cells.length === 1 && rows.length === 1) return true;
  const arranged = cells.filter(holdsBlocks).length;
  const others = cells.filter((cell) => !holdsBlocks(cell) && hasText(cell)).length;
  return arranged > 0 && arranged >= others / 2;
}

/** The rows of a table, without those of a table inside it. */
function rowsOf(table: Element): Element[] {
  return childElements(table).flatMap((child) => {
    if (isUnseen(child)) return [];
    if (isTag(child, 'tr')) return [child];
    return isTag(child, 'tbody', 'thead', 'tfoot')
      ? childElements(child).filter((row) => isTag(row, 'tr') && !isUnseen(row))
      : [];
  });
}

function cellsOf(row: Element): Element[] {
  return childElements(row).filter((cell) => isTag(cell, 'td', 'th') && !isHidden(cell));
}

/** A cell that is not shown at all, such as the key of a column's order; one that is invisible still takes its place. */
function isHidden(cell: Element): boolean {
  return /display\s*:\s*none/i.test(attribute(cell, 'style') ?? '');
}

/** Whether a table or a heading is inside a cell. */
function holdsBlocks(cell: Element): boolean {
  for (const element of descendants(cell, isUnseen))
    if (isTag(element, 'table', 'h2', 'h3', 'h4', 'h5', 'h6') || mayBeFootballBox(element)) return true;
  return false;
}

function hasText(cell: Element): boolean {
  return inlineWikitext(cell.childNodes, null) !== '';
}

/** Writes a table with its spans, each cell on a line of its own. */
export function transcribeTable(table: Element, transcript: Transcript, wiki: string | null): void {
  const rows = rowsOf(table).filter((row) => cellsOf(row).length > 0);
  if (rows.length === 0) return;
  transcript.add(`{| class="${className(table)}"`, lineOf(table));
  const caption = childElements(table).find((child) => isTag(child, 'caption') && !isUnseen(child));
  const title = caption === undefined ? '' : inlineWikitext(caption.childNodes, wiki);
  if (caption !== undefined && title !== '') transcript.add(`|+ ${title}`, lineOf(caption));
  for (const row of rows) {
    transcript.add(`|-${backgroundOf(row)}`, lineOf(row));
    for (const cell of cellsOf(row)) {
      const mark = isTag(cell, 'th') ? '!' : '|';
      const text = isUnseen(cell) ? '' : inlineWikitext(cell.childNodes, wiki);
      transcript.add(`${mark} ${attributesOf(cell)}${text}`, lineOf(cell));
    }
  }
  transcript.add('|}', endLineOf(table));
}

/** The background that a row or a cell has of its own, as an attribute. */
function backgroundOf(element: Element): string {
  const color = backgroundColor(element);
  return color === undefined ? '' : ` style="background:${color}"`;
}

/** The attributes of a cell that are read: its spans and its background, with the bar that ends them. */
function attributesOf(cell: Element): string {
  const spans = ['rowspan', 'colspan'].flatMap((name) => {
    const count = /^\s*\d{1,5}/.exec(attribute(cell, name) ?? '1')?.[0].trim() ?? '1';
    return count === '1' ? [] : [`${name}="${count}"`];
  });
  const attributes = `${spans.join(' ')}${backgroundOf(cell)}`.trim();
  return attributes === '' ? '' : `${attributes} | `;
}

function className(table: Element): string {
  return (attribute(table, 'class') ?? '')
    .replaceAll(/[^\w\s-]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
