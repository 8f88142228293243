import { expect, test } from 'vitest';
import { CachedResponse } from '../../../src/http/response-cache/cached-response.js';
import { type CacheLease, ResponseCache } from '../../../src/http/response-cache/response-cache.js';

/** A lease that the test holds, loses and renews. */
class TestLease implements CacheLease {
  number: number | null = null;
  #onStale = () => {};

  start(onStale: () => void): void {
    this.#onStale = onStale;
  }

  /** Takes a lease after the data has changed. */
  renew(number: number): void {
    this.#onStale();
    this.number = number;
  }
}

function cacheWith(maxBytes: number) {
  const lease = new TestLease();
  return { lease, cache: new ResponseCache(lease, maxBytes) };
}

const response = new CachedResponse('{"data":{}}', { mediaType: 'application/json' });

test('a response is found under the lease that it was computed under', () => {
  const { lease, cache } = cacheWith(100_000);
  lease.renew(1);
  cache.set('query', response, cache.leaseNumber);
  expect(cache.get('query')).toBe(response);
  expect([cache.hits, cache.misses, cache.entries]).toEqual([1, 0, 1]);
});

test('a response whose computation began under an earlier lease is not stored: it may be of before the change', () => {
  const { lease, cache } = cacheWith(100_000);
  lease.renew(1);
  const before = cache.leaseNumber;
  lease.renew(2);
  cache.set('query', response, before);
  expect(cache.get('query')).toBeNull();
});

test('a response whose computation began without a lease, or ended without one, is not stored', () => {
  const { lease, cache } = cacheWith(100_000);
  cache.set('began', response, cache.leaseNumber);
  lease.renew(1);
  const before = cache.leaseNumber;
  lease.number = null;
  cache.set('ended', response, before);
  lease.number = 1;
  expect([cache.get('began'), cache.get('ended')]).toEqual([null, null]);
});

test('what is stored is not sent without the lease, sent again under the same one, and gone under the next', () => {
  const { lease, cache } = cacheWith(100_000);
  lease.renew(1);
  cache.set('query', response, 1);
  lease.number = null;
  expect(cache.get('query')).toBeNull();
  lease.number = 1;
  expect(cache.get('query')).toBe(response);
  lease.renew(2);
  expect(cache.get('query')).toBeNull();
  expect([cache.entries, cache.bytes]).toEqual([0, 0]);
});

test('a cache of nothing is off: it holds no lease, and stores nothing', () => {
  const { lease, cache } = cacheWith(0);
  lease.renew(1);
  expect(cache.leaseNumber).toBeNull();
  cache.set('query', response, 1);
  expect(cache.get('query')).toBeNull();
});

test('the least recently used responses make room, and one as large as an eighth of the cache is not stored', () => {
  const { lease, cache } = cacheWith(12_000);
  lease.renew(1);
  for (let number = 0; number < 20; number += 1) {
    cache.set(`${number}`, response, 1);
    cache.get('0');
  }
  expect(cache.bytes).toBeLessThanOrEqual(12_000);
  expect(cache.get('0')).toBe(response);
  expect(cache.get('1')).toBeNull();
  expect(cache.get('19')).toBe(response);
  cache.set('large', new CachedResponse('x'.repeat(12_000 / 8), { mediaType: 'text/plain' }), 1);
  expect(cache.get('large')).toBeNull();
});
