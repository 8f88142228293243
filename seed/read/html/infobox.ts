import { childElements, descendants, type Element, endLineOf, hasClass, isTag, lineOf } from './dom.js';
import { inlineWikitext } from './inline.js';
import type { Transcript } from './transcript.js';
import { isUnseen } from './visibility.js';

/** Whether an element is the box of facts beside an article's beginning: a table, on some wikis one that a frame holds. */
export function isInfobox(element: Element): boolean {
  return (
    isTag(element, 'table', 'div') &&
    hasClass(element, 'infobox', 'infobox_v2', 'infobox_v3', 'sinottico', 'infobox-v2')
  );
}

/**
 * Writes an infobox as a template, `{{Infobox|title=…|Champions=…}}`: a parameter for each row of a label and a value,
 * named as the row is labelled.
 */
export function transcribeInfobox(table: Element, transcript: Transcript, wiki: string | null): void {
  const title = [...descendants(table, isUnseen)].find(
    (one) =>
      isTag(one, 'caption') ||
      hasClass(one, 'infobox-above', 'summary', 'fn', 'cabecera', 'entete', 'sinottico_testata'),
  );
  transcript.add('{{Infobox', lineOf(table));
  const add = (name: string, value: string, line: number) => {
    if (name !== '' && value !== '') transcript.add(`|${name}=${value}`, line);
  };
  if (title !== undefined) add('title', inlineWikitext(title.childNodes, wiki), lineOf(title));
  for (const row of descendants(
    table,
    (one) => isUnseen(one) || (isTag(table, 'table') && isTag(one, 'table')),
  )) {
    if (!isTag(row, 'tr')) continue;
    const [label, value, another] = childElements(row).filter((cell) => isTag(cell, 'th', 'td'));
    if (label === undefined || value === undefined || another !== undefined) continue;
    const name = inlineWikitext(label.childNodes, null);
    add(parameterName(name), inlineWikitext(value.childNodes, wiki), lineOf(row));
  }
  transcript.add('}}', endLineOf(table));
}

/** A label as the name of a parameter, without markup. */
function parameterName(label: string): string {
  return label
    .replaceAll(/\[\[(?:[^[\]|]*\|)?|\]\]|'''|<[^<>]*>|[|={}[\]]|\{\{[^{}]*\}\}/g, '')
    .replace(/[\s\u00A0]+/g, ' ')
    .replace(/:$/, '')
    .trim();
}
