import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { type Attack, posted, visited } from './attack.js';

const query = '{ season { name } }';
const bomb = Buffer.from(`{"query":"${' '.repeat(10_000_000)}{__typename}"}`);
const levels = (count: number) => `${'['.repeat(count)}${']'.repeat(count)}`;

/** Requests that are to be hard to read, or to be read as something else. */
export const bodies: readonly Attack[] = [
  posted(
    'invalid UTF-8 in a text',
    Buffer.concat([
      Buffer.from('{"query":"{ team(name: \\"'),
      Buffer.of(0xff, 0xc0, 0x80, 0xed, 0xa0),
      Buffer.from('\\") { name } }"}'),
    ]),
  ),
  posted('invalid UTF-8 alone', Buffer.of(0xff, 0xfe, 0xfd)),
  posted('UTF-16', Buffer.from(JSON.stringify({ query }), 'utf16le')),
  posted('another charset', JSON.stringify({ query }), { 'content-type': 'application/json; charset=utf-7' }),
  posted('JSON of forty thousand levels', levels(40_000)),
  posted('a hundred thousand levels', levels(100_000)),
  posted(
    'variables of forty thousand levels',
    `{"query":${JSON.stringify(query)},"variables":{"a":${levels(40_000)}}}`,
  ),
  posted(
    'extensions of forty thousand levels',
    `{"query":${JSON.stringify(query)},"extensions":{"a":${levels(40_000)}}}`,
  ),
  posted('an object of ten thousand levels', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`),
  posted('a prototype', `{"query":${JSON.stringify(query)},"__proto__":{"query":"{ x }"}}`),
  posted(
    'a prototype of variables',
    '{"query":"query ($n: String!) { team(name: $n) { name } }","variables":{"__proto__":{"n":"a"},"constructor":{"prototype":{"n":"a"}}}}',
  ),
  posted(
    'variables called as what objects have',
    '{"query":"query ($constructor: String!, $__proto__: String) { team(name: $constructor) { name } teams(where: { nameContains: $__proto__ }) { totalCount } }","variables":{}}',
  ),
  posted(
    'fields called as what objects have',
    '{"query":"{ constructor toString __proto__ hasOwnProperty valueOf }"}',
  ),
  posted(
    'aliases called as what objects have',
    '{"query":"{ __proto__: season { constructor: name toString: year hasOwnProperty: slug __proto__: id } then: __typename }"}',
  ),
  posted(
    'an operation called as what objects have',
    '{"query":"query A { __typename } query B { __typename }","operationName":"__proto__"}',
  ),
  posted(
    'a filter with a prototype',
    '{"query":"query ($w: TeamFilter) { teams(where: $w) { totalCount } }","variables":{"w":{"__proto__":{"season":"a"}}}}',
  ),
  posted(
    'fragments and types called as what objects have',
    '{"query":"{ season { ...constructor ...__proto__ ... on toString { x } } } fragment constructor on Season { name } fragment __proto__ on Season { year }"}',
  ),
  posted('a body of 200 kB', JSON.stringify({ query: query.padEnd(200_000) })),
  posted('a body of 5 MB', JSON.stringify({ query: query.padEnd(5_000_000) })),
  ...(['gzip', 'deflate', 'br', 'zstd', 'gzip, gzip', 'x'] as const).map((encoding) =>
    posted(`ten megabytes, by ${encoding}`, packed(encoding), { 'content-encoding': encoding }),
  ),
  posted('ten questions at once', JSON.stringify(Array(10).fill({ query }))),
  posted('nothing', ''),
  posted('a number', '1'),
  posted('a text', '"{ season { name } }"'),
  posted('a query that is a list', '{"query":["{ season { name } }"]}'),
  posted('a query that is an object', '{"query":{"toString":"{ season { name } }"}}'),
  posted('variables that are a list', `{"query":${JSON.stringify(query)},"variables":[1]}`),
  posted('variables that are a text', `{"query":${JSON.stringify(query)},"variables":"{}"}`),
  posted('an operation that is a number', `{"query":${JSON.stringify(query)},"operationName":5}`),
  posted('a key twice', `{"query":"{ x }","query":${JSON.stringify(query)}}`),
  posted(
    'more keys than there are',
    `{"query":${JSON.stringify(query)},"id":"1","extensions":{"persistedQuery":{"version":1,"sha256Hash":"x"}}}`,
  ),
  posted('a form', `query=${encodeURIComponent(query)}`, {
    'content-type': 'application/x-www-form-urlencoded',
  }),
  posted('a text that is a query', query, { 'content-type': 'application/graphql' }),
  posted(
    'files',
    '--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n{"query":"{__typename}"}\r\n--x--',
    { 'content-type': 'multipart/form-data; boundary=x' },
  ),
  {
    name: 'a method that there is not',
    method: 'PROPFIND',
    path: '/graphql',
    headers: {},
    body: Buffer.of(),
  },
  { name: 'a question to be removed', method: 'DELETE', path: '/graphql', headers: {}, body: Buffer.of() },
  visited('a mutation in an address', 'query=mutation{__typename}'),
  visited('an address that is half written', 'query=%E0%A4%A'),
  visited('variables that are no JSON', 'query={__typename}&variables={'),
  visited('variables that are a list, in an address', 'query={__typename}&variables=[1]'),
  visited('a prototype in an address', 'query={__typename}&__proto__=1&constructor=2'),
  visited('everything twice', 'query={__typename}&query={season{name}}&variables={}&variables={}'),
  visited('a tracing header', 'query={__typename}', {
    'apollo-query-plan-experimental': '1',
    'x-apollo-tracing': '1',
  }),
  {
    name: 'a path out of the folder',
    method: 'GET',
    path: '/assets/..%2f..%2f..%2fetc%2fpasswd',
    headers: {},
    body: Buffer.of(),
  },
  { name: 'a path with a zero', method: 'GET', path: '/graphql%00', headers: {}, body: Buffer.of() },
];

function packed(encoding: string): Buffer {
  if (encoding === 'br') return brotliCompressSync(bomb);
  if (encoding === 'deflate') return deflateSync(bomb);
  return encoding === 'gzip, gzip' ? gzipSync(gzipSync(bomb)) : gzipSync(bomb);
}
