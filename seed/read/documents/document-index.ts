import type { Source } from '../source.js';
import type { Transclusion } from './outline.js';
import { bareTitle, isTemplateTitle, titleKey, titleOfFile, titleWords } from './page-title.js';

/** A document of a season as it is given. */
export interface GivenDocument {
  /** Its wikitext, or the transcript of its HTML. */
  readonly source: Source;
  /** Whether it is read only where another takes it in, such as the templates of an export. */
  readonly isAuxiliary?: boolean;
  /** The titles to which redirects lead that it links, by theirs. */
  readonly redirects?: ReadonlyMap<string, string>;
}

/** The title of a document: as it tells, else as the name of its file does. */
export function titleOf({ name, identity }: Source): string {
  return identity?.title ?? titleOfFile(name);
}

const REDIRECT =
  /^\s*#(?:redirect|redirecci[oó]n|weiterleitung|redirection|rinvia|redirecionamento)\s*:?\s*\[\[([^[\]|\n]{1,255})/i;

/** The title to which a page of a redirect leads; undefined for any other page. */
export function redirectTarget({ text }: Source): string | undefined {
  const [, target] = REDIRECT.exec(text.slice(0, MAX_REDIRECT)) ?? [];
  return target === undefined ? undefined : bareTitle(target);
}

const MAX_REDIRECT = 1000;

/** Finds the documents that others name. */
export class DocumentIndex {
  readonly #pages = new Map<string, GivenDocument>();
  readonly #templates = new Map<string, GivenDocument>();
  readonly #redirects = new Map<string, string>();
  readonly #untitled: { readonly document: GivenDocument; readonly words: readonly string[] }[] = [];
  readonly #similar = new Map<string, GivenDocument | undefined>();

  constructor(
    documents: readonly GivenDocument[],
    /** The titles to which redirects lead, by theirs. */
    redirects: ReadonlyMap<string, string>,
  ) {
    for (const [title, target] of redirects)
      this.#redirects.set(titleKey(bareTitle(title)), titleKey(target));
    for (const document of documents) {
      const title = titleOf(document.source);
      const isUntitled = document.source.identity?.title == null;
      const key = titleKey(bareTitle(title));
      if (isUntitled || !isTemplateTitle(title)) addFirst(this.#pages, key, document);
      // A file does not tell whether it is a template; "main.txt" and "final.txt" are not.
      const isTemplate = isTemplateTitle(title) || (isUntitled && EDITION.test(title));
      if (isTemplate) addFirst(this.#templates, key, document);
      if (isUntitled) this.#untitled.push({ document, words: wordsOfFile(title) });
    }
  }

  /** The page of a title. */
  page(title: string): GivenDocument | undefined {
    return this.#followed(titleKey(bareTitle(title)), this.#pages);
  }

  /** The document that a page takes in. */
  transcluded({ title, isTemplate }: Transclusion): GivenDocument | undefined {
    if (!isTemplate) return this.page(title) ?? this.#similarTo(title);
    const found = this.#followed(titleKey(title), this.#templates);
    if (found?.isAuxiliary && !isOfEdition(found)) return undefined;
    return found ?? this.#similarTo(title);
  }

  #followed(key: string, documents: ReadonlyMap<string, GivenDocument>): GivenDocument | undefined {
    return documents.get(key) ?? documents.get(this.#redirects.get(key) ?? '');
  }

  /**
   * The only file whose name has the words of a title, but for one at most: "2020-cup-group-A-table.txt" for
   * "2020 National Cup Group A table".
   */
  #similarTo(title: string): GivenDocument | undefined {
    if (this.#untitled.length === 0 || !EDITION.test(title)) return undefined;
    const key = titleKey(title);
    if (this.#similar.has(key)) return this.#similar.get(key);
    const words = new Set(titleWords(title));
    const [only, another] = this.#untitled.filter(
      ({ words: known }) =>
        known.length >= Math.max(words.size - 1, 3) && known.every((word) => words.has(word)),
    );
    const found = another === undefined ? only?.document : undefined;
    this.#similar.set(key, found);
    return found;
  }
}

const EDITION = /(?<!\d)\d{4}(?!\d)/;

/** Whether an auxiliary template holds what is of one edition: others say how things are shown. */
function isOfEdition({ source }: GivenDocument): boolean {
  return EDITION.test(titleOf(source)) && !/\{\{\s*(?:navbox|sidebar|infobox)/i.test(source.text);
}

/** The words of a file's name, without a number glued behind the last. */
function wordsOfFile(title: string): string[] {
  return [...new Set(titleWords(title.replace(/(?<=\p{L})\d{1,2}$/u, '')))];
}

function addFirst<Key, Value>(map: Map<Key, Value>, key: Key, value: Value): void {
  if (!map.has(key)) map.set(key, value);
}
