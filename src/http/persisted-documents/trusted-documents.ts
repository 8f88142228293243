import { createHash } from 'node:crypto';
import { stripIgnoredCharacters } from 'graphql';

/** The documents of a manifest. */
export class TrustedDocuments {
  /** By their ids, and by their hashes. */
  readonly #texts: ReadonlyMap<string, string>;
  /** Without what GraphQL ignores, such as spaces and comments. */
  readonly #strippedTexts: ReadonlySet<string>;

  /** `texts` are the texts by their ids. */
  constructor(texts: ReadonlyMap<string, string>) {
    const hashed = [...texts.values()].map((text) => [`sha256:${sha256(text)}`, text] as const);
    this.#texts = new Map([...hashed, ...texts, ...bareHashes(texts)]);
    this.#strippedTexts = new Set([...texts.values()].map(stripIgnoredCharacters));
  }

  /** The text of a document by its id or its hash, `sha256:` and 64 digits; undefined for an unknown one. */
  get(id: string): string | undefined {
    return this.#texts.get(id);
  }

  /** Whether a text is that of a document, apart from what GraphQL ignores. */
  includes(text: string): boolean {
    try {
      return this.#strippedTexts.has(stripIgnoredCharacters(text));
    } catch {
      return false; // a syntax error
    }
  }
}

/** The SHA-256 of a text in UTF-8, in lower-case hexadecimal. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The ids that are a hash without its prefix, as Apollo's clients and most manifests have them, with the prefix. */
function bareHashes(texts: ReadonlyMap<string, string>): [id: string, text: string][] {
  return [...texts].filter(([id]) => /^[0-9a-f]{64}$/.test(id)).map(([id, text]) => [`sha256:${id}`, text]);
}
