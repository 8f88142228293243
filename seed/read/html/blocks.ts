import {
  attribute,
  type ChildNode,
  childElements,
  type Element,
  findElement,
  hasClass,
  isElement,
  isTag,
  lineOf,
  type ParentNode,
} from './dom.js';
import { mainArticles } from './hatnote.js';
import { isInfobox, transcribeInfobox } from './infobox.js';
import { blockTags, InlineWriter, inlineWikitext } from './inline.js';
import { isBox, isWholeTable, transclusionOf } from './parsoid.js';
import { isLayout, transcribeTable } from './table.js';
import { mayBeFootballBox, transcribeFootballBox } from './transcribe-football-box.js';
import type { Transcript } from './transcript.js';
import { isUnseen } from './visibility.js';

/** Writes the blocks of an article: headings, tables, templates, and the text between them line by line. */
export class BlockWriter {
  readonly #blocks = new Map<Element, boolean>();
  #inline: InlineWriter;
  #inlineLine = 1;
  #hasInfobox = false;
  /** The wikitext of football boxes, and which templates are written already, by what their elements are about. */
  readonly #boxes = new Map<string, string>();
  readonly #written = new Set<string>();

  constructor(
    readonly transcript: Transcript,
    readonly wiki: string | null,
  ) {
    this.#inline = new InlineWriter(wiki);
  }

  /** Writes all of an element's content. */
  writeContent(parent: ParentNode): void {
    for (const child of parent.childNodes) this.#write(child);
    this.#endLine();
  }

  #write(node: ChildNode): void {
    if (isElement(node)) this.#transclusion(node);
    if (isElement(node) && (isUnseen(node) || this.#isWritten(node))) return;
    if (isElement(node) && this.#holdsBlocks(node)) {
      this.#endLine();
      this.#block(node);
      this.#endLine();
      return;
    }
    if (this.#inline.isEmpty) this.#inlineLine = lineOf(node);
    this.#inline.write(node);
  }

  /** Keeps the wikitext of a football box for the box, and writes that of a table in place of the table. */
  #transclusion(element: Element): void {
    const transclusion = transclusionOf(element);
    if (transclusion === undefined) return;
    const { about, wikitext } = transclusion;
    if (isBox(transclusion)) this.#boxes.set(about, wikitext);
    if (!isWholeTable(transclusion)) return;
    this.#endLine();
    this.transcript.add(wikitext, lineOf(element));
    this.#written.add(about);
  }

  #isWritten(element: Element): boolean {
    return this.#written.has(attribute(element, 'about') ?? '');
  }

  #block(element: Element): void {
    const heading = headingIn(element);
    const articles = mainArticles(element, this.wiki);
    const line = lineOf(element);
    if (heading !== undefined) this.#heading(heading, element);
    else if (articles.length > 0) this.transcript.add(`{{main|${articles.join('|')}}}`, line);
    else if (mayBeFootballBox(element) && this.#footballBox(element)) return;
    else if (isInfobox(element)) this.#infobox(element);
    else if (isTag(element, 'table')) this.#table(element);
    else if (isTag(element, 'li', 'dd')) this.#listed(element);
    else this.writeContent(element);
  }

  #heading(heading: Element, outer: Element): void {
    const headline = findElement(heading, (one) => hasClass(one, 'mw-headline')) ?? heading;
    const text = inlineWikitext(headline.childNodes, this.wiki).replaceAll('<br />', ' ');
    if (text === '') return;
    const marks = '='.repeat(Number(heading.tagName.slice(1)));
    this.transcript.beginSection(attribute(headline, 'id') ?? attribute(heading, 'id') ?? null);
    this.transcript.add(`${marks} ${text.replaceAll('=', '&#61;')} ${marks}`, lineOf(outer));
  }

  #footballBox(box: Element): boolean {
    const wikitext = this.#boxes.get(attribute(box, 'about') ?? '');
    return transcribeFootballBox(box, this.transcript, this.wiki, wikitext);
  }

  #table(table: Element): void {
    if (isLayout(table)) this.writeContent(table);
    else transcribeTable(table, this.transcript, this.wiki);
  }

  /** Writes the first infobox; those after it are not about the article. */
  #infobox(box: Element): void {
    if (!this.#hasInfobox) transcribeInfobox(box, this.transcript, this.wiki);
    this.#hasInfobox = true;
  }

  #listed(item: Element): void {
    const inner = item.childNodes.filter((child) => isElement(child) && this.#holdsBlocks(child));
    if (inner.length > 0) {
      this.writeContent(item);
      return;
    }
    const text = inlineWikitext(item.childNodes, this.wiki);
    if (text !== '') this.transcript.add(`* ${text}`, lineOf(item));
  }

  #endLine(): void {
    const text = this.#inline.finish();
    if (text !== '') this.transcript.add(text, this.#inlineLine);
    this.#inline = new InlineWriter(this.wiki);
  }

  /** Whether an element is a block, or an inline element around one. */
  #holdsBlocks(element: Element): boolean {
    const known = this.#blocks.get(element);
    if (known !== undefined) return known;
    const holds =
      blockTags.includes(element.tagName) ||
      element.childNodes.some((child) => isElement(child) && this.#holdsBlocks(child));
    this.#blocks.set(element, holds);
    return holds;
  }
}

const headings: readonly string[] = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/** The heading that an element is, or that it only frames: `<div class="mw-heading"><h2>`. */
function headingIn(element: Element): Element | undefined {
  if (isTag(element, ...headings)) return element;
  if (!hasClass(element, 'mw-heading')) return undefined;
  return childElements(element).find((one) => isTag(one, ...headings));
}
