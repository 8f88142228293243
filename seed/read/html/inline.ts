import { backgroundColor } from './background-color.js';
import {
  attribute,
  type ChildNode,
  childElements,
  type Element,
  hasClass,
  isElement,
  isTag,
  textContent,
} from './dom.js';
import { BOLD, escapeText, finishBlock, LINE_BREAK, linkTarget } from './escape.js';
import { linkedPage } from './links.js';
import { flagOf, iconOf } from './pictures.js';
import { isNoteMark, isUnseen } from './visibility.js';

/** Elements that begin and end on lines of their own. */
export const blockTags: readonly string[] = [
  ...[
    'address',
    'article',
    'aside',
    'blockquote',
    'center',
    'details',
    'div',
    'dd',
    'dl',
    'dt',
    'footer',
    'form',
  ],
  ...[
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'header',
    'hr',
    'li',
    'main',
    'nav',
    'ol',
    'p',
    'pre',
    'section',
    'ul',
  ],
  ...['table', 'caption', 'tbody', 'thead', 'tfoot', 'tr', 'td', 'th', 'summary', 'time'],
];

/** Tags that say something about their text which wikitext can say too. */
const KEPT_TAGS: readonly string[] = ['small', 'sup', 'sub', 's', 'del', 'strike'];

/** The wikitext that shows what some nodes of a page of `wiki` show, on one line, with `<br />` for each further one. */
export function inlineWikitext(nodes: readonly ChildNode[], wiki: string | null): string {
  const writer = new InlineWriter(wiki);
  writer.writeAll(nodes);
  return writer.finish();
}

/** Writes inline content as wikitext. Its recursion is as deep as the document, which parsing has bounded. */
export class InlineWriter {
  readonly #pieces: string[] = [];
  /** The last link, to be replaced where its language follows; it is still last if only blanks came after it. */
  #lastLink: { readonly index: number; readonly target: string; readonly label: string } | undefined;
  #bold = false;
  #isEmpty = true;
  /** What an icon says of the minute that follows. */
  #remark: string | undefined;
  /** The name of the first picture that stands for a text. */
  #pictured: string | undefined;

  constructor(readonly wiki: string | null) {}

  /** Whether nothing but blanks was written. */
  get isEmpty(): boolean {
    return this.#isEmpty;
  }

  /** The wikitext of what was written; of a picture alone its name. */
  finish(): string {
    return finishBlock(this.#pieces.splice(0).join('')) || finishBlock(escapeText(this.#pictured ?? ''));
  }

  writeAll(nodes: readonly ChildNode[]): void {
    for (const node of nodes) this.write(node);
  }

  write(node: ChildNode): void {
    if ('value' in node) this.#words(escapeText(node.value));
    else if (isElement(node)) this.#element(node);
  }

  breakLine(): void {
    this.#text(LINE_BREAK);
  }

  /** Writes a text; what an icon before a minute says of its goal stands behind the minute in wikitext. */
  #words(text: string): void {
    const [minute] = this.#remark === undefined ? [] : (/^\s*\d{1,3}(?:\+\d{0,2})?['′’]?/.exec(text) ?? []);
    if (minute === undefined) {
      this.#text(text);
      return;
    }
    this.#text(`${minute} (${this.#remark})${text.slice(minute.length)}`);
    this.#remark = undefined;
  }

  #text(text: string): void {
    if (text.trim() !== '') {
      this.#lastLink = undefined;
      this.#isEmpty = false;
    }
    this.#pieces.push(text);
  }

  #element(element: Element): void {
    if (isNoteMark(element)) this.#pieces.push('<ref />');
    else if (isUnseen(element) || this.#writeLanguageOfLink(element)) return;
    else if (isTag(element, 'br', 'hr')) this.breakLine();
    else if (isTag(element, 'a')) this.#link(element);
    else if (isTag(element, 'img') || hasClass(element, 'flagicon')) this.#picture(element);
    else if (hasClass(element, 'legend-color')) this.#text(`{{color box|${backgroundColor(element) ?? ''}}}`);
    else if (isTag(element, ...KEPT_TAGS)) this.#tagged(element, element.tagName);
    else if (explanationOf(element) !== undefined) this.#explained(element);
    else if (isBold(element)) this.#boldText(element);
    else if (isTag(element, ...blockTags)) this.#lines(element);
    else this.writeAll(element.childNodes);
  }

  #lines(element: Element): void {
    this.breakLine();
    this.writeAll(element.childNodes);
    this.breakLine();
  }

  #tagged(element: Element, tag: string): void {
    this.#text(`<${tag}>`);
    this.writeAll(element.childNodes);
    this.#text(`</${tag}>`);
  }

  #explained(element: Element): void {
    const title = escapeText(explanationOf(element) ?? '')
      .replaceAll('"', '&quot;')
      .replaceAll('>', '&gt;');
    this.#text(`<abbr title="${title}">`);
    this.writeAll(element.childNodes);
    this.#text('</abbr>');
  }

  #boldText(element: Element): void {
    if (this.#bold || textContent(element).trim() === '') {
      this.writeAll(element.childNodes);
      return;
    }
    this.#bold = true;
    this.#text(BOLD);
    this.writeAll(element.childNodes);
    this.#text(BOLD);
    this.#bold = false;
  }

  #picture(element: Element): void {
    const nation = flagOf(element);
    const icon = nation === undefined ? iconOf(element) : undefined;
    if (nation !== undefined) this.#text(`{{flagicon|${escapeText(nation)}}}`);
    else if (icon?.remark !== undefined) this.#remark = icon.remark;
    else if (icon !== undefined) this.#text(icon.template);
    else this.#pictured ??= attribute(element, 'alt')?.trim() || undefined;
  }

  #link(link: Element): void {
    const deleted = nameOfDeletedTemplate(link);
    if (deleted !== undefined) {
      this.#text(escapeText(deleted));
      return;
    }
    const inner = new InlineWriter(this.wiki);
    inner.#bold = this.#bold;
    inner.writeAll(link.childNodes);
    const label = inner.#pieces.join('').replaceAll(LINE_BREAK, ' ').trim();
    const page = linkedPage(link, this.wiki);
    if (page === undefined || label === '' || label.startsWith('{{') || label.includes('[[')) {
      this.#text(inner.#pieces.join(''));
      if (label === '') this.#pictured ??= attribute(link, 'title') ?? inner.#pictured;
      return;
    }
    const prefix = page.wiki === null ? '' : `:${page.wiki}:`;
    const target = `${prefix}${linkTarget(page.title)}${linkTarget(page.fragment)}`;
    this.#text(target === label ? `[[${label}]]` : `[[${target}|${label}]]`);
    this.#lastLink = { index: this.#pieces.length - 1, target: linkTarget(page.title), label };
  }

  /** The link to the article of another language behind one that has none here, `Club X [es]`, belongs to that one. */
  #writeLanguageOfLink(element: Element): boolean {
    if (!hasClass(element, 'noprint')) return false;
    const link = childElements(element).find((one) => isTag(one, 'a'));
    const page = link && linkedPage(link, this.wiki);
    if (link === undefined || page?.wiki == null || textContent(link).trim() !== page.wiki) return false;
    const last = this.#lastLink;
    if (last !== undefined)
      this.#pieces[last.index] =
        `{{ill|${last.target}|${page.wiki}|${linkTarget(page.title)}|lt=${last.label}}}`;
    return true;
  }
}

/** What an abbreviation stands for; undefined for any other element. */
function explanationOf(element: Element): string | undefined {
  const explains = isTag(element, 'abbr') || hasClass(element, 'explain', 'abbr');
  const title = explains ? attribute(element, 'title')?.trim() : undefined;
  return title === '' ? undefined : title;
}

function isBold(element: Element): boolean {
  if (isTag(element, 'b', 'strong')) return true;
  return (
    isTag(element, 'span') && /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(attribute(element, 'style') ?? '')
  );
}

/** The name of a team or a competition whose template was deleted: the page shows a link to the template in its place. */
function nameOfDeletedTemplate(link: Element): string | undefined {
  if (!hasClass(link, 'new')) return undefined;
  return /^\s*Template:Fb (?:team|competition) (\S.*?)\s*$/i.exec(textContent(link))?.[1];
}
