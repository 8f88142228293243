import { expect, test } from 'vitest';
import { abortContext } from '../../../../src/db/abort-context.js';
import type { OperationArgs } from '../../../../src/execution/execute.js';
import { operationQueues } from '../../../../src/http/operation/operation-queues.js';

const { subscription: queued } = operationQueues(50_000);

function deferred(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

test('a subscription that begins after its deadline is ended', async () => {
  const deadline = new AbortController();
  const [called, begins, ended] = [deferred(), deferred(), deferred()];
  const events = {
    next: async () => ({ done: true as const, value: undefined }),
    return: async () => {
      ended.resolve();
      return { done: true as const, value: undefined };
    },
    [Symbol.asyncIterator]: () => events,
  };
  const subscribe = queued(() => {
    called.resolve();
    return begins.promise.then(() => events);
  });
  const result = abortContext.run(deadline.signal, () => subscribe({} as OperationArgs));
  await called.promise;
  deadline.abort(new Error('The deadline is over.'));
  expect(await result).toMatchObject({ errors: [{ message: 'The deadline is over.' }] });
  begins.resolve();
  await ended.promise;
});
