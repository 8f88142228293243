import { hash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Encoding, MediaType } from './preference.js';

/** One form of an answer: as it is, or compressed. */
export interface Form {
  readonly bytes: Buffer;
  /** Of these very bytes, in quotes. */
  readonly tag: string;
  /** Of a response to a POST and to a GET that carry it, names and values in turn. */
  readonly headers: { readonly POST: string[]; readonly GET: string[] };
  /** Of a response that says that the client has it already. */
  readonly headersUnsent: string[];
}

/** Any page may ask, for no answer depends on who asks. */
export const openToAll = ['access-control-allow-origin', '*', 'access-control-expose-headers', 'etag'];

/** Bytes below which compressing gains nothing. */
const leastCompressed = 1_000;

const gzipped = promisify(gzip);
const brotlied = promisify(brotliCompress);

/** An answer that can be told again, in the form that a client prefers. */
export class Answer {
  /** The answer as it is. */
  readonly plain: Form;
  readonly #mediaType: MediaType;
  readonly #compressed = new Map<Encoding, Promise<Form>>();
  readonly #ready = new Map<Encoding, Form>();

  constructor(text: string, mediaType: MediaType) {
    this.#mediaType = mediaType;
    this.plain = form(Buffer.from(text), mediaType);
  }

  /** Bytes that all its forms may take together. */
  get most(): number {
    return this.plain.bytes.length * 2;
  }

  /** The form that is best of these, if it is there; one that is not there yet is null. */
  ready([best]: readonly Encoding[]): Form | null {
    if (best === undefined || this.plain.bytes.length < leastCompressed) return this.plain;
    return this.#ready.get(best) ?? null;
  }

  /** The form that is best of these. It is compressed beside what else the process does, and kept. */
  async best([best]: readonly Encoding[]): Promise<Form> {
    if (best === undefined || this.plain.bytes.length < leastCompressed) return this.plain;
    const known = this.#compressed.get(best);
    if (known !== undefined) return known;
    const made = compress(this.plain.bytes, best).then((bytes) => form(bytes, this.#mediaType, best));
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

function form(bytes: Buffer, mediaType: MediaType, encoding?: Encoding): Form {
  const tag = `"${hash('sha1', bytes, 'base64')}"`;
  const any = ['etag', tag, 'vary', 'accept, accept-encoding', ...openToAll];
  const sent = [
    'content-type',
    `${mediaType}; charset=utf-8`,
    'content-length',
    String(bytes.length),
    ...any,
  ];
  if (encoding !== undefined) sent.push('content-encoding', encoding);
  // To be asked for again each time, so that nobody is told what is true no longer.
  const again = ['cache-control', 'public, no-cache'];
  return { bytes, tag, headers: { POST: sent, GET: [...sent, ...again] }, headersUnsent: [...any, ...again] };
}
