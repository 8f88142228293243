import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';

/** The types that an answer is told in. */
export type MediaType = 'application/json' | 'application/graphql-response+json';

/** What an answer is compressed by. */
export type Encoding = 'br' | 'gzip';

/** Headers of which the meaning is kept; clients send few different ones. */
const maxRemembered = 200;

/** The type of answer that a client prefers, the first of ours if it has no preference; null where it wants neither. */
export const negotiateMediaType = memoizeByHeader((accept): MediaType | null => {
  const types: MediaType[] = ['application/json', 'application/graphql-response+json'];
  // All that we tell is in UTF-8; a client that says so asks for nothing else.
  const plain = accept?.replaceAll(/; *charset="?utf-8"?/gi, '');
  const [best] = new Negotiator({ headers: { accept: plain } }).mediaTypes(types);
  return types.find((type) => type === best) ?? null;
});

/** What a client prefers to an answer as it is, the best first; what is as good to it, the smallest first. */
export const negotiateEncodings = memoizeByHeader((header): readonly Encoding[] => {
  if (header === undefined) return [];
  const negotiator: Preferring = new Negotiator({ headers: { 'accept-encoding': header } });
  const wanted = negotiator.encodings(['br', 'gzip', 'identity'], { preferred: ['br', 'gzip'] });
  const plain = wanted.indexOf('identity');
  const before = plain === -1 ? wanted : wanted.slice(0, plain);
  return before.filter((name) => name === 'br' || name === 'gzip');
});

/** What its types do not know yet. */
interface Preferring {
  encodings(available: string[], options: { readonly preferred: string[] }): string[];
}

/** The same function of a header, which remembers. */
function memoizeByHeader<Meaning extends object | string | null>(
  read: (header: string | undefined) => Meaning,
) {
  const meanings = new LRUCache<string, { readonly meaning: Meaning }>({ max: maxRemembered });
  const none = read(undefined);
  return (header: string | undefined): Meaning => {
    if (header === undefined) return none;
    const known = meanings.get(header);
    if (known !== undefined) return known.meaning;
    const meaning = read(header);
    meanings.set(header, { meaning });
    return meaning;
  };
}
