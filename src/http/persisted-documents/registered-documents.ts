import { LRUCache } from 'lru-cache';

/** A document whose text is known by its hash. */
export interface Registration {
  /** The SHA-256 of the text in UTF-8, in lower-case hexadecimal. */
  readonly hash: string;
  readonly text: string;
}

interface RegisteredDocument {
  readonly text: string;
  /** The address of the client that registered it. */
  readonly client: string;
}

/** The documents that one client has registered. */
interface Holding {
  /** The least recently used first. */
  readonly hashes: Set<string>;
  bytes: number;
}

/** The part of the store that one client's documents may fill. */
const maxClientShare = 1 / 8;

/** The part of the store for documents that were used since they were registered. */
const usedShare = 3 / 4;

/** The size of an entry besides its text, estimated. */
const overheadBytes = 1_000;

/**
 * Documents that clients register by their hash, within a number of bytes.
 *
 * No client can evict what others use. One client's documents fill a small part of the store: beyond it, its least
 * recently used one is evicted. Documents that were never requested by their hash are evicted before those that were.
 */
export class RegisteredDocuments {
  readonly #maxClientBytes: number;
  /** Those that were never requested by their hash. */
  readonly #unused: LRUCache<string, RegisteredDocument>;
  readonly #used: LRUCache<string, RegisteredDocument>;
  /** By the address of the client. */
  readonly #holdings = new Map<string, Holding>();

  constructor(maxBytes: number) {
    this.#maxClientBytes = maxBytes * maxClientShare;
    const usedBytes = Math.floor(maxBytes * usedShare);
    this.#unused = new LRUCache<string, RegisteredDocument>({
      maxSize: maxBytes - usedBytes,
      sizeCalculation: sizeOf,
      dispose: (document, hash, reason) => {
        if (reason === 'evict') this.#release(hash, document);
      },
    });
    this.#used = new LRUCache<string, RegisteredDocument>({
      maxSize: usedBytes,
      sizeCalculation: sizeOf,
      dispose: (document, hash, reason) => {
        if (reason === 'evict') this.#unused.set(hash, document);
      },
    });
  }

  /** The number of documents. */
  get size(): number {
    return this.#unused.size + this.#used.size;
  }

  /** The estimated size of all documents. */
  get bytes(): number {
    return this.#unused.calculatedSize + this.#used.calculatedSize;
  }

  /** The text with a hash; undefined if none is registered. This counts as a use of the document. */
  use(hash: string): string | undefined {
    const document = this.#used.get(hash) ?? this.#unused.peek(hash);
    if (document === undefined) return undefined;
    const { hashes } = this.#holding(document.client);
    hashes.delete(hash);
    hashes.add(hash);
    if (this.#unused.delete(hash)) this.#used.set(hash, document);
    return document.text;
  }

  /** Registers a document for the client with an address. The hash must have been checked. */
  register({ hash, text }: Registration, client: string): void {
    const document = { text, client };
    const bytes = sizeOf(document);
    if (bytes > this.#maxClientBytes || this.#used.has(hash) || this.#unused.has(hash)) return;
    const holding = this.#holding(client);
    holding.hashes.add(hash);
    holding.bytes += bytes;
    this.#unused.set(hash, document);
    for (const oldest of holding.hashes) {
      if (holding.bytes <= this.#maxClientBytes) return;
      this.#remove(oldest);
    }
  }

  #holding(client: string): Holding {
    const holding = this.#holdings.get(client) ?? { hashes: new Set(), bytes: 0 };
    this.#holdings.set(client, holding);
    return holding;
  }

  #remove(hash: string): void {
    const document = this.#unused.peek(hash) ?? this.#used.peek(hash);
    if (document === undefined) return;
    this.#unused.delete(hash);
    this.#used.delete(hash);
    this.#release(hash, document);
  }

  /** Takes a removed document off what its client holds. */
  #release(hash: string, document: RegisteredDocument): void {
    const holding = this.#holding(document.client);
    holding.hashes.delete(hash);
    holding.bytes -= sizeOf(document);
    if (holding.hashes.size === 0) this.#holdings.delete(document.client);
  }
}

/** A string takes up to two bytes a character. */
function sizeOf({ text }: RegisteredDocument): number {
  return 2 * text.length + overheadBytes;
}
