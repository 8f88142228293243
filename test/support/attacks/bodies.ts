import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { type Attack, bodyAttack, urlAttack } from './attack.js';

const query = '{ season { name } }';
const bomb = Buffer.from(`{"query":"${' '.repeat(10_000_000)}{__typename}"}`);
const levels = (count: number) => `${'['.repeat(count)}${']'.repeat(count)}`;

/** Requests that are hard to parse, or that try to be parsed as something else. */
export const bodies: readonly Attack[] = [
  bodyAttack(
    'invalid UTF-8 in a text',
    Buffer.concat([
      Buffer.from('{"query":"{ team(name: \\"'),
      Buffer.of(0xff, 0xc0, 0x80, 0xed, 0xa0),
      Buffer.from('\\") { name } }"}'),
    ]),
  ),
  bodyAttack('invalid UTF-8 alone', Buffer.of(0xff, 0xfe, 0xfd)),
  bodyAttack('UTF-16', Buffer.from(JSON.stringify({ query }), 'utf16le')),
  bodyAttack('another charset', JSON.stringify({ query }), {
    'content-type': 'application/json; charset=utf-7',
  }),
  bodyAttack('JSON of forty thousand levels', levels(40_000)),
  bodyAttack('a hundred thousand levels', levels(100_000)),
  bodyAttack(
    'variables of forty thousand levels',
    `{"query":${JSON.stringify(query)},"variables":{"a":${levels(40_000)}}}`,
  ),
  bodyAttack(
    'extensions of forty thousand levels',
    `{"query":${JSON.stringify(query)},"extensions":{"a":${levels(40_000)}}}`,
  ),
  bodyAttack('an object of ten thousand levels', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`),
  bodyAttack('a prototype', `{"query":${JSON.stringify(query)},"__proto__":{"query":"{ x }"}}`),
  bodyAttack(
    'a prototype of variables',
    '{"query":"query ($n: String!) { team(name: $n) { name } }","variables":{"__proto__":{"n":"a"},"constructor":{"prototype":{"n":"a"}}}}',
  ),
  bodyAttack(
    'variables named like properties of objects',
    '{"query":"query ($constructor: String!, $__proto__: String) { team(name: $constructor) { name } teams(where: { nameContains: $__proto__ }) { totalCount } }","variables":{}}',
  ),
  bodyAttack(
    'fields named like properties of objects',
    '{"query":"{ constructor toString __proto__ hasOwnProperty valueOf }"}',
  ),
  bodyAttack(
    'aliases named like properties of objects',
    '{"query":"{ __proto__: season { constructor: name toString: year hasOwnProperty: slug __proto__: id } then: __typename }"}',
  ),
  bodyAttack(
    'an operation named like properties of objects',
    '{"query":"query A { __typename } query B { __typename }","operationName":"__proto__"}',
  ),
  bodyAttack(
    'a filter with a prototype',
    '{"query":"query ($w: TeamFilter) { teams(where: $w) { totalCount } }","variables":{"w":{"__proto__":{"season":"a"}}}}',
  ),
  bodyAttack(
    'fragments and types named like properties of objects',
    '{"query":"{ season { ...constructor ...__proto__ ... on toString { x } } } fragment constructor on Season { name } fragment __proto__ on Season { year }"}',
  ),
  bodyAttack('a body of 200 kB', JSON.stringify({ query: query.padEnd(200_000) })),
  bodyAttack('a body of 5 MB', JSON.stringify({ query: query.padEnd(5_000_000) })),
  ...(['gzip', 'deflate', 'br', 'zstd', 'gzip, gzip', 'x'] as const).map((encoding) =>
    bodyAttack(`ten megabytes, by ${encoding}`, packed(encoding), { 'content-encoding': encoding }),
  ),
  bodyAttack('a batch of ten queries', JSON.stringify(Array(10).fill({ query }))),
  bodyAttack('nothing', ''),
  bodyAttack('a number', '1'),
  bodyAttack('a text', '"{ season { name } }"'),
  bodyAttack('a query that is a list', '{"query":["{ season { name } }"]}'),
  bodyAttack('a query that is an object', '{"query":{"toString":"{ season { name } }"}}'),
  bodyAttack('variables that are a list', `{"query":${JSON.stringify(query)},"variables":[1]}`),
  bodyAttack('variables that are a text', `{"query":${JSON.stringify(query)},"variables":"{}"}`),
  bodyAttack('an operation that is a number', `{"query":${JSON.stringify(query)},"operationName":5}`),
  bodyAttack('a key twice', `{"query":"{ x }","query":${JSON.stringify(query)}}`),
  bodyAttack(
    'unknown keys',
    `{"query":${JSON.stringify(query)},"id":"1","extensions":{"persistedQuery":{"version":1,"sha256Hash":"x"}}}`,
  ),
  bodyAttack('a form', `query=${encodeURIComponent(query)}`, {
    'content-type': 'application/x-www-form-urlencoded',
  }),
  bodyAttack('a text that is a query', query, { 'content-type': 'application/graphql' }),
  bodyAttack(
    'files',
    '--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n{"query":"{__typename}"}\r\n--x--',
    { 'content-type': 'multipart/form-data; boundary=x' },
  ),
  {
    name: 'an unknown method',
    method: 'PROPFIND',
    path: '/graphql',
    headers: {},
    body: Buffer.of(),
  },
  { name: 'a DELETE request', method: 'DELETE', path: '/graphql', headers: {}, body: Buffer.of() },
  urlAttack('a mutation in a URL', 'query=mutation{__typename}'),
  urlAttack('an invalid percent encoding in a URL', 'query=%E0%A4%A'),
  urlAttack('a URL in another charset', 'query={team(name:%22San%20Sim%F3n%22){slug}}'),
  urlAttack('variables that are not JSON', 'query={__typename}&variables={'),
  urlAttack('variables that are a list, in a URL', 'query={__typename}&variables=[1]'),
  urlAttack('a prototype in a URL', 'query={__typename}&__proto__=1&constructor=2'),
  urlAttack('every parameter twice', 'query={__typename}&query={season{name}}&variables={}&variables={}'),
  urlAttack('a tracing header', 'query={__typename}', {
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
  { name: 'a path with a null byte', method: 'GET', path: '/graphql%00', headers: {}, body: Buffer.of() },
];

function packed(encoding: string): Buffer {
  if (encoding === 'br') return brotliCompressSync(bomb);
  if (encoding === 'deflate') return deflateSync(bomb);
  return encoding === 'gzip, gzip' ? gzipSync(gzipSync(bomb)) : gzipSync(bomb);
}
