import { afterAll, expect, test } from 'vitest';
import { type BatchWriter, runLockstep } from '../../../../seed/write/lockstep.js';
import type { Transaction } from '../../../../seed/write/transaction.js';
import { openDatabase, prisma } from '../../../../src/db/client.js';
import { ownDatabase } from '../../../support/test-database.js';

const database = openDatabase({ url: await ownDatabase(), prepared: true });
afterAll(() => database.close());

/** The batches of numbers that `double` was given. */
const batches: (readonly number[])[] = [];

async function double(_transaction: Transaction, numbers: readonly number[]): Promise<number[]> {
  batches.push(numbers);
  return numbers.map((number) => 2 * number);
}

async function negate(_transaction: Transaction, numbers: readonly number[]): Promise<number[]> {
  return numbers.map((number) => -number);
}

/** Runs a batch of writers, one for each function, in a transaction. */
function run<Result>(writers: readonly ((writer: BatchWriter) => Promise<Result>)[]): Promise<Result[]> {
  batches.length = 0;
  const parts = writers.map((write) => ({ isNew: true, write }));
  return prisma(database).$transaction((transaction) =>
    runLockstep(transaction, parts, (writer, { write }) => write(writer)),
  );
}

test('a step of all writers is one piece of work, and each has the output for its input', async () => {
  const twice = (input: number) => async (writer: BatchWriter) =>
    writer.step(double, await writer.step(double, input));
  expect(await run([twice(1), twice(2), twice(3)])).toEqual([4, 8, 12]);
  expect(batches).toEqual([
    [1, 2, 3],
    [2, 4, 6],
  ]);
});

test('a writer with fewer steps than the others fails the batch', async () => {
  const once = (writer: BatchWriter) => writer.step(double, 1);
  const twice = async (writer: BatchWriter) => writer.step(double, await writer.step(double, 2));
  await expect(run([once, twice, twice])).rejects.toThrow(
    'The writers of a batch are out of step: 1 of 3 have ended, and the others are at "double".',
  );
  expect(batches).toEqual([[1, 2, 2]]);
});

test('a writer without any step fails the batch', async () => {
  await expect(run([(writer) => writer.step(double, 1), async () => 0])).rejects.toThrow(
    'The writers of a batch are out of step: 1 of 2 have ended, and the others are at "double".',
  );
});

test('a writer at another step than the others fails the batch', async () => {
  await expect(run([(writer) => writer.step(double, 1), (writer) => writer.step(negate, 1)])).rejects.toThrow(
    'The writers of a batch are out of step: one is at "double", another at "negate".',
  );
  expect(batches).toEqual([]);
});

test('a writer at the same step of another table fails the batch', async () => {
  const reconcile = (table: string) => (writer: BatchWriter) =>
    writer.reconcile({ table, key: ['slug'], rows: [] });
  await expect(run([reconcile('Team'), reconcile('Match')])).rejects.toThrow(
    'one is at "reconcileRows Team", another at "reconcileRows Match"',
  );
});

test('an error of one writer ends the batch, and no other is left waiting', async () => {
  const ended: unknown[] = [];
  const waiting = (writer: BatchWriter) =>
    writer.step(double, 1).catch((error: unknown) => {
      ended.push(error);
      throw error;
    });
  const error = new Error('Not this season.');
  await expect(run([waiting, waiting, () => Promise.reject(error)])).rejects.toBe(error);
  expect(ended).toEqual([error, error]);
});
