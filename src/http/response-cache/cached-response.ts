import { hash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Encoding, MediaType } from '../content-negotiation.js';
import { graphqlHeaderList } from '../headers.js';

/** Headers of a response, names and values in turn. */
type Headers = string[];

/** Whether an answer is told as it was computed, or as it was kept. */
export type CacheOutcome = 'first' | 'again';

/** One form of an answer: as it is, or compressed. */
export class EncodedResponse {
  readonly bytes: Buffer;
  /** Of a response that carries it, but for a GET. */
  readonly headers: Readonly<Record<CacheOutcome, Headers>>;
  readonly #sent: Headers;
  #forGet: GetHeaders | undefined;

  constructor(bytes: Buffer, mediaType: MediaType, encoding?: Encoding) {
    this.bytes = bytes;
    this.#sent = ['content-type', `${mediaType}; charset=utf-8`, 'content-length', String(bytes.length)];
    if (encoding !== undefined) this.#sent.push('content-encoding', encoding);
    this.headers = { first: [...this.#sent, ...any.first], again: [...this.#sent, ...any.again] };
  }

  /** What a response to a GET says besides, which can ask for it again by its tag. */
  get forGet(): GetHeaders {
    this.#forGet ??= this.#headersForGet();
    return this.#forGet;
  }

  #headersForGet(): GetHeaders {
    const tag = `"${hash('sha256', this.bytes, 'base64url')}"`;
    // To be asked for again each time, so that nobody is told what is true no longer.
    const control = ['etag', tag, 'cache-control', 'public, no-cache'];
    const [first, again] = [
      [...any.first, ...control],
      [...any.again, ...control],
    ];
    return {
      tag,
      headers: { first: [...this.#sent, ...first], again: [...this.#sent, ...again] },
      unsent: { first, again },
    };
  }
}

interface GetHeaders {
  /** Of these very bytes, in quotes. */
  readonly tag: string;
  readonly headers: Readonly<Record<CacheOutcome, Headers>>;
  /** Of a response to a client that has the bytes already. */
  readonly unsent: Readonly<Record<CacheOutcome, Headers>>;
}

const varying = ['vary', 'Accept, Accept-Encoding', ...graphqlHeaderList];

/** Of every response; of one that was kept, as RFC 9211 says it. */
const any = { first: varying, again: [...varying, 'cache-status', 'copa-graph; hit'] };

/** Bytes below which compressing gains nothing. */
const leastCompressed = 1_000;

const gzipped = promisify(gzip);
const brotlied = promisify(brotliCompress);

/** An answer that can be told again, in the form that a client prefers. */
export class CachedResponse {
  /** The answer as it is. */
  readonly plain: EncodedResponse;
  readonly #mediaType: MediaType;
  readonly #compressed = new Map<Encoding, Promise<EncodedResponse>>();
  readonly #ready = new Map<Encoding, EncodedResponse>();

  constructor(text: string, mediaType: MediaType) {
    this.#mediaType = mediaType;
    this.plain = new EncodedResponse(Buffer.from(text), mediaType);
  }

  /** Bytes that all its forms may take together. */
  get maxBytes(): number {
    return this.plain.bytes.length * 2;
  }

  /** The form that is best of these, if it is there; one that is not there yet is null. */
  encodedIfReady([encoded]: readonly Encoding[]): EncodedResponse | null {
    if (encoded === undefined || this.plain.bytes.length < leastCompressed) return this.plain;
    return this.#ready.get(encoded) ?? null;
  }

  /** The form that is best of these. It is compressed beside what else the process does, and kept. */
  async best([best]: readonly Encoding[]): Promise<EncodedResponse> {
    if (best === undefined || this.plain.bytes.length < leastCompressed) return this.plain;
    const known = this.#compressed.get(best);
    if (known !== undefined) return known;
    const made = compress(this.plain.bytes, best).then(
      (bytes) => new EncodedResponse(bytes, this.#mediaType, best),
    );
    this.#compressed.set(best, made);
    const compressed = await made;
    this.#ready.set(best, compressed);
    return compressed;
  }
}

function compress(bytes: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'gzip') return gzipped(bytes);
  // As small as gzip makes it, and faster; what is better takes many times as long.
  return brotlied(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
}
