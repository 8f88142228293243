import { hash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Encoding } from '../content-negotiation.js';
import { graphqlHeaderList } from '../headers.js';

/** Headers of a response, names and values in turn. */
type HeaderList = string[];

/** Whether a response was computed, or comes from the cache. */
export type CacheStatus = 'miss' | 'hit';

/** What a response is, in whatever encoding. */
export interface Content {
  readonly mediaType: string;
  /** Further headers. */
  readonly headers?: readonly string[];
}

/** A response in one encoding, with its headers prepared. */
export class EncodedResponse {
  readonly bytes: Buffer;
  /** The headers of a response to a POST. */
  readonly headers: Readonly<Record<CacheStatus, HeaderList>>;
  readonly #contentHeaders: HeaderList;
  #forGet: GetResponse | undefined;

  /** `encoding` is undefined for an uncompressed response. */
  constructor(bytes: Buffer, { mediaType, headers = [] }: Content, encoding?: Encoding) {
    this.bytes = bytes;
    this.#contentHeaders = [
      'content-type',
      `${mediaType}; charset=utf-8`,
      'content-length',
      String(bytes.length),
      ...headers,
    ];
    if (encoding !== undefined) this.#contentHeaders.push('content-encoding', encoding);
    this.headers = {
      miss: [...this.#contentHeaders, ...commonHeaders.miss],
      hit: [...this.#contentHeaders, ...commonHeaders.hit],
    };
  }

  /** The headers of a response to a GET, which can be revalidated. */
  get forGet(): GetResponse {
    this.#forGet ??= this.#createForGet();
    return this.#forGet;
  }

  #createForGet(): GetResponse {
    const etag = `"${hash('sha256', this.bytes, 'base64url')}"`;
    // Clients have to revalidate each time, because an import can change the data at any time.
    const validation = ['etag', etag, 'cache-control', 'public, no-cache'];
    const miss = [...commonHeaders.miss, ...validation];
    const hit = [...commonHeaders.hit, ...validation];
    return {
      etag,
      headers: { miss: [...this.#contentHeaders, ...miss], hit: [...this.#contentHeaders, ...hit] },
      notModifiedHeaders: { miss, hit },
    };
  }
}

interface GetResponse {
  /** With its quotes. */
  readonly etag: string;
  readonly headers: Readonly<Record<CacheStatus, HeaderList>>;
  /** The headers of a response without body to a client that has this version. */
  readonly notModifiedHeaders: Readonly<Record<CacheStatus, HeaderList>>;
}

const varyHeaders = ['vary', 'Accept, Accept-Encoding', ...graphqlHeaderList];

/** The header `cache-status` is that of RFC 9211. */
const commonHeaders = { miss: varyHeaders, hit: [...varyHeaders, 'cache-status', 'copa-graph; hit'] };

/** Below this size, compression gains nothing. */
const minCompressedBytes = 1_000;

const compressGzip = promisify(gzip);
const compressBrotli = promisify(brotliCompress);

/** A response that is stored as text, and is compressed once for each encoding that a client prefers. */
export class CachedResponse {
  readonly uncompressed: EncodedResponse;
  readonly #content: Content;
  readonly #compressing = new Map<Encoding, Promise<EncodedResponse>>();
  readonly #compressed = new Map<Encoding, EncodedResponse>();

  constructor(text: string, content: Content) {
    this.#content = content;
    this.uncompressed = new EncodedResponse(Buffer.from(text), content);
  }

  /** An upper bound for the size of all encodings together. */
  get maxBytes(): number {
    return this.uncompressed.bytes.length * 2;
  }

  /** The response in the first of a client's preferred encodings; null if it is not compressed yet. */
  encodedIfReady([encoding]: readonly Encoding[]): EncodedResponse | null {
    if (encoding === undefined || this.uncompressed.bytes.length < minCompressedBytes)
      return this.uncompressed;
    return this.#compressed.get(encoding) ?? null;
  }

  /** The response in the first of a client's preferred encodings, compressed in a thread if necessary. */
  async encoded([encoding]: readonly Encoding[]): Promise<EncodedResponse> {
    if (encoding === undefined || this.uncompressed.bytes.length < minCompressedBytes)
      return this.uncompressed;
    const running = this.#compressing.get(encoding);
    if (running !== undefined) return running;
    const compressing = compress(this.uncompressed.bytes, encoding).then(
      (bytes) => new EncodedResponse(bytes, this.#content, encoding),
    );
    this.#compressing.set(encoding, compressing);
    const compressed = await compressing;
    this.#compressed.set(encoding, compressed);
    return compressed;
  }
}

function compress(bytes: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'gzip') return compressGzip(bytes);
  // As small as gzip and faster; higher qualities take many times as long.
  return compressBrotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
}
