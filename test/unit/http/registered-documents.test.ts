import { expect, test } from 'vitest';
import { RegisteredDocuments } from '../../../src/http/persisted-documents/registered-documents.js';

const maxBytes = 1_000_000;

/** A store with documents of a client, which are named by their numbers. */
function storeWith(client: string, count: number): RegisteredDocuments {
  const store = new RegisteredDocuments(maxBytes);
  registerMany(store, client, count);
  return store;
}

/** Registers documents of 1,500 letters, 4 kB with their overhead: 31 fill the share of a client. */
function registerMany(store: RegisteredDocuments, client: string, count: number): void {
  for (let number = 1; number <= count; number += 1) {
    store.register({ hash: `${client}-${number}`, text: 'x'.repeat(1_500) }, client);
  }
}

/** The numbers of a client's first documents that are still there; finding out counts as no use. */
function remaining(store: RegisteredDocuments, client: string, count: number): number[] {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  return numbers.filter((number) => store.use(`${client}-${number}`) !== undefined);
}

test('a document is found by its hash', () => {
  const store = new RegisteredDocuments(maxBytes);
  store.register({ hash: 'a', text: '{ a }' }, 'client');
  expect([store.use('a'), store.use('b'), store.size, store.bytes]).toEqual(['{ a }', undefined, 1, 1_010]);
});

test('a document is registered for the client that sends it first', () => {
  const store = storeWith('first', 1);
  store.register({ hash: 'first-1', text: 'x'.repeat(1_500) }, 'second');
  registerMany(store, 'first', 32);
  expect(store.use('first-1')).toBeUndefined();
});

test('one client fills an eighth at most, and gives up its least recently used document', () => {
  const store = storeWith('client', 31);
  expect([store.size, store.bytes]).toEqual([31, 124_000]);
  store.use('client-1');
  registerMany(store, 'client', 32);
  expect([store.size, store.bytes]).toEqual([31, 124_000]);
  expect(store.use('client-2')).toBeUndefined();
  expect(store.use('client-1')).toBeDefined();
});

test('a flood by one client evicts no document of another, used or not', () => {
  const store = storeWith('other', 20);
  for (let number = 1; number <= 10; number += 1) store.use(`other-${number}`);
  registerMany(store, 'flood', 10_000);
  expect(store.size).toBe(51);
  expect(remaining(store, 'other', 20)).toHaveLength(20);
});

test('a flood by many clients evicts no document that was used', () => {
  const store = storeWith('other', 20);
  for (let number = 1; number <= 10; number += 1) store.use(`other-${number}`);
  for (let client = 0; client < 1_000; client += 1) registerMany(store, `flood ${client}`, 10);
  expect(store.bytes).toBeLessThanOrEqual(maxBytes);
  expect(remaining(store, 'other', 20)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

test('the size stays within its bound when every document is used', () => {
  const store = new RegisteredDocuments(maxBytes);
  for (let client = 0; client < 1_000; client += 1) {
    registerMany(store, `${client}`, 10);
    remaining(store, `${client}`, 10);
    expect(store.bytes).toBeLessThanOrEqual(maxBytes);
  }
  expect(store.bytes).toBeGreaterThan(0.9 * maxBytes);
});

test('a used document that is evicted has another chance before it is forgotten', () => {
  const store = storeWith('first', 10);
  remaining(store, 'first', 10);
  // Those that are used fill three quarters, 187 documents.
  for (const client of ['a', 'b', 'c', 'd', 'e', 'f']) {
    registerMany(store, client, 30);
    remaining(store, client, 30);
  }
  expect(store.size).toBe(190);
  expect(remaining(store, 'first', 10)).toHaveLength(10);
});

test('a document that is larger than the share of a client is not stored', () => {
  const store = new RegisteredDocuments(maxBytes);
  store.register({ hash: 'a', text: 'x'.repeat(62_001) }, 'client');
  expect([store.size, store.bytes]).toEqual([0, 0]);
});

test('what a client held is free again once it is evicted', () => {
  const store = storeWith('client', 31);
  for (let other = 0; other < 20; other += 1) registerMany(store, `${other}`, 31);
  expect(remaining(store, 'client', 31)).toEqual([]);
  registerMany(store, 'client', 31);
  expect(remaining(store, 'client', 31)).toHaveLength(31);
});
