import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { DocumentError } from '../document-error.js';
import { type DocumentIdentity, Source } from '../source.js';
import type { GivenDocument } from './document-index.js';

/** Whether a text is XML, as an export of MediaWiki is, and not a page of XHTML. */
export function isExport(text: string): boolean {
  const start = text.slice(0, 2000);
  return /^\s*<(?:\?xml|!doctype|mediawiki)\b/i.test(start) && !/<html\b|<!doctype\s+html\b/i.test(start);
}

// Those of articles, of users and of drafts; templates are read where a page takes them in.
const PAGE_NAMESPACES = new Set(['', '0', '2', '118']);
const TEMPLATE_NAMESPACE = '10';

/**
 * The pages of an export of MediaWiki, `Special:Export`, in its order; of several revisions of a page the last.
 *
 * Throws a `DocumentError` for XML that is malformed, or has a document type: an export has none, and the entities of
 * one could be of any size.
 */
export function readExport(source: Source): GivenDocument[] {
  const reader = new ExportReader(source);
  const parser = new SaxesParser();
  const fail = (message: string) => {
    throw new DocumentError(source, [{ message, offset: Math.min(parser.position, source.text.length - 1) }]);
  };
  // An error of the parser begins with its place.
  parser.on('error', ({ message }) =>
    fail(`This is not a valid XML export of a wiki: ${message.replace(/^\d+:\d+: /, '')}`),
  );
  parser.on('doctype', () => fail('An XML export of a wiki has no document type. Delete <!DOCTYPE …>.'));
  parser.on('opentag', (tag) => reader.open(tag));
  parser.on('text', (text) => reader.add(text));
  parser.on('cdata', (text) => reader.add(text));
  parser.on('closetag', () => reader.close());
  for (let at = 0; at < source.text.length; at += CHUNK) parser.write(source.text.slice(at, at + CHUNK));
  parser.close();
  if (reader.documents.length === 0)
    fail('This XML has no pages. Export them by Special:Export of the wiki.');
  return reader.documents;
}

// The parser looks through a chunk before it goes on to the next.
const CHUNK = 65_536;
// An export is four elements deep.
const MAX_DEPTH = 50;

/** The elements whose text is read, by their path. */
const READ = new Set([
  'mediawiki/siteinfo/base',
  'mediawiki/page/title',
  'mediawiki/page/ns',
  'mediawiki/page/revision/id',
  'mediawiki/page/revision/text',
]);

class ExportReader {
  readonly documents: GivenDocument[] = [];
  readonly #path: string[] = [];
  #texts = new Map<string, string>();
  #pieces: string[] | undefined;
  #redirect: string | undefined;
  #language: string | null = null;
  #base = '';

  constructor(readonly source: Source) {}

  open({ name, attributes }: SaxesTagPlain): void {
    if (this.#path.length === MAX_DEPTH)
      throw new DocumentError(this.source, [
        { message: 'This XML is not an export of a wiki: its elements are too deep.', offset: 0 },
      ]);
    this.#path.push(name);
    const path = this.#path.join('/');
    if (path === 'mediawiki') this.#language = attributes['xml:lang'] ?? null;
    else if (path === 'mediawiki/page') {
      this.#texts = new Map();
      this.#redirect = undefined;
    } else if (path === 'mediawiki/page/redirect') this.#redirect = attributes.title;
    this.#pieces = READ.has(path) ? [] : undefined;
  }

  add(text: string): void {
    this.#pieces?.push(text);
  }

  close(): void {
    const path = this.#path.join('/');
    this.#path.pop();
    const text = this.#pieces?.join('');
    this.#pieces = undefined;
    if (path === 'mediawiki/siteinfo/base') this.#base = text ?? '';
    else if (path === 'mediawiki/page') this.#addPage();
    else if (text !== undefined) this.#texts.set(path, text);
  }

  #addPage(): void {
    const get = (element: string) => this.#texts.get(`mediawiki/page/${element}`) ?? '';
    const title = get('title').trim();
    const namespace = get('ns').trim();
    const isAuxiliary = namespace === TEMPLATE_NAMESPACE;
    if (title === '' || !(isAuxiliary || PAGE_NAMESPACES.has(namespace))) return;
    const text = this.#redirect === undefined ? get('revision/text') : `#REDIRECT [[${this.#redirect}]]`;
    const revision = Number(get('revision/id').trim());
    const identity: DocumentIdentity = {
      title,
      url: addressOf(title, this.#base),
      language: this.#language,
      revision: Number.isSafeInteger(revision) && revision > 0 ? revision : null,
    };
    const source = new Source(`${this.source.name}#${title}`, text, undefined, identity);
    this.documents.push({ source, isAuxiliary });
  }
}

/** The address of a page, by that of the wiki's main page, `https://en.wikipedia.org/wiki/Main_Page`. */
function addressOf(title: string, base: string): string | null {
  const [, folder] = /^\s*(https?:\/\/[^/?#\s]+\/(?:[^?#\s]*\/)?)[^/?#\s]*\s*$/.exec(base) ?? [];
  if (folder === undefined) return null;
  return `${folder}${encodeURI(title.replaceAll(' ', '_')).replaceAll('?', '%3F').replaceAll('#', '%23')}`;
}
