import type { ExecutionArgs } from 'graphql';
import { expect, test } from 'vitest';
import { abortContext } from '../../../../src/db/abort-context.js';
import { operationQueues } from '../../../../src/http/yoga/operation-queues.js';

type Subscribe = (args: ExecutionArgs) => Promise<unknown>;

/** The function by which the plugin replaces one that begins subscriptions. */
function queued(subscribe: Subscribe): Subscribe {
  let replaced = subscribe;
  const setSubscribeFn = (run: Subscribe) => {
    replaced = run;
  };
  // biome-ignore lint/suspicious/noExplicitAny: the parts of Yoga's payload that the plugin reads
  operationQueues(50_000).onSubscribe?.({ subscribeFn: subscribe, setSubscribeFn } as any);
  return replaced;
}

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
    next: async () => ({ done: true, value: undefined }),
    return: async () => {
      ended.resolve();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]: () => events,
  };
  const subscribe = queued(() => {
    called.resolve();
    return begins.promise.then(() => events);
  });
  const result = abortContext.run(deadline.signal, () => subscribe({} as ExecutionArgs));
  await called.promise;
  deadline.abort(new Error('The deadline is over.'));
  expect(await result).toMatchObject({ errors: [{ message: 'The deadline is over.' }] });
  begins.resolve();
  await ended.promise;
});
