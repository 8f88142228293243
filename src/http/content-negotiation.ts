import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';

/** The media types of a GraphQL response. */
export type MediaType = 'application/json' | 'application/graphql-response+json';

/** The content encodings of a compressed response. */
export type Encoding = 'br' | 'gzip';

/** Parsed headers that are remembered; clients send few different ones. */
const maxRemembered = 200;

/** The media type that an `Accept` header prefers, `application/json` without a preference; null if it accepts neither. */
export const negotiateMediaType = memoizeByHeader((accept): MediaType | null => {
  const types: MediaType[] = ['application/json', 'application/graphql-response+json'];
  const [best] = new Negotiator({ headers: { accept: withoutCharset(accept) } }).mediaTypes(types);
  return types.find((type) => type === best) ?? null;
});

/** Every media type of a response to a GraphQL request. */
const responseTypes = ['application/json', 'application/graphql-response+json', 'text/event-stream'];

/** Whether an `Accept` header accepts any response to a GraphQL request. */
export const acceptsResponse = memoizeByHeader(
  (accept) =>
    new Negotiator({ headers: { accept: withoutCharset(accept) } }).mediaTypes(responseTypes).length > 0,
);

/** Whether an `Accept` header names the media type of event streams. */
export const acceptsEventStream = memoizeByHeader((accept) =>
  new Negotiator({ headers: { accept: accept ?? '' } }).mediaTypes().includes('text/event-stream'),
);

/**
 * The encodings that an `Accept-Encoding` header prefers to an uncompressed response, the best first. Among equals the
 * one that compresses best is first.
 */
export const negotiateEncodings = memoizeByHeader((header): readonly Encoding[] => {
  if (header === undefined) return [];
  const negotiator: NegotiatorWithPreference = new Negotiator({ headers: { 'accept-encoding': header } });
  const accepted = negotiator.encodings(['br', 'gzip', 'identity'], { preferred: ['br', 'gzip'] });
  const identity = accepted.indexOf('identity');
  const preferred = identity === -1 ? accepted : accepted.slice(0, identity);
  return preferred.filter((name) => name === 'br' || name === 'gzip');
});

/** Every response is UTF-8, but Negotiator would not match a type with this parameter. */
function withoutCharset(accept: string | undefined): string | undefined {
  return accept?.replaceAll(/; *charset="?utf-8"?/gi, '');
}

/** The documented option `preferred`, which `@types/negotiator` lacks. */
interface NegotiatorWithPreference {
  encodings(available: string[], options: { readonly preferred: string[] }): string[];
}

/** A function of a header that remembers its recent results. */
function memoizeByHeader<Result extends object | string | boolean | null>(
  parse: (header: string | undefined) => Result,
) {
  const results = new LRUCache<string, { readonly result: Result }>({ max: maxRemembered });
  const withoutHeader = parse(undefined);
  return (header: string | undefined): Result => {
    if (header === undefined) return withoutHeader;
    const remembered = results.get(header);
    if (remembered !== undefined) return remembered.result;
    const result = parse(header);
    results.set(header, { result });
    return result;
  };
}
