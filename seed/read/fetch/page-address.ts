import { PageAddressError } from './fetch-error.js';

/** Where a page is: the wiki, and which of its pages. */
export interface PageAddress {
  /** The addresses at which the wiki's interface may be, tried in this order. */
  readonly apis: readonly string[];
  /** The language code of a Wikipedia; null for another wiki. */
  readonly wiki: string | null;
  readonly page: PageSelector;
  /** The anchor of the address: a section of the page. */
  readonly section: string | null;
}

/** A page by its title, by the number of a revision, or by its own number. */
export type PageSelector =
  | { readonly title: string }
  | { readonly revision: number }
  | { readonly pageId: number };

/** Which wikis an address may lead to. */
export interface AllowedWikis {
  /** The language code of the Wikipedia that has a title which is no address. */
  readonly wiki?: string | undefined;
  /** A host that is allowed besides Wikipedia's: `wiki.example.org`, `http://localhost:8080/w`. */
  readonly host?: string | undefined;
}

/** Whether a text is an address and not a file or a title. */
export function isAddress(text: string): boolean {
  return /^https?:\/\//i.test(text);
}

/**
 * Reads the address of a page, or its title on the wiki of the options. Only Wikipedia's hosts and that of the options
 * are allowed. Throws a `PageAddressError`.
 */
export function readPageAddress(text: string, { wiki, host }: AllowedWikis): PageAddress {
  const other = host === undefined ? undefined : readHost(host);
  if (!isAddress(text)) {
    const base = other ?? wikipedia(wiki ?? 'en');
    const [title = '', section] = text.split('#', 2);
    return {
      apis: apisOf(base),
      wiki: wikipediaCode(base),
      page: { title: validTitle(title, text) },
      section: section ?? null,
    };
  }
  const url = parse(text, text);
  const code = wikipediaCode(url);
  if (code === null && url.host !== other?.host)
    throw new PageAddressError(
      `${text} is not an address of Wikipedia. Its hosts are named by their language, such as en.wikipedia.org; another MediaWiki has to be allowed: --host ${url.host}.`,
    );
  if (code !== null && wiki !== undefined && wiki !== code)
    throw new PageAddressError(`${text} is on ${code}.wikipedia.org, but --wiki is ${wiki}; leave it out.`);
  // Of another wiki, the address has the scheme, and the option the folder.
  const base = code === null ? new URL(other?.pathname ?? '/', url.origin) : wikipedia(code);
  return {
    apis: apisOf(base),
    wiki: code,
    page: readSelector(url, text),
    section: url.hash.length > 1 ? decode(url.hash.slice(1)) : null,
  };
}

function wikipedia(code: string): URL {
  return new URL(`https://${code}.wikipedia.org`);
}

function readHost(host: string): URL {
  return parse(isAddress(host) ? host : `https://${host}`, host);
}

function parse(address: string, text: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined) throw new PageAddressError(`${text} is not a valid address.`);
  if (url.username !== '' || url.password !== '')
    throw new PageAddressError(`${url.host}: an address with a user name or a password is not supported.`);
  return url;
}

/** The code of a Wikipedia in the name of its host, also of its mobile one: `en.m.wikipedia.org`. */
function wikipediaCode({ hostname, port }: URL): string | null {
  const [, code] = /^([a-z]{2,12}(?:-[a-z]{2,12})*)\.(?:m\.)?wikipedia\.org$/.exec(hostname) ?? [];
  return code === undefined || code === 'www' || port !== '' ? null : code;
}

/** Wikipedia's interface is at /w/api.php. Another wiki may have it at its root, or where its host's path says. */
function apisOf(base: URL): string[] {
  if (wikipediaCode(base) !== null) return [`${base.origin}/w/api.php`];
  const folder = base.pathname.replace(/\/+$/, '');
  const folders = folder === '' ? ['/w', ''] : [folder];
  return folders.map((path) => `${base.origin}${path}/api.php`);
}

function readSelector(url: URL, text: string): PageSelector {
  const { pathname, searchParams } = url;
  const revision = searchParams.get('oldid');
  if (revision !== null) return { revision: readNumber(revision, 'oldid', text) };
  const pageId = searchParams.get('curid');
  if (pageId !== null) return { pageId: readNumber(pageId, 'curid', text) };
  const [, ofPath = ''] = /^\/(?:wiki\/|(?:w\/)?index\.php\/?)?(.*)$/s.exec(pathname) ?? [];
  return { title: validTitle(searchParams.get('title') ?? decode(ofPath), text) };
}

function readNumber(value: string, name: string, text: string): number {
  if (!/^[1-9]\d{0,14}$/.test(value))
    throw new PageAddressError(`${text}: ${name} must be a number; got "${value}".`);
  return Number(value);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

// MediaWiki's limit for titles, in bytes.
const maxTitleBytes = 255;

/** A title with blanks for underscores. Characters that no title has would change what the interface is asked. */
function validTitle(title: string, text: string): string {
  const blank = title.replaceAll('_', ' ').replaceAll(/\s+/g, ' ').trim();
  if (blank === '')
    throw new PageAddressError(
      `${text} does not name a page; expected an address such as https://en.wikipedia.org/wiki/2018_FIFA_World_Cup.`,
    );
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are invalid in titles
  const [invalid] = /[\u0000-\u001f\u007f<>[\]{}|#]/.exec(blank) ?? [];
  if (invalid !== undefined)
    throw new PageAddressError(`"${blank}" cannot be the title of a page: it contains "${invalid}".`);
  if (Buffer.byteLength(blank) > maxTitleBytes)
    throw new PageAddressError(
      `"${blank.slice(0, 40)}…" cannot be the title of a page: it is longer than ${maxTitleBytes} bytes.`,
    );
  return blank;
}
